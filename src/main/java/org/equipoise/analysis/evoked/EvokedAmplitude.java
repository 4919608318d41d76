package org.equipoise.analysis.evoked;

import org.equipoise.analysis.statistics.Moments;

/**
 * How much a stimulus changes the rate of a population, over trials.
 *
 * @param before rate without the stimulus, in Hz
 * @param after rate at its end, in Hz
 * @param amplitude the difference within each trial, in Hz
 */
public record EvokedAmplitude(Moments before, Moments after, Moments amplitude) {

    /**
     * Measures it.
     *
     * @param before one rate a trial
     * @param after one rate a trial, of the same trials
     */
    public static EvokedAmplitude of(double[] before, double[] after) {
        EvokedAmplitude evoked = new EvokedAmplitude(new Moments(1), new Moments(1), new Moments(1));
        for (int trial = 0; trial < before.length; trial++) {
            evoked.before.add(before[trial]);
            evoked.after.add(after[trial]);
            evoked.amplitude.add(after[trial] - before[trial]);
        }
        return evoked;
    }
}
