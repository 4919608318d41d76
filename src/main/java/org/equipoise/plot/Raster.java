package org.equipoise.plot;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** One population's share of a raster figure: the spikes of its sample, and the counts of all of it. Not thread-safe. */
final class Raster implements DotLayer.Dots {
    private final String name;
    private final int size;
    private final TimeWindow window;
    private final NeuronSample sample;
    private final DoubleArrayList times = new DoubleArrayList();
    private final IntArrayList rows = new IntArrayList();
    private final long[] counts;

    /**
     * @param size number of neurons
     * @param shown how many of them the sample has
     */
    Raster(String name, int size, TimeWindow window, int shown) {
        this.name = name;
        this.size = size;
        this.window = window;
        this.sample = NeuronSample.evenly(shown, size);
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
        return name;
    }

    int size() {
        return size;
    }

    int shown() {
        return sample.size();
    }

    @Override
    public int dots() {
        return times.size();
    }

    @Override
    public double timeMs(int dot) {
        return times.getDouble(dot);
    }

    @Override
    public int row(int dot) {
        return rows.getInt(dot);
    }

    /** Spikes per neuron and second in a bin. */
    double rateHz(int bin) {
        return counts[bin] / (size * window.binMs() / 1000);
    }
}
