package org.equipoise.plot;

import java.util.Arrays;

/**
 * Inter-spike intervals of one population, gathered in one pass over its spikes: their histogram, and the coefficient
 * of variation of each neuron. Memory: 28 bytes a neuron. Not thread-safe.
 */
final class IntervalStatistics {
    /** Fewer spikes than this give no coefficient of variation. */
    static final int FEWEST_SPIKES = 4;

    private static final long NEVER = Long.MIN_VALUE;

    private final IntervalHistogram histogram;
    private final long[] last;
    private final int[] spikes;
    private final double[] mean;
    private final double[] squares;

    /**
     * @param size number of neurons
     * @param longest longest possible interval in steps
     */
    IntervalStatistics(int size, long longest) {
        histogram = new IntervalHistogram(longest);
        last = new long[size];
        Arrays.fill(last, NEVER);
        spikes = new int[size];
        mean = new double[size];
        squares = new double[size];
    }

    /** Adds a spike, unless it comes before the neuron's last one; returns whether it did. */
    boolean add(int neuron, long step) {
        if (last[neuron] != NEVER) {
            long interval = step - last[neuron];
            if (interval < 0) {
                return false;
            }
            histogram.add(interval);
            // Welford's update of mean and sum of squares: no cancellation for clock-like neurons.
            double away = interval - mean[neuron];
            mean[neuron] += away / spikes[neuron];
            squares[neuron] += away * (interval - mean[neuron]);
        }
        spikes[neuron]++;
        last[neuron] = step;
        return true;
    }

    IntervalHistogram histogram() {
        return histogram;
    }

    /** SD over mean (population SD) of the intervals of each neuron with at least four spikes, by neuron. */
    double[] cvs() {
        double[] cvs = new double[spikes.length];
        int n = 0;
        for (int i = 0; i < spikes.length; i++) {
            if (spikes[i] >= FEWEST_SPIKES) {
                cvs[n++] = Math.sqrt(squares[i] / (spikes[i] - 1)) / mean[i];
            }
        }
        return Arrays.copyOf(cvs, n);
    }
}
