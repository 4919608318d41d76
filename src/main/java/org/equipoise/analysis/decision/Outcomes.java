package org.equipoise.analysis.decision;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How the trials of one coherence ended.
 *
 * @param coherence strength of the evidence for alternative 0, from 0 to 1
 * @param choices which alternative won, by trial: 0 is the right one (at coherence 0 by definition), -1 none
 * @param times reaction times, ms, by trial; of no meaning where there was no choice
 */
public record Outcomes(double coherence, int[] choices, double[] times) {

    /** @throws IllegalArgumentException if there are not as many times as choices */
    public Outcomes {
        if (choices.length != times.length) {
            throw new IllegalArgumentException(choices.length + " choices, but " + times.length + " times");
        }
    }

    public int trials() {
        return choices.length;
    }

    /** Trials in which alternative 0 won. */
    public int correct() {
        return count(0);
    }

    /** Trials in which any alternative won. */
    public int decided() {
        return choices.length - count(-1);
    }

    /** The share of correct trials among the decided ones; NaN without any. */
    public double accuracy() {
        return (double) correct() / decided();
    }

    /** Standard error of {@link #accuracy}, from the binomial distribution. */
    public double accuracyError() {
        double p = accuracy();
        return Math.sqrt(p * (1 - p) / decided());
    }

    /** Reaction times of correct trials in the order of trials. */
    public double[] correctTimes() {
        return times(true);
    }

    /** Reaction times of trials in which another alternative won. */
    public double[] errorTimes() {
        return times(false);
    }

    private double[] times(boolean correct) {
        return IntStream.range(0, choices.length)
                .filter(trial -> choices[trial] >= 0 && (choices[trial] == 0) == correct)
                .mapToDouble(trial -> times[trial])
                .toArray();
    }

    private int count(int choice) {
        return (int) Arrays.stream(choices).filter(c -> c == choice).count();
    }
}
