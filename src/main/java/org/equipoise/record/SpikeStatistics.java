package org.equipoise.record;

import java.util.Arrays;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.neuron.StateVisitor;

/**
 * Statistics of the spike trains of a block of neurons, gathered spike by spike in constant memory.
 *
 * <p>Totals are whole numbers or 64-bit fixed point, so that totals of several blocks add up to the same in any order. Not
 * thread-safe; {@link #add} allocates nothing.
 */
public final class SpikeStatistics {
    /** Window of the Fano factor in ms. */
    private static final double FANO_WINDOW = 100;

    private static final int LEAST_SPIKES_FOR_CV = 4;

    private final long from;
    private final long fanoWindow;
    private final long fanoWindows;
    private final int[] counts;
    private final long[] firstSpikes;
    private final long[] lastSpikes;
    private final double[] squaredIntervals;
    private final int[] window;
    private final int[] countInWindow;
    private final long[] fanoCounts;
    private final double[] fanoSquares;
    private long spikes;

    /**
     * @param size number of neurons
     * @param from the last step that is left out
     * @param to the last step of the simulation
     * @param dt length of a step in ms
     */
    public SpikeStatistics(int size, long from, long to, double dt) {
        this.from = from;
        fanoWindow = Math.max(1, Math.round(FANO_WINDOW / dt));
        fanoWindows = (to - from) / fanoWindow;
        counts = new int[size];
        firstSpikes = new long[size];
        lastSpikes = new long[size];
        squaredIntervals = new double[size];
        window = new int[size];
        countInWindow = new int[size];
        fanoCounts = new long[size];
        fanoSquares = new double[size];
    }

    /** Takes in the spikes of a window; each neuron's spikes come in order of time. */
    public void addAll(SpikeBuffer spikes) {
        for (int k = 0; k < spikes.size(); k++) {
            add(spikes.step(k), spikes.neuron(k));
        }
    }

    /** Takes in a spike; each neuron's spikes come in order of time. */
    public void add(long step, int neuron) {
        spikes++;
        if (step <= from) {
            return;
        }
        if (counts[neuron]++ == 0) {
            firstSpikes[neuron] = step;
        } else {
            double interval = step - lastSpikes[neuron];
            squaredIntervals[neuron] += interval * interval;
        }
        lastSpikes[neuron] = step;
        long inWindow = (step - 1 - from) / fanoWindow;
        if (inWindow < fanoWindows) {
            if (inWindow != window[neuron]) {
                closeWindow(neuron);
                window[neuron] = (int) inWindow;
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

    /** Shows all that later totals depend on; called between windows, may allocate. */
    public void visitState(StateVisitor visitor) {
        visitor.visit("counts", counts);
        visitor.visit("first_spikes", firstSpikes);
        visitor.visit("last_spikes", lastSpikes);
        visitor.visit("squared_intervals", squaredIntervals);
        visitor.visit("window", window);
        visitor.visit("count_in_window", countInWindow);
        visitor.visit("fano_counts", fanoCounts);
        visitor.visit("fano_squares", fanoSquares);
        // A number of the whole block is shown as that of its first neuron, so that other blocks can share the sum out.
        long[] ofNeurons = new long[counts.length];
        if (ofNeurons.length > 0) {
            ofNeurons[0] = spikes;
        }
        visitor.visit("spikes", ofNeurons);
        spikes = Arrays.stream(ofNeurons).sum();
    }

    /** The block's totals; called once, after the last spike. */
    public SpikeTotals totals() {
        SpikeTotals totals = new SpikeTotals();
        totals.spikes = spikes;
        totals.neurons = counts.length;
        for (int i = 0; i < counts.length; i++) {
            closeWindow(i);
            totals.counted += counts[i];
            if (counts[i] == 0) {
                totals.silent++;
            }
            if (counts[i] >= LEAST_SPIKES_FOR_CV) {
                totals.addCv(cv(i));
            }
            if (fanoCounts[i] > 0) {
                totals.addFano(fano(i));
            }
        }
        return totals;
    }

    /** Standard deviation (of the population of intervals) over mean. */
    private double cv(int i) {
        double intervals = counts[i] - 1.0;
        double mean = (lastSpikes[i] - firstSpikes[i]) / intervals;
        double variance = squaredIntervals[i] / intervals - mean * mean;
        return Math.sqrt(Math.max(0, variance)) / mean;
    }

    private double fano(int i) {
        double mean = (double) fanoCounts[i] / fanoWindows;
        return (fanoSquares[i] / fanoWindows - mean * mean) / mean;
    }
}
