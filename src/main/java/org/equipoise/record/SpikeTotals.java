package org.equipoise.record;

/**
 * Totals over the spike trains of some neurons; totals of several blocks add up. Means of real numbers are kept as sums in
 * 64-bit fixed point, so that the order of adding does not matter.
 */
public final class SpikeTotals {
    private static final double SCALE = 0x1p32;

    long spikes;
    long counted;
    long neurons;
    long silent;
    private long cvs;
    private long cvSum;
    private long fanos;
    private long fanoSum;

    void addCv(double cv) {
        cvs++;
        cvSum += Math.round(cv * SCALE);
    }

    void addFano(double fano) {
        fanos++;
        fanoSum += Math.round(fano * SCALE);
    }

    /** The totals as numbers that may be added up element by element, over blocks and ranks. */
    public long[] toArray() {
        return new long[] {spikes, counted, neurons, silent, cvs, cvSum, fanos, fanoSum};
    }

    /** The totals that {@link #toArray} gave, from element {@code offset} on. */
    public static SpikeTotals of(long[] array, int offset) {
        SpikeTotals totals = new SpikeTotals();
        totals.spikes = array[offset];
        totals.counted = array[offset + 1];
        totals.neurons = array[offset + 2];
        totals.silent = array[offset + 3];
        totals.cvs = array[offset + 4];
        totals.cvSum = array[offset + 5];
        totals.fanos = array[offset + 6];
        totals.fanoSum = array[offset + 7];
        return totals;
    }

    /** Adds others' totals to these. */
    public void add(SpikeTotals other) {
        spikes += other.spikes;
        counted += other.counted;
        neurons += other.neurons;
        silent += other.silent;
        cvs += other.cvs;
        cvSum += other.cvSum;
        fanos += other.fanos;
        fanoSum += other.fanoSum;
    }

    /** All spikes of the run. */
    public long spikes() {
        return spikes;
    }

    /** Number of neurons. */
    public long neurons() {
        return neurons;
    }

    /** Mean rate over the time that counts, in Hz. */
    public double rate(double milliseconds) {
        return neurons == 0 ? Double.NaN : counted / (neurons * milliseconds / 1000);
    }

    /** Mean over neurons with at least 4 spikes of the coefficient of variation of their intervals; NaN if none. */
    public double cv() {
        return cvs == 0 ? Double.NaN : cvSum / SCALE / cvs;
    }

    /** Mean over neurons that spike of the variance over the mean of their counts in windows of 100 ms; NaN if none. */
    public double fano() {
        return fanos == 0 ? Double.NaN : fanoSum / SCALE / fanos;
    }

    /** The share of neurons without a spike in the time that counts. */
    public double silentFraction() {
        return neurons == 0 ? Double.NaN : (double) silent / neurons;
    }
}
