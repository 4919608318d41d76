package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.equipoise.experiment.Experiment;
import org.equipoise.experiment.WorkPart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code equipoise status}: for people and for scripts, which find words without spaces. */
@Command(
        name = "status",
        description = "Shows the parts of a study that can be run by --only, and how many of their files are there.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private final Job job;

    @Mixin
    private ConfigArguments config;

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go. Default: out/<name of CONF>.")
    private Path out;

    StatusCommand(Job job) {
        this.job = job;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Experiment> experiment = config.load(job);
        if (experiment.isEmpty()) {
            return 2;
        }
        Path directory = out == null ? Path.of("out", config.name()) : out;
        List<WorkPart> parts = experiment.get().parts(directory);
        if (parts.isEmpty()) {
            System.out.println(config.name() + " has no parts: simulate runs it as a whole");
            return 0;
        }
        int width = Math.max(
                9, parts.stream().mapToInt(part -> part.name().length()).max().getAsInt());
        String row = "%-" + width + "s %5s %-9s %5s %5s%n";
        System.out.printf(row, "condition", "block", "needs", "files", "there");
        for (WorkPart part : parts) {
            String needs = part.needs().isEmpty() ? "-" : part.needs();
            System.out.printf(Locale.ROOT, row, part.name(), part.block(), needs, part.files(), part.done());
        }
        return 0;
    }
}
