package org.equipoise.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.equipoise.experiment.BrokenOffException;
import org.equipoise.experiment.CheckpointSettings;
import org.equipoise.experiment.Console;
import org.equipoise.experiment.Experiment;
import org.equipoise.experiment.RunSettings;
import org.equipoise.experiment.WarmUp;
import org.equipoise.io.OutputDirectory;
import org.equipoise.io.OutputInUseException;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.StopSignals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code equipoise simulate}: in this process, as one rank of a job, or by starting the ranks. */
@Command(name = "simulate", description = "Runs an experiment and writes its results.", mixinStandardHelpOptions = true)
final class SimulateCommand implements RankCommand {
    /** The exit status of a run that was broken off at a checkpoint: submit it again with --resume (BSD's EX_TEMPFAIL). */
    private static final int TO_BE_RESUMED = 75;

    private static final double NANOS_OF_MILLISECOND = 1e6;

    private final Job job;

    @Mixin
    private ConfigArguments config;

    @Mixin
    private Layout layout;

    @Option(names = "--out", paramLabel = "DIR", description = "Where results go. Default: out/<name of CONF>.")
    private Path out;

    @Option(names = "--overwrite", description = "Replace the run that the output directory holds.")
    private boolean overwrite;

    @Option(names = "--resume", description = "Keep what an earlier run left in the output directory and do the rest.")
    private boolean resume;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "DURATION",
            converter = PhysicalOption.Time.class,
            description =
                    "Keep the state of a network's run so often, in time of the clock, e.g. 600s, and not only when it is"
                            + " told to stop (SIGTERM, SIGUSR1; exit status 75). --resume goes on from there.")
    private Double checkpointEvery;

    @Option(
            names = "--only",
            paramLabel = "CONDITION",
            description = "Run only this condition, or group of conditions. May be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--csv",
            description = "Write the spikes as text too: spikes.csv, with a header line and the columns time_ms,"
                    + "population,node_id.")
    private boolean csv;

    @Option(names = "--quiet", description = "No progress and no closing table.")
    private boolean quiet;

    @Mixin
    private Ranks ranks;

    SimulateCommand(Job job) {
        this.job = job;
    }

    @Override
    public Ranks ranks() {
        return ranks;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!job.launched() && !ranks.areToBeStarted(job, layout.ranks(job))) {
            WarmUp.start();
        }
        Optional<Experiment> experiment = config.load(job);
        if (experiment.isEmpty()) {
            return 2;
        }
        Optional<String> problem = ranks.problem(job)
                .or(() -> layout.problem(job, experiment.get()))
                .or(this::contradiction)
                .or(() -> experiment.get().unsuitable(resume, only));
        if (problem.isPresent()) {
            return refuse(problem.get());
        }
        int count = layout.ranks(job);
        return ranks.areToBeStarted(job, count)
                ? ranks.start(job, count, experiment.get().keepsCheckpoints())
                : run(experiment.get());
    }

    private Optional<String> contradiction() {
        if (out != null && out.toString().isEmpty()) {
            return Optional.of("--out is empty: name a directory");
        }
        if (checkpointEvery != null && !(checkpointEvery > 0)) {
            return Optional.of("--checkpoint-every is " + checkpointEvery + " ms: it must be above 0");
        }
        return resume && overwrite
                ? Optional.of("--resume keeps what --overwrite removes: give one of them")
                : Optional.empty();
    }

    private int refuse(String problem) {
        if (job.speaks()) {
            System.err.println("equipoise: " + problem);
        }
        return 2;
    }

    private int run(Experiment experiment) throws IOException {
        Communicator world = job.world();
        OutputDirectory directory = null;
        String refusal = "";
        String nothingToDo = "";
        if (job.speaks()) {
            try {
                Path path = out == null ? Path.of("out", config.name()) : out;
                nothingToDo = resume ? experiment.finished(path).orElse("") : "";
                directory = resume
                        ? OutputDirectory.resume(path)
                        : OutputDirectory.prepare(path, overwrite || experiment.repeats(path));
                if (!resume && !experiment.publishesAtEnd()) {
                    directory.setAside();
                }
            } catch (OutputInUseException e) {
                refusal = e.getMessage();
            }
        }
        refusal = told(world, refusal);
        if (!refusal.isEmpty()) {
            return refuse(refusal);
        }
        int threads = job.agreed(layout.threads(job, experiment, world.size()));
        Console console = new Console(job.speaks() && !quiet ? System.out : null, Terminal.isThere());
        nothingToDo = told(world, nothingToDo);
        if (!nothingToDo.isEmpty()) {
            console.line(nothingToDo);
            return 0;
        }
        RunSettings settings = new RunSettings(directory, threads, csv, console, resume, only);
        int status = experiment.keepsCheckpoints()
                ? runUntilStopped(world, experiment, settings)
                : runToTheEnd(world, experiment, settings);
        if (status == 0 && directory != null) {
            directory.removeSetAside();
        }
        return status;
    }

    private static int runToTheEnd(Communicator world, Experiment experiment, RunSettings settings) throws IOException {
        experiment.run(world, settings);
        return 0;
    }

    /** Until a signal to stop comes; Ctrl-C is none. */
    private int runUntilStopped(Communicator world, Experiment experiment, RunSettings settings) throws IOException {
        AtomicBoolean stop = new AtomicBoolean();
        Duration every = checkpointEvery == null
                ? Duration.ofNanos(Long.MAX_VALUE)
                : Duration.ofNanos((long) (checkpointEvery * NANOS_OF_MILLISECOND));
        CheckpointSettings checkpoints = new CheckpointSettings(every, stop::get);
        StopSignals signals = StopSignals.handle(() -> stop.set(true));
        try {
            return runToTheEnd(world, experiment, settings.with(checkpoints));
        } catch (BrokenOffException e) {
            settings.console().line(e.getMessage());
            return TO_BE_RESUMED;
        } finally {
            signals.close();
        }
    }

    /** What rank 0 says. Called on all ranks. */
    private static String told(Communicator world, String text) {
        return new String(world.broadcast(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
