package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Spikes and recorded variables of a network:
 *
 * <ul>
 *   <li>{@code raster}: spikes of a sample of each population over the rate of all of it, from {@code spikes.h5};
 *   <li>{@code isi}: distributions of inter-spike intervals and of their coefficient of variation, likewise;
 *   <li>{@code counts-NAME}: spike counts of recorded Poisson sources over the law they should have;
 *   <li>{@code potential}: the trains of a few units and a potential, over theory;
 *   <li>{@code traces}: recorded variables of a few neurons, if there is a {@code traces.h5};
 *   <li>{@code currents}: excitation, inhibition and their sum, where both were recorded of the same neurons.
 * </ul>
 *
 * <p>Sizes and rates come from {@code summary.json}. Memory grows with the number of neurons, not of spikes.
 */
final class SpikingChapter implements Chapter {
    /** Fewer units show no law. */
    private static final int FEWEST_UNITS = 10;

    @Override
    public boolean isIn(Path directory) {
        return Files.exists(spikes(directory)) || Files.exists(traces(directory));
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        RunSummary summary = RunSummary.read(directory.resolve("summary.json"));
        Predictions predictions = Predictions.read(directory.resolve("summary.json"));
        TimeWindow window = TimeWindow.of(summary);
        if (Files.exists(spikes(directory))) {
            SpikingRun run = SpikingRun.read(summary, spikes(directory));
            window = run.window();
            report.section("Spikes");
            report.figure(RasterFigure.of(run));
            report.figure(IsiFigure.of(run));
            addCounts(report, directory, run, predictions);
        }
        if (Files.exists(traces(directory))) {
            List<Traces> reports = Traces.read(traces(directory), window);
            if (!reports.isEmpty()) {
                report.section("Traces");
                report.figure(TraceFigure.of(reports, window));
            }
            Optional<Figure> potential = PotentialFigure.of(directory, summary, predictions);
            if (potential.isPresent()) {
                report.figure(potential.get());
            }
            List<InputCurrents> currents = InputCurrents.read(traces(directory), summary, window);
            if (!currents.isEmpty()) {
                report.figure(CurrentsFigure.of(currents, window));
                report.table(CurrentsFigure.table(currents));
            }
        }
    }

    private static void addCounts(Report report, Path directory, SpikingRun run, Predictions predictions)
            throws IOException {
        for (String name : run.summary().populations().keySet()) {
            Predictions.Source source = predictions.sources().get(name);
            boolean several = run.summary().populations().get(name).size() >= FEWEST_UNITS;
            if (source != null && source.count() > 0 && several) {
                Raster raster = SpikingRun.wholeRun(run.summary(), spikes(directory), name)
                        .orElseThrow();
                SpikeCounts counts = SpikeCounts.read(run.summary(), spikes(directory), name);
                report.figure(CountsFigure.of(run.summary(), raster, counts, source.count()));
            }
        }
    }

    private static Path spikes(Path directory) {
        return directory.resolve("spikes.h5");
    }

    private static Path traces(Path directory) {
        return directory.resolve("traces.h5");
    }
}
