package org.equipoise.experiment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.ensemble.Ensemble;
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
        Path files = TrialFiles.directory(world, directory);
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
        new Ensemble(world, settings.threads()).run(work, settings.resume(), new ItemProgress(console, "trials"));
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
}
