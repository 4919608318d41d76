package org.equipoise.experiment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.column.Calibration;
import org.equipoise.column.ColumnCondition;
import org.equipoise.column.ColumnStudy;
import org.equipoise.column.StudyRun;
import org.equipoise.ensemble.EnsembleListener;
import org.equipoise.io.AtomicFile;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.io.Provenance;
import org.equipoise.parallel.Communicator;

/** An ensemble of trials of cortical columns. */
final class ColumnsExperiment implements Experiment {
    private static final String TRIALS = "trials";
    private static final String CONFIG = "config.yaml";
    private static final String CALIBRATION = "calibration";

    private final ColumnStudy study;
    private final String resolved;

    /** @param resolved the configuration with all defaults */
    ColumnsExperiment(ColumnStudy study, String resolved) {
        this.study = study;
        this.resolved = resolved;
    }

    /** The names of all conditions. */
    List<String> conditionNames() {
        return study.conditions().stream().map(ColumnCondition::name).toList();
    }

    @Override
    public Optional<String> unsuitable(int ranks, int threads) {
        return Optional.empty();
    }

    @Override
    public Optional<String> unsuitable(boolean resume, List<String> only) {
        try {
            select(only);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public List<WorkPart> parts(Path directory) {
        ColumnCondition calibrator = study.calibrator();
        Path trials = directory.resolve(TRIALS);
        return study.conditions().stream()
                .map(condition -> {
                    List<Path> files = StudyRun.files(study, condition, trials);
                    return new WorkPart(
                            condition.name(),
                            publishedBlock(condition),
                            calibrator != null && study.needsWake(condition) ? calibrator.name() : "",
                            (int) files.stream().filter(Files::isRegularFile).count(),
                            files.size());
                })
                .toList();
    }

    /** The block of the published JOB script that simulates such conditions. */
    private int publishedBlock(ColumnCondition condition) {
        if (condition.columns() == 2) {
            return condition.spontaneous() ? 5 : 6;
        }
        if (!condition.spontaneous() || condition.betaInput() > 0) {
            return 4;
        }
        if (condition.betaIntra() != 1) {
            return 3;
        }
        ColumnCondition first = study.conditions().stream()
                .filter(ColumnCondition::showsUpState)
                .findFirst()
                .orElse(condition);
        return condition.equals(first) ? 1 : 2;
    }

    @Override
    public int usefulThreads(int ranks, int available) {
        return available;
    }

    @Override
    public void describe(PrintStream out, int ranks, int threads) {
        List<ColumnCondition> all = study.conditions();
        ColumnsForecast.of(study, all).lines(all, ranks, threads).forEach(out::println);
    }

    /**
     * The conditions that a user names: by their own names or by their group's, whose name they begin with.
     *
     * @param only the names; none stand for all conditions, "calibration" for what the calibration is estimated from
     * @throws IllegalArgumentException if a name fits no condition
     */
    List<ColumnCondition> select(List<String> only) {
        if (only.equals(List.of(CALIBRATION))) {
            return Optional.ofNullable(study.calibrator()).stream().toList();
        }
        for (String name : only) {
            if (study.conditions().stream().noneMatch(condition -> fits(condition, name))) {
                throw new IllegalArgumentException("there is no condition '" + name + "'; there are "
                        + String.join(
                                ", ",
                                study.conditions().stream()
                                        .map(ColumnCondition::name)
                                        .toList()));
            }
        }
        return study.conditions().stream()
                .filter(condition -> only.isEmpty() || only.stream().anyMatch(name -> fits(condition, name)))
                .toList();
    }

    private static boolean fits(ColumnCondition condition, String name) {
        return condition.name().equals(name) || condition.name().startsWith(name + "_");
    }

    @Override
    public void run(Communicator world, RunSettings settings) throws IOException {
        List<ColumnCondition> conditions = select(settings.only());
        boolean resume = settings.resume();
        Instant begin = Instant.now();
        long start = System.nanoTime();
        Console console = settings.console();
        OutputDirectory directory = settings.output();
        Path trials = trials(world, directory);
        ColumnsForecast forecast = ColumnsForecast.of(study, conditions);
        if (directory != null) {
            requireSpace(directory.path(), trials, forecast);
            if (!resume) {
                AtomicFile.writeText(directory.resolve(CONFIG), resolved);
            }
        }
        console.line(String.format(
                Locale.ROOT,
                "%,d trials of %,d conditions, %s, on %d x %d (ranks x threads)",
                forecast.trials(),
                forecast.conditions(),
                ColumnsForecast.bytes(forecast.bytes()),
                world.size(),
                settings.threads()));
        Version version = Version.current();
        Provenance provenance = new Provenance(
                version.version(), version.commit(), resolved, study.seed(), world.size(), settings.threads(), begin);
        StudyRun run = new StudyRun(study, trials, provenance, world, settings.threads(), resume);
        Calibration calibration = run.run(conditions, new Progress(console, conditions));
        long memory = PeakMemory.ofJob(world);
        if (directory != null) {
            if (resume) {
                // Only now it is sure that the trials that were there belong to this configuration.
                AtomicFile.writeText(directory.resolve(CONFIG), resolved);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            ColumnsSummary summary = ColumnsSummary.of(
                    study, conditions, calibration, world.size(), settings.threads(), seconds, memory);
            Json.write(directory.resolve("summary.json"), summary);
            console.line(String.format(
                    Locale.ROOT, "%,d trials in %.1f s; results in %s", forecast.trials(), seconds, directory.path()));
        }
    }

    /** The directory of all trials, which rank 0 tells the others. */
    private static Path trials(Communicator world, OutputDirectory directory) {
        byte[] name = directory == null
                ? new byte[0]
                : directory.resolve(TRIALS).toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        return Path.of(new String(world.broadcast(name), StandardCharsets.UTF_8));
    }

    /** What the files in a directory take; other jobs may write there meanwhile. */
    private static long bytesIn(Path trials) throws IOException {
        long[] bytes = {0};
        if (Files.isDirectory(trials)) {
            Files.walkFileTree(trials, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    // A temporary file that has been renamed since the directory was read.
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        }
        return bytes[0];
    }

    private static void requireSpace(Path directory, Path trials, ColumnsForecast forecast) throws IOException {
        long there = bytesIn(trials);
        long free = Files.getFileStore(directory).getUsableSpace();
        if (forecast.bytes() - there > free) {
            throw new IOException(
                    directory + " has " + ColumnsForecast.bytes(free) + " free, but the trials need about "
                            + ColumnsForecast.bytes(forecast.bytes() - there)
                            + ": give another directory with --out, or record less");
        }
    }

    /** Shows how far the work is, in model time of all trials. */
    private static final class Progress implements EnsembleListener {
        private final Console console;
        private final double modelTime;

        Progress(Console console, List<ColumnCondition> conditions) {
            this.console = console;
            modelTime = conditions.stream()
                    .mapToDouble(c -> c.protocol().dt() * c.columnSteps() / c.columns())
                    .sum();
        }

        @Override
        public void begins(int blocks, int done, List<String> damaged) {
            for (String file : damaged) {
                console.line("damaged, to be replaced: " + file);
            }
            if (done > 0) {
                console.line(done + " of " + blocks + " blocks of trials are there");
            }
            console.startProgress();
        }

        @Override
        public void progress(int done, int share) {
            console.progress(modelTime * done / share, modelTime);
        }
    }
}
