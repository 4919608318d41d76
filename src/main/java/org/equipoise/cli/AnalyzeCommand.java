package org.equipoise.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.equipoise.experiment.Analysis;
import org.equipoise.experiment.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code equipoise analyze}: in this process, as one rank of a job, or by starting the ranks. */
@Command(
        name = "analyze",
        description = "Measures what a run left in DIR: analysis.h5 and analysis.json.",
        mixinStandardHelpOptions = true)
final class AnalyzeCommand implements RankCommand {
    private final Job job;

    @Mixin
    private RunDirectory run;

    @Mixin
    private Layout layout;

    @Mixin
    private Ranks ranks;

    @Option(names = "--resume", description = "Keep what an interrupted analysis left and do the rest.")
    private boolean resume;

    @Option(
            names = "--stimuli",
            paramLabel = "HZ",
            split = ",",
            description = "The stimuli that are analysed, in ascending order. Default: 10,30,50,70,90.")
    private double[] stimuli = {10, 30, 50, 70, 90};

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    AnalyzeCommand(Job job) {
        this.job = job;
    }

    @Override
    public Ranks ranks() {
        return ranks;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<String> problem = ranks.problem(job)
                .or(() -> layout.problem(job))
                .or(this::unsuitable)
                .or(run::problem);
        if (problem.isPresent()) {
            if (job.speaks()) {
                System.err.println("equipoise: " + problem.get());
            }
            return 2;
        }
        int count = layout.ranks(job);
        if (ranks.areToBeStarted(job, count)) {
            return ranks.start(job, count, false);
        }
        Console console = new Console(job.speaks() && !quiet ? System.out : null, Terminal.isThere());
        int threads = job.agreed(layout.threads(job, job.world().size()));
        new Analysis(run.path(), stimuli, resume).run(job.world(), threads, console);
        return 0;
    }

    private Optional<String> unsuitable() {
        double[] ascending = Arrays.stream(stimuli).sorted().distinct().toArray();
        if (!Arrays.equals(stimuli, ascending) || stimuli.length == 0 || stimuli[0] <= 0) {
            return Optional.of("--stimuli is " + Arrays.toString(stimuli) + ": give rates above 0 in ascending order");
        }
        return Optional.empty();
    }
}
