package org.equipoise.plot;

import java.util.Arrays;

/**
 * Which neurons of a population a raster shows: evenly spaced over the population.
 *
 * @param neurons ascending; the row of a neuron is its place here
 */
record NeuronSample(int[] neurons) {
    private static final int FEWEST = 20;

    /**
     * Divides rows among populations: in proportion to their sizes, but at least 20 (or the whole of a smaller
     * population), so that the sum may exceed {@code rows} a little.
     */
    static int[] rows(int rows, int[] sizes) {
        double all = Arrays.stream(sizes).asLongStream().sum();
        return Arrays.stream(sizes)
                .map(size -> Math.min(size, Math.max(FEWEST, (int) Math.round(rows * size / all))))
                .toArray();
    }

    static NeuronSample evenly(int shown, int size) {
        int[] neurons = new int[shown];
        for (int i = 0; i < shown; i++) {
            neurons[i] = (int) ((2L * i + 1) * size / (2L * shown));
        }
        return new NeuronSample(neurons);
    }

    /** The row of a neuron, or a negative number if it is not shown. */
    int row(int neuron) {
        return Arrays.binarySearch(neurons, neuron);
    }

    int size() {
        return neurons.length;
    }
}
