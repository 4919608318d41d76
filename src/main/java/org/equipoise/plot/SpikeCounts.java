package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import org.equipoise.record.SonataSpikes;

/**
 * How often each unit of a population spiked where statistics are taken.
 *
 * @param counts one a unit
 */
record SpikeCounts(int[] counts) {
    private static final int SLICE = 65_536;

    static SpikeCounts read(RunSummary summary, Path path, String population) throws IOException {
        int[] counts = new int[summary.populations().get(population).size()];
        try (SonataSpikes file = new SonataSpikes(path)) {
            long spikes = file.count(population);
            // Spikes are stamped with the ends of steps: half a step apart from the bound there is none.
            double from = summary.statisticsFromMs() + summary.dtMs() / 2;
            for (long at = 0; at < spikes; at += SLICE) {
                int n = (int) Math.min(SLICE, spikes - at);
                double[] times = file.times(population, at, n);
                long[] ids = file.nodeIds(population, at, n);
                for (int i = 0; i < n; i++) {
                    if (ids[i] < 0 || ids[i] >= counts.length) {
                        throw new IOException("cannot read " + path + ": population " + population
                                + ": there is no neuron " + ids[i] + " among " + counts.length);
                    }
                    counts[(int) ids[i]] += times[i] > from ? 1 : 0;
                }
            }
        }
        return new SpikeCounts(counts);
    }

    double mean() {
        double sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum / counts.length;
    }

    /** With the divisor n - 1; NaN of a single unit. */
    double variance() {
        double mean = mean();
        double squares = 0;
        for (int count : counts) {
            squares += (count - mean) * (count - mean);
        }
        return squares / (counts.length - 1);
    }
}
