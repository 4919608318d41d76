package org.equipoise.record;

import org.equipoise.neuron.StateVisitor;

/**
 * Variance over mean of the spike count of a population in bins of 1 ms: 1 for independent Poisson neurons, more the more
 * they fire together. Counts come step by step; memory is constant. Not thread-safe.
 */
public final class Synchrony {
    private final long from;
    private final long binSteps;
    private long bin;
    private long count;
    private long bins;
    private double sum;
    private double squares;

    /**
     * @param from the last step that is left out
     * @param dt length of a step in ms
     */
    public Synchrony(long from, double dt) {
        this.from = from;
        binSteps = Math.max(1, Math.round(1 / dt));
    }

    /** Takes in the number of spikes of every step, one step after the other. */
    public void add(long step, int spikes) {
        if (step <= from) {
            return;
        }
        count += spikes;
        bin++;
        if (bin == binSteps) {
            bins++;
            sum += count;
            squares += (double) count * count;
            bin = 0;
            count = 0;
        }
    }

    /** Shows all that the value depends on, under names that begin so. */
    public void visitState(String prefix, StateVisitor visitor) {
        long[] whole = {bin, count, bins};
        double[] sums = {sum, squares};
        visitor.visit(prefix + "bins", whole);
        visitor.visit(prefix + "sums", sums);
        bin = whole[0];
        count = whole[1];
        bins = whole[2];
        sum = sums[0];
        squares = sums[1];
    }

    /** Variance over mean (of the population of bins); NaN without spikes or bins. */
    public double value() {
        double mean = sum / bins;
        return (squares / bins - mean * mean) / mean;
    }
}
