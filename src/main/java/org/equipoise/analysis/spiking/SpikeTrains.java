package org.equipoise.analysis.spiking;

import java.util.stream.IntStream;

/**
 * Statistics of each neuron's spike train, gathered spike by spike in 68 bytes a neuron. Not thread-safe; {@link #add}
 * allocates nothing.
 */
public final class SpikeTrains {
    /** Fewer spikes than this give no coefficient of variation. */
    public static final int FEWEST_SPIKES = 4;

    /** Window of the Fano factor in ms. */
    public static final double FANO_WINDOW = 100;

    private final long from;
    private final long fanoWindow;
    private final long fanoWindows;
    private final int[] counts;
    private final long[] last;
    private final long[] before;
    private final double[] means;
    private final double[] squares;
    private final double[] contrasts;
    private final int[] window;
    private final int[] countInWindow;
    private final long[] fanoCounts;
    private final double[] fanoSquares;
    private long spikes;

    /**
     * @param neurons how many
     * @param from the last step that is left out
     * @param to the last step of the simulation
     * @param dt length of a step in ms
     */
    public SpikeTrains(int neurons, long from, long to, double dt) {
        this.from = from;
        fanoWindow = Math.max(1, Math.round(FANO_WINDOW / dt));
        fanoWindows = (to - from) / fanoWindow;
        counts = new int[neurons];
        last = new long[neurons];
        before = new long[neurons];
        means = new double[neurons];
        squares = new double[neurons];
        contrasts = new double[neurons];
        window = new int[neurons];
        countInWindow = new int[neurons];
        fanoCounts = new long[neurons];
        fanoSquares = new double[neurons];
    }

    /** Takes in a spike; each neuron's spikes come in order of time. */
    public void add(long step, int neuron) {
        if (step <= from) {
            return;
        }
        spikes++;
        int count = counts[neuron]++;
        if (count > 0) {
            long interval = step - last[neuron];
            // Welford's update: no cancellation for neurons that fire like clocks.
            double away = interval - means[neuron];
            means[neuron] += away / count;
            squares[neuron] += away * (interval - means[neuron]);
            if (count > 1) {
                contrasts[neuron] += contrast(last[neuron] - before[neuron], interval);
            }
        }
        before[neuron] = last[neuron];
        last[neuron] = step;
        addToWindow(step, neuron);
    }

    /** Sources may spike twice in a step: two intervals of 0 are equal. */
    private static double contrast(long one, long next) {
        long sum = one + next;
        return sum == 0 ? 0 : 2.0 * Math.abs(next - one) / sum;
    }

    private void addToWindow(long step, int neuron) {
        long at = (step - 1 - from) / fanoWindow;
        if (at < fanoWindows) {
            if (at != window[neuron]) {
                closeWindow(neuron);
                window[neuron] = (int) at;
            }
            countInWindow[neuron]++;
        }
    }

    private void closeWindow(int neuron) {
        double count = countInWindow[neuron];
        fanoCounts[neuron] += countInWindow[neuron];
        fanoSquares[neuron] += count * count;
        countInWindow[neuron] = 0;
    }

    /** All spikes in the time that counts. */
    public long spikes() {
        return spikes;
    }

    /** How many neurons have no spike. */
    public long silent() {
        return IntStream.of(counts).filter(count -> count == 0).count();
    }

    /** Each neuron's number of spikes. */
    public int[] counts() {
        return counts.clone();
    }

    /** SD/mean of the intervals (divisor n) of each neuron with at least 4 spikes, in order of neurons. */
    public double[] cvs() {
        return withEnough()
                .mapToDouble(i -> Math.sqrt(squares[i] / (counts[i] - 1)) / means[i])
                .toArray();
    }

    /** Mean CV2 of each neuron with at least 4 spikes, in order of neurons. */
    public double[] cv2s() {
        return withEnough().mapToDouble(i -> contrasts[i] / (counts[i] - 2)).toArray();
    }

    private IntStream withEnough() {
        // All of several spikes in one step: the intervals have no mean to compare with.
        return IntStream.range(0, counts.length).filter(i -> counts[i] >= FEWEST_SPIKES && means[i] > 0);
    }

    /** Variance/mean of the counts in whole windows of 100 ms of each neuron with a spike there, in order of neurons. */
    public double[] fanos() {
        for (int i = 0; i < counts.length; i++) {
            closeWindow(i);
        }
        return IntStream.range(0, counts.length)
                .filter(i -> fanoCounts[i] > 0)
                .mapToDouble(this::fano)
                .toArray();
    }

    private double fano(int i) {
        double mean = (double) fanoCounts[i] / fanoWindows;
        return (fanoSquares[i] / fanoWindows - mean * mean) / mean;
    }
}
