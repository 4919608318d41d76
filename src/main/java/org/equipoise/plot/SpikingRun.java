package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the figures of a spiking run show, gathered in one pass over its spikes.
 *
 * @param window what the raster shows
 * @param rasters by population
 * @param intervals by population, over all spikes from where the run's statistics begin
 */
record SpikingRun(RunSummary summary, TimeWindow window, List<Raster> rasters, List<IntervalStatistics> intervals) {
    /** Rows of a raster figure, roughly: more would overlap. */
    private static final int ROWS = 300;

    /** Populations that fit one figure. */
    static final int MOST_POPULATIONS = 12;

    /** Reads the first twelve populations of the summary whose spikes are in the file. */
    static SpikingRun read(RunSummary summary, Path spikes) throws IOException {
        TimeWindow window = TimeWindow.of(summary);
        List<Raster> rasters = new ArrayList<>();
        List<IntervalStatistics> intervals = new ArrayList<>();
        try (SpikeFile file = new SpikeFile(spikes)) {
            Set<String> recorded = file.populations();
            List<RunSummary.Population> populations = summary.populations().stream()
                    .filter(p -> recorded.contains(p.name()))
                    .limit(MOST_POPULATIONS)
                    .toList();
            int[] rows = NeuronSample.rows(
                    ROWS,
                    populations.stream().mapToInt(RunSummary.Population::size).toArray());
            for (RunSummary.Population population : populations) {
                Raster raster = new Raster(population, window, rows[rasters.size()]);
                intervals.add(readOne(file, spikes, summary, raster));
                rasters.add(raster);
            }
        }
        if (rasters.isEmpty()) {
            throw new IOException(spikes + " has spikes of none of the populations that summary.json names");
        }
        return new SpikingRun(summary, window, rasters, intervals);
    }

    private static IntervalStatistics readOne(SpikeFile file, Path path, RunSummary summary, Raster raster)
            throws IOException {
        double perMs = 1 / summary.dtMs();
        long from = Math.round(summary.fromMs() * perMs);
        long end = Math.round(summary.durationMs() * perMs);
        IntervalStatistics statistics = new IntervalStatistics(raster.size(), end);
        String where = path + ": population " + raster.name() + ": ";
        file.read(raster.name(), (times, ids, n) -> {
            for (int i = 0; i < n; i++) {
                long step = Math.round(times[i] * perMs);
                if (ids[i] < 0 || ids[i] >= raster.size()) {
                    throw new IOException(where + "there is no neuron " + ids[i] + " among " + raster.size());
                }
                if (step < 0 || step > end) {
                    throw new IOException(where + "a spike at " + times[i] + " ms is outside the run");
                }
                int neuron = (int) ids[i];
                raster.add(neuron, step);
                if (step > from) {
                    try {
                        statistics.add(neuron, step);
                    } catch (IllegalArgumentException e) {
                        throw new IOException(where + e.getMessage(), e);
                    }
                }
            }
            return true;
        });
        return statistics;
    }
}
