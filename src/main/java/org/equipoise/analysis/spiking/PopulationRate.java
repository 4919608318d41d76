package org.equipoise.analysis.spiking;

import java.util.stream.IntStream;
import org.equipoise.record.Synchrony;

/**
 * The rate of a population over time: how much it varies and its power spectrum, in one pass and constant memory. Not
 * thread-safe; {@link #add} allocates nothing.
 */
public final class PopulationRate {
    /** Length of a bin in ms, if steps are not longer. */
    public static final double BIN = 0.5;

    /** The longest lag of the autocorrelation in ms. */
    private static final double LONGEST_LAG = 100;

    private final int neurons;
    private final long from;
    private final long to;
    private final long binSteps;
    private final double binSeconds;
    private final Synchrony synchrony;
    private final Welch welch;
    private final Autocovariance autocovariance;
    private long step;
    private long inStep;
    private long inBin;
    private boolean finished;
    private Rhythm rhythm;

    /**
     * @param neurons how many
     * @param from the last step that is left out
     * @param to the last step of the simulation
     * @param dt length of a step in ms
     */
    public PopulationRate(int neurons, long from, long to, double dt) {
        this.neurons = neurons;
        this.from = from;
        this.to = to;
        binSteps = Math.max(1, Math.round(BIN / dt));
        binSeconds = binSteps * dt / 1000;
        synchrony = new Synchrony(from, dt);
        welch = new Welch((to - from) / binSteps, binSeconds);
        autocovariance = new Autocovariance((int) Math.round(LONGEST_LAG / 1000 / binSeconds));
        step = from + 1;
    }

    /**
     * Takes in spikes; they come in order of time.
     *
     * @param at step at which they were emitted
     * @param spikes how many
     */
    public void add(long at, int spikes) {
        if (at <= from) {
            return;
        }
        goTo(at);
        inStep += spikes;
    }

    private void goTo(long at) {
        while (step < at) {
            synchrony.add(step, (int) inStep);
            inBin += inStep;
            inStep = 0;
            if ((step - from) % binSteps == 0) {
                closeBin();
            }
            step++;
        }
    }

    private void closeBin() {
        welch.add(inBin / (neurons * binSeconds));
        autocovariance.add(inBin);
        inBin = 0;
    }

    private void finish() {
        if (!finished) {
            goTo(to + 1);
            finished = true;
            rhythm = Rhythm.of(autocovariance);
        }
    }

    /** Mean rate of a neuron in Hz, over whole bins; NaN without any. Ends the pass, as the following do. */
    public double meanHz() {
        finish();
        return autocovariance.mean() / neurons / binSeconds;
    }

    /** Variance/mean of the count in bins of 1 ms; NaN without spikes. */
    public double synchrony() {
        finish();
        return synchrony.value();
    }

    /** See {@link PopulationMeasures#modulation}; NaN without spikes. */
    public double modulation() {
        finish();
        return rhythm.modulation();
    }

    /** See {@link PopulationMeasures#coherence}. */
    public double coherence() {
        finish();
        return rhythm.coherence();
    }

    /** See {@link PopulationMeasures#oscillationHz}. */
    public double oscillationHz() {
        finish();
        return 1 / (rhythm.period() * binSeconds);
    }

    /** Lags of {@link #autocorrelation} in ms, from 0 to 100, or less where the time is shorter. */
    public double[] lagsMs() {
        finish();
        return IntStream.rangeClosed(0, autocovariance.longest())
                .mapToDouble(lag -> lag * binSeconds * 1000)
                .toArray();
    }

    /** The autocorrelation of the rate, 1 at lag 0; NaN if the rate does not vary. */
    public double[] autocorrelation() {
        finish();
        return IntStream.rangeClosed(0, autocovariance.longest())
                .mapToDouble(lag -> autocovariance.at(lag) / autocovariance.at(0))
                .toArray();
    }

    /** The power spectrum of the mean rate of a neuron; of no length if the time is too short. */
    public Spectrum spectrum() {
        finish();
        return welch.spectrum();
    }
}
