package org.equipoise.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.equipoise.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code equipoise validate}. */
@Command(
        name = "validate",
        description = "Shows everything that is wrong with CONF or, if it is sound, what it will need. Runs nothing.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    private final Job job;

    @Mixin
    private ConfigArguments config;

    @Mixin
    private Layout layout;

    ValidateCommand(Job job) {
        this.job = job;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Experiment> experiment = config.load(job);
        if (experiment.isEmpty()) {
            return 2;
        }
        Optional<String> problem = layout.problem(job, experiment.get());
        if (problem.isPresent()) {
            System.err.println("equipoise: " + problem.get());
            return 2;
        }
        int ranks = layout.ranks(job);
        experiment.get().describe(System.out, ranks, layout.threads(job, experiment.get(), ranks));
        return 0;
    }
}
