package org.equipoise.analysis.spiking;

import java.util.Arrays;

/**
 * Correlation coefficients of the spike counts of pairs of neurons in bins of 10 ms: covariance over the product of standard
 * deviations, for each pair of a sample that is evenly spread over the neurons. Memory is that of the pairs; sums are whole
 * numbers. Not thread-safe; {@link #add} allocates nothing.
 */
public final class PairCorrelations {
    /** Length of a bin in ms. */
    public static final double BIN = 10;

    private final long from;
    private final long binSteps;
    private final long bins;
    private final long neurons;
    private final int sample;
    private final int[] counts;
    private final int[] firing;
    private final long[] sums;
    private final long[][] products;
    private int fired;
    private long bin;

    /**
     * @param neurons how many
     * @param most how many of them are looked at, at most
     * @param from the last step that is left out
     * @param to the last step of the simulation; spikes after the last whole bin are left out
     * @param dt length of a step in ms
     */
    public PairCorrelations(int neurons, int most, long from, long to, double dt) {
        this.from = from;
        this.neurons = neurons;
        binSteps = Math.max(1, Math.round(BIN / dt));
        bins = (to - from) / binSteps;
        sample = Math.min(most, neurons);
        counts = new int[sample];
        firing = new int[sample];
        sums = new long[sample];
        products = new long[sample][];
        for (int i = 0; i < sample; i++) {
            products[i] = new long[i + 1];
        }
    }

    /** Takes in a spike of any of the neurons; spikes come in order of time. */
    public void add(long step, int neuron) {
        if (step <= from) {
            return;
        }
        // The smallest number in the sample whose neuron, floor(i neurons / sample), is not below this one.
        int i = (int) ((neuron * (long) sample + neurons - 1) / neurons);
        if (i == sample || i * neurons / sample != neuron) {
            return;
        }
        long at = (step - from - 1) / binSteps;
        if (at != bin) {
            closeBin();
            bin = at;
        }
        if (at < bins && counts[i]++ == 0) {
            firing[fired++] = i;
        }
    }

    private void closeBin() {
        for (int a = 0; a < fired; a++) {
            int i = firing[a];
            sums[i] += counts[i];
            for (int b = 0; b <= a; b++) {
                int j = firing[b];
                products[Math.max(i, j)][Math.min(i, j)] += (long) counts[i] * counts[j];
            }
        }
        for (int a = 0; a < fired; a++) {
            counts[firing[a]] = 0;
        }
        fired = 0;
    }

    /** How many neurons of the sample have counts that vary. */
    public int active() {
        closeBin();
        int active = 0;
        for (int i = 0; i < sample; i++) {
            active += covariance(i, i) > 0 ? 1 : 0;
        }
        return active;
    }

    /** The coefficient of each pair of neurons whose counts vary. */
    public double[] coefficients() {
        closeBin();
        double[] coefficients = new double[sample * (sample - 1) / 2];
        int n = 0;
        for (int i = 0; i < sample; i++) {
            for (int j = 0; j < i; j++) {
                double variances = covariance(i, i) * covariance(j, j);
                if (variances > 0) {
                    coefficients[n++] = covariance(i, j) / Math.sqrt(variances);
                }
            }
        }
        return Arrays.copyOf(coefficients, n);
    }

    /** Covariance of the counts of two neurons, the first not before the second. */
    private double covariance(int i, int j) {
        return (double) products[i][j] / bins - (double) sums[i] / bins * ((double) sums[j] / bins);
    }
}
