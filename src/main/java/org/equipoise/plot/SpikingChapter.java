package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Spikes and recorded variables of a network:
 *
 * <ul>
 *   <li>{@code raster}: spikes of a sample of each population over the rate of all of it, from {@code spikes.h5};
 *   <li>{@code isi}: distributions of inter-spike intervals and of their coefficient of variation, likewise;
 *   <li>{@code traces}: recorded variables of a few neurons, if there is a {@code traces.h5}.
 * </ul>
 *
 * <p>Sizes and rates come from {@code summary.json}. Memory grows with the number of neurons, not of spikes.
 */
final class SpikingChapter implements Chapter {
    @Override
    public boolean isIn(Path directory) {
        return Files.exists(spikes(directory)) || Files.exists(traces(directory));
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        RunSummary summary = RunSummary.read(directory.resolve("summary.json"));
        TimeWindow window = TimeWindow.of(summary);
        if (Files.exists(spikes(directory))) {
            SpikingRun run = SpikingRun.read(summary, spikes(directory));
            window = run.window();
            report.section("Spikes");
            report.figure(RasterFigure.of(run));
            report.figure(IsiFigure.of(run));
        }
        if (Files.exists(traces(directory))) {
            List<Traces> reports = Traces.read(traces(directory), window);
            if (!reports.isEmpty()) {
                report.section("Traces");
                report.figure(TraceFigure.of(reports, window));
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
