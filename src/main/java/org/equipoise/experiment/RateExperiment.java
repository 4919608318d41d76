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
import org.equipoise.parallel.Communicator;
import org.equipoise.rate.RateRun;

/** Trials of a rate model, dealt to ranks and threads. */
final class RateExperiment implements Experiment {
    private final String model;
    private final long seed;
    private final String size;
    private final double forecast;
    private final String resolved;
    private final Runs runs;

    /** Makes the work. */
    @FunctionalInterface
    interface Runs {
        /** @param files the directory of the files of trials */
        RateRun in(Path files, Provenance provenance);
    }

    /** What {@code summary.json} says; the components' names are its keys. */
    private record Summary(String model, long seed, int blocks, int ranks, int threads, Times timing, Memory memory) {}

    private record Times(double simulateS) {}

    private record Memory(double peakRssMb) {}

    /**
     * @param model its name in configurations
     * @param size what there is to do, in words
     * @param seconds how long it may take on one core
     * @param resolved the configuration with all defaults
     */
    RateExperiment(String model, long seed, String size, double seconds, String resolved, Runs runs) {
        this.model = model;
        this.seed = seed;
        this.size = size;
        forecast = seconds;
        this.resolved = resolved;
        this.runs = runs;
    }

    @Override
    public Optional<String> unsuitable(int ranks, int threads) {
        return Optional.empty();
    }

    @Override
    public int usefulThreads(int ranks, int available) {
        return available;
    }

    @Override
    public void describe(PrintStream out, int ranks, int threads) {
        out.println(model + ": " + size);
        out.println("time      " + RateForecast.words(forecast, ranks * threads));
    }

    @Override
    public void run(Communicator world, RunSettings settings) throws IOException {
        Instant begin = Instant.now();
        long start = System.nanoTime();
        Console console = settings.console();
        OutputDirectory directory = settings.output();
        Path files = TrialFiles.directory(world, directory);
        console.line(String.format(
                Locale.ROOT, "%s: %s, on %d x %d (ranks x threads)", model, size, world.size(), settings.threads()));
        Version version = Version.current();
        Provenance provenance = new Provenance(
                version.version(), version.commit(), resolved, seed, world.size(), settings.threads(), begin);
        RateRun run = runs.in(files, provenance);
        new Ensemble(world, settings.threads()).run(run, settings.resume(), new ItemProgress(console, "blocks"));
        long memory = PeakMemory.ofJob(world);
        if (directory != null) {
            console.phase("writing the results");
            run.gather(directory.resolve("rate.h5"));
            AtomicFile.writeText(directory.resolve("config.yaml"), resolved);
            double seconds = (System.nanoTime() - start) / 1e9;
            Json.write(
                    directory.resolve("summary.json"),
                    new Summary(
                            model,
                            seed,
                            run.blocks(),
                            world.size(),
                            settings.threads(),
                            new Times(seconds),
                            new Memory(memory / 1e6)));
            console.clear();
            run.table().forEach(console::line);
            console.line(String.format(Locale.ROOT, "done in %.1f s; results in %s", seconds, directory.path()));
        }
    }
}
