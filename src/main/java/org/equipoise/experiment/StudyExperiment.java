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
import java.util.stream.IntStream;
import org.equipoise.ensemble.Ensemble;
import org.equipoise.io.AtomicFile;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.io.Provenance;
import org.equipoise.parallel.Communicator;

/** A network at all points of a grid; the trials of all points are dealt to ranks and threads. */
final class StudyExperiment implements Experiment {
    private final StudyConfig study;
    private final List<StudyPoint> points;
    private final int trials;
    private final String resolved;

    /** @param resolved the study's configuration */
    StudyExperiment(StudyConfig study, String resolved) {
        this.study = study;
        points = study.points();
        trials = study.trials();
        this.resolved = resolved;
    }

    @Override
    public Optional<String> unsuitable(int ranks, int threads) {
        return Optional.empty();
    }

    @Override
    public Optional<String> unsuitable(boolean resume, List<String> only) {
        return only.stream()
                .filter(word -> chosen(List.of(word)).isEmpty())
                .findFirst()
                .map(word ->
                        "no point of the study is called '" + word + "': give the name, number or a value of points,"
                                + " e.g. --only " + points.get(0).name());
    }

    private List<Integer> chosen(List<String> only) {
        return IntStream.range(0, points.size())
                .filter(p -> points.get(p).isMeant(only))
                .boxed()
                .toList();
    }

    @Override
    public int usefulThreads(int ranks, int available) {
        long items = (long) points.size() * trials;
        return (int) Math.max(1, Math.min(available, (items + ranks - 1) / ranks));
    }

    @Override
    public void describe(PrintStream out, int ranks, int threads) {
        List<NetworkForecast> forecasts = points.stream()
                .map(point -> NetworkForecast.of(point.network()))
                .toList();
        double time = forecasts.stream().mapToDouble(NetworkForecast::duration).sum() * trials / 1000;
        out.printf(
                Locale.ROOT,
                "study     %,d points x %,d trials, each a network on one thread; %s s of model time%n",
                points.size(),
                trials,
                time);
        study.tuning().ifPresent(sought -> out.println(sought.description() + "; each try is a whole run"));
        for (StudyPoint point : points) {
            out.printf(
                    Locale.ROOT,
                    "%s: %,d neurons, %,d synapses, %s ms%n",
                    point.name(),
                    point.network().neurons(),
                    NetworkForecast.of(point.network()).synapses(),
                    point.network().duration());
        }
        long largest =
                forecasts.stream().mapToLong(NetworkForecast::bytes).max().orElse(0);
        out.printf(
                Locale.ROOT,
                "memory    about %,.0f MB a rank%n",
                (largest * threads + NetworkForecast.BYTES_OF_JVM) / 1e6);
        out.println("time      about " + StudyForecast.of(study).words(ranks * threads));
    }

    @Override
    public Prediction theory() {
        return StudyPrediction.of(study);
    }

    @Override
    public void run(Communicator world, RunSettings settings) throws IOException {
        Instant begin = Instant.now();
        long start = System.nanoTime();
        Console console = settings.console();
        List<Integer> chosen = chosen(settings.only());
        console.line(String.format(
                Locale.ROOT,
                "%,d points x %,d trials on %d x %d (ranks x threads)",
                chosen.size(),
                trials,
                world.size(),
                settings.threads()));
        OutputDirectory directory = settings.output();
        StudyItems items = new StudyItems(study, chosen, files(world, directory, chosen), begin);
        new Ensemble(world, settings.threads()).run(items, settings.resume(), new ItemProgress(console, "items"));
        long memory = PeakMemory.ofJob(world);
        if (directory != null) {
            console.phase("writing the results");
            StudyResults results = StudyResults.collect(study, chosen, items);
            Version version = Version.current();
            Provenance provenance = new Provenance(
                    version.version(),
                    version.commit(),
                    resolved,
                    points.get(0).network().seed(),
                    world.size(),
                    settings.threads(),
                    begin);
            results.write(directory.resolve("study.h5"), provenance);
            AtomicFile.writeText(directory.resolve("config.yaml"), resolved);
            Json.write(directory.resolve("study.json"), results.tree());
            double seconds = (System.nanoTime() - start) / 1e9;
            Json.write(
                    directory.resolve("summary.json"),
                    StudySummary.of(results, points, world.size(), settings.threads(), seconds, memory));
            console.clear();
            results.table().forEach(console::line);
            console.line(
                    String.format(Locale.ROOT, "%,d points x %,d trials in %.1f s", chosen.size(), trials, seconds));
            console.line("results in " + directory.path());
        }
    }

    /** The directory of the points' directories, which rank 0 makes and tells the others. */
    private Path files(Communicator world, OutputDirectory directory, List<Integer> chosen) throws IOException {
        byte[] name = new byte[0];
        if (directory != null) {
            Path path = directory.resolve("trials").toAbsolutePath();
            for (int point : chosen) {
                Files.createDirectories(path.resolve(points.get(point).name()));
            }
            name = path.toString().getBytes(StandardCharsets.UTF_8);
        }
        return Path.of(new String(world.broadcast(name), StandardCharsets.UTF_8));
    }
}
