package org.equipoise.plot;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** One population's share of a raster figure: the spikes of its sample, and the counts of all of it. Not thread-safe. */
final class Raster {
    private final RunSummary.Population population;
    private final TimeWindow window;
    private final NeuronSample sample;
    private final DoubleArrayList times = new DoubleArrayList();
    private final IntArrayList rows = new IntArrayList();
    private final long[] counts;

    Raster(RunSummary.Population population, TimeWindow window, int shown) {
        this.population = population;
        this.window = window;
        this.sample = NeuronSample.evenly(shown, population.size());
        this.counts = new long[window.bins()];
    }

    /** Adds a spike; one outside the window leaves no trace. */
    void add(int neuron, long step) {
        if (!window.contains(step)) {
            return;
        }
        counts[window.bin(step)]++;
        int row = sample.row(neuron);
        if (row >= 0) {
            times.add(step * window.dtMs());
            rows.add(row);
        }
    }

    String name() {
        return population.name();
    }

    int size() {
        return population.size();
    }

    int shown() {
        return sample.size();
    }

    int dots() {
        return times.size();
    }

    double timeMs(int dot) {
        return times.getDouble(dot);
    }

    int row(int dot) {
        return rows.getInt(dot);
    }

    /** Spikes per neuron and second in a bin. */
    double rateHz(int bin) {
        return counts[bin] / (population.size() * window.binMs() / 1000);
    }
}
