package org.equipoise.experiment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.ensemble.Ensemble;
import org.equipoise.ensemble.EnsembleListener;
import org.equipoise.io.AtomicFile;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.parallel.Communicator;

/** Trials of a spiking network, dealt to ranks and threads. */
final class TrialsExperiment implements Experiment {
    private final NetworkSpec network;
    private final int trials;
    private final MeasuresConfig measures;
    private final String resolved;

    /**
     * @param trials how many
     * @param resolved the configuration with all defaults
     */
    TrialsExperiment(NetworkSpec network, int trials, MeasuresConfig measures, String resolved) {
        this.network = network;
        this.trials = trials;
        this.measures = measures;
        this.resolved = resolved;
    }

    @Override
    public Optional<String> unsuitable(int ranks, int threads) {
        return Optional.empty();
    }

    @Override
    public Optional<String> unsuitable(boolean resume, List<String> only) {
        return only.isEmpty()
                ? Optional.empty()
                : Optional.of("--only chooses conditions of column studies; this is none");
    }

    @Override
    public int usefulThreads(int ranks, int available) {
        return (int) Math.max(1, Math.min(available, (trials + ranks - 1L) / ranks));
    }

    @Override
    public void describe(PrintStream out, int ranks, int threads) {
        out.printf(Locale.ROOT, "trials    %,d, each alone on one thread:%n", trials);
        NetworkForecast.of(network).lines(1, 1).forEach(out::println);
    }

    @Override
    public TheoryPrediction theory() {
        return TheoryPrediction.of(network, resolved);
    }

    @Override
    public void run(Communicator world, RunSettings settings) throws IOException {
        Instant begin = Instant.now();
        long start = System.nanoTime();
        Console console = settings.console();
        OutputDirectory directory = settings.output();
        Path files = files(world, directory);
        console.line(String.format(
                Locale.ROOT,
                "%,d trials of %,d neurons, %s ms of model time each, on %d x %d (ranks x threads)",
                trials,
                network.neurons(),
                network.duration(),
                world.size(),
                settings.threads()));
        Version version = Version.current();
        Provenance provenance = new Provenance(
                version.version(), version.commit(), resolved, network.seed(), world.size(), settings.threads(), begin);
        NetworkTrials work = new NetworkTrials(network, trials, measures, files, provenance);
        new Ensemble(world, settings.threads()).run(work, settings.resume(), new Progress(console));
        long memory = PeakMemory.ofJob(world);
        if (directory != null) {
            console.phase("writing the results");
            MeasuresFile.write(directory.resolve("measures.h5"), network, measures, work, provenance);
            AtomicFile.writeText(directory.resolve("config.yaml"), resolved);
            double seconds = (System.nanoTime() - start) / 1e9;
            TrialsSummary summary =
                    TrialsSummary.of(network, measures, work, world.size(), settings.threads(), seconds, memory);
            Json.write(directory.resolve("summary.json"), summary);
            console.clear();
            summary.table().forEach(console::line);
            console.line("results in " + directory.path());
        }
    }

    /** The directory of single trials, which rank 0 makes and tells the others. */
    private static Path files(Communicator world, OutputDirectory directory) throws IOException {
        byte[] name = new byte[0];
        if (directory != null) {
            Path path = directory.resolve("trial-files").toAbsolutePath();
            Files.createDirectories(path);
            name = path.toString().getBytes(StandardCharsets.UTF_8);
        }
        return Path.of(new String(world.broadcast(name), StandardCharsets.UTF_8));
    }

    private static final class Progress implements EnsembleListener {
        private final Console console;

        Progress(Console console) {
            this.console = console;
        }

        @Override
        public void begins(int blocks, int done, List<String> damaged) {
            for (String file : damaged) {
                console.line("damaged, to be replaced: " + file);
            }
            if (done > 0) {
                console.line(done + " of " + blocks + " trials are there");
            }
            console.startProgress();
        }

        @Override
        public void progress(int done, int share) {
            console.items(done, share);
        }
    }
}
