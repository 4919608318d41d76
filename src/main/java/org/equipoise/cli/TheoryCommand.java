package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.equipoise.experiment.Experiment;
import org.equipoise.experiment.Prediction;
import org.equipoise.experiment.TheoryGapException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code equipoise theory}. */
@Command(
        name = "theory",
        description =
                "Predicts by mean-field theory what simulating CONF should give, and writes theory.json and, of a single network, theory.h5.",
        mixinStandardHelpOptions = true)
final class TheoryCommand implements Callable<Integer> {
    private final Job job;

    @Mixin
    private ConfigArguments config;

    @Option(names = "--out", paramLabel = "DIR", description = "Where they go. Default: out/<name of CONF>.")
    private Path out;

    TheoryCommand(Job job) {
        this.job = job;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Experiment> experiment = config.load(job);
        if (experiment.isEmpty()) {
            return 2;
        }
        Prediction prediction;
        try {
            prediction = experiment.get().theory();
        } catch (TheoryGapException e) {
            System.err.println("equipoise: " + e.getMessage());
            return 2;
        }
        Path directory = out == null ? Path.of("out", config.name()) : out;
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            System.err.println("equipoise: " + directory + " is a file: give a directory with --out");
            return 2;
        }
        Files.createDirectories(directory);
        prediction.write(directory);
        prediction.lines().forEach(System.out::println);
        System.out.println("theory in " + directory.resolve("theory.json"));
        return 0;
    }
}
