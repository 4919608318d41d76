package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.record.SonataSpikes;

/**
 * What the figures of a spiking run show, gathered in one pass over its spikes.
 *
 * @param summary of the populations shown
 * @param window what the raster shows
 * @param rasters by population
 * @param intervals by population, over all spikes from where the run's statistics begin
 */
record SpikingRun(RunSummary summary, TimeWindow window, List<Raster> rasters, List<IntervalStatistics> intervals) {
    /** Populations that fit one figure. */
    static final int MOST_POPULATIONS = 12;

    /** Rows of a raster figure, roughly: more would overlap. */
    private static final int ROWS = 300;

    /** Spikes that are read at once. */
    private static final int SLICE = 65_536;

    /** Reads the first twelve populations of the summary whose spikes are in the file. */
    static SpikingRun read(RunSummary summary, Path path) throws IOException {
        try (SonataSpikes file = new SonataSpikes(path)) {
            List<String> names = summary.populations().keySet().stream()
                    .filter(file.populations()::contains)
                    .limit(MOST_POPULATIONS)
                    .toList();
            if (names.isEmpty()) {
                throw new IOException(path + " has spikes of none of the populations that summary.json names");
            }
            // Sources whose spikes are not recorded may fire at very different rates.
            RunSummary recorded = summary.with(names);
            TimeWindow window = TimeWindow.of(recorded);
            List<Raster> rasters = rasters(recorded, window);
            List<IntervalStatistics> intervals = new ArrayList<>();
            for (Raster raster : rasters) {
                intervals.add(readOne(file, path, recorded, raster));
            }
            return new SpikingRun(recorded, window, rasters, intervals);
        }
    }

    private static List<Raster> rasters(RunSummary run, TimeWindow window) {
        int[] sizes = run.populations().values().stream()
                .mapToInt(RunSummary.Population::size)
                .toArray();
        int[] rows = NeuronSample.rows(ROWS, sizes);
        List<Raster> rasters = new ArrayList<>();
        for (String name : run.populations().keySet()) {
            int p = rasters.size();
            rasters.add(new Raster(name, sizes[p], window, rows[p]));
        }
        return rasters;
    }

    private static IntervalStatistics readOne(SonataSpikes file, Path path, RunSummary summary, Raster raster)
            throws IOException {
        double perMs = 1 / summary.dtMs();
        long from = Math.round(summary.statisticsFromMs() * perMs);
        long end = Math.round(summary.durationMs() * perMs);
        IntervalStatistics statistics = new IntervalStatistics(raster.size(), end);
        long spikes = file.count(raster.name());
        for (long at = 0; at < spikes; at += SLICE) {
            int n = (int) Math.min(SLICE, spikes - at);
            double[] times = file.times(raster.name(), at, n);
            long[] ids = file.nodeIds(raster.name(), at, n);
            for (int i = 0; i < n; i++) {
                long step = Math.round(times[i] * perMs);
                if (ids[i] < 0 || ids[i] >= raster.size()) {
                    throw damaged(path, raster, "there is no neuron " + ids[i] + " among " + raster.size());
                }
                if (step < 0 || step > end) {
                    throw damaged(path, raster, "a spike at " + times[i] + " ms is outside the run");
                }
                int neuron = (int) ids[i];
                raster.add(neuron, step);
                if (step > from && !statistics.add(neuron, step)) {
                    throw damaged(path, raster, "the spikes of neuron " + neuron + " are not in the order of time");
                }
            }
        }
        return statistics;
    }

    /** The spikes of a sample of one population over the whole run; empty if they are not in the file. */
    static Optional<Raster> wholeRun(RunSummary summary, Path path, String population) throws IOException {
        try (SonataSpikes file = new SonataSpikes(path)) {
            if (!file.populations().contains(population)
                    || !summary.populations().containsKey(population)) {
                return Optional.empty();
            }
            int steps = (int) Math.round(summary.durationMs() / summary.dtMs());
            int size = summary.populations().get(population).size();
            Raster raster =
                    new Raster(population, size, new TimeWindow(0, 1, steps, summary.dtMs()), Math.min(size, ROWS));
            readOne(file, path, summary, raster);
            return Optional.of(raster);
        }
    }

    private static IOException damaged(Path path, Raster raster, String problem) {
        return new IOException("cannot read " + path + ": population " + raster.name() + ": " + problem);
    }
}
