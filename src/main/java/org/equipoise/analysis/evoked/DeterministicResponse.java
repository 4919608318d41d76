package org.equipoise.analysis.evoked;

import java.util.stream.IntStream;

/**
 * The answer of one population to a stimulus in a trial without noise.
 *
 * @param times of the samples of the traces in ms, from the onset of the stimulus on
 * @param rate in Hz
 * @param balance |E| - |I| in mV
 * @param before sample before the stimulus
 * @param after sample at its end
 * @param currentsBefore the currents in that sample
 * @param currentsAfter the currents in that sample
 */
public record DeterministicResponse(
        double[] times,
        double[] rate,
        double[] balance,
        int before,
        int after,
        Currents currentsBefore,
        Currents currentsAfter) {
    /** How long before the onset the rate without the stimulus is taken, in ms. */
    private static final double LEAD_MS = 100;

    /**
     * When a stimulus comes in a trial and how often the trial is sampled, all in ms.
     *
     * @param onset of the stimulus
     * @param duration of the stimulus
     * @param interval from one sample to the next; the first is at 0
     */
    public record Timing(double onset, double duration, double interval) {}

    /**
     * Measures it: the rate 100 ms before the onset of the stimulus and at its end.
     *
     * @param rate in Hz
     * @throws IllegalArgumentException if there is no sample at these times
     */
    public static DeterministicResponse of(double[] rate, Activations trial, Scaling scaling, Timing timing) {
        int before = sample(timing.onset() - LEAD_MS, timing, rate.length);
        int after = sample(timing.onset() + timing.duration(), timing, rate.length);
        return new DeterministicResponse(
                IntStream.range(0, rate.length)
                        .mapToDouble(i -> i * timing.interval() - timing.onset())
                        .toArray(),
                rate,
                IntStream.range(0, rate.length)
                        .mapToDouble(i -> Currents.of(trial, i, scaling).balance())
                        .toArray(),
                before,
                after,
                Currents.of(trial, before, scaling),
                Currents.of(trial, after, scaling));
    }

    /**
     * Checks that trials have a sample where it is needed.
     *
     * @param samples of a trial
     * @throws IllegalArgumentException if there is none
     */
    public static void requireSamples(Timing timing, int samples) {
        sample(timing.onset() - LEAD_MS, timing, samples);
        sample(timing.onset() + timing.duration(), timing, samples);
    }

    private static int sample(double time, Timing timing, int samples) {
        long sample = Math.round(time / timing.interval());
        if (sample < 0 || sample >= samples || Math.abs(sample * timing.interval() - time) > 1e-6) {
            throw new IllegalArgumentException("there is no sample at " + time + " ms: samples are " + timing.interval()
                    + " ms apart and end at " + (samples - 1) * timing.interval() + " ms");
        }
        return (int) sample;
    }

    /** How much the stimulus changes the rate, in Hz. */
    public double amplitude() {
        return rate[after] - rate[before];
    }
}
