package org.equipoise.rate.decision;

import org.equipoise.random.Purpose;

/**
 * Trials of the reduced model at some coherences.
 *
 * @param model its parameters
 * @param dt the step, ms
 * @param onset steps before the stimulus
 * @param steps with the stimulus, at most
 * @param coherences from -1 to 1
 * @param trials of each
 * @param traces of how many trials of each coherence the rates are kept
 * @param interval steps from one sample of a trace to the next
 * @param seed of the noise
 */
public record DecisionStudy(
        DecisionParameters model,
        double dt,
        int onset,
        int steps,
        double[] coherences,
        int trials,
        int traces,
        int interval,
        long seed) {
    /** Trials of a block: long enough for vectors, short enough for the first cache. */
    static final int BLOCK = 250;

    int blocksOfCoherence() {
        return (trials + BLOCK - 1) / BLOCK;
    }

    /** How many samples a trace has. */
    public int samples() {
        return (onset + steps) / interval;
    }

    /** When a sample is taken, ms from the onset of the stimulus. */
    public double sampleTime(int sample) {
        return ((sample + 1.0) * interval - onset) * dt;
    }

    long key(int coherence) {
        return Purpose.RATE_NOISE.key(seed, coherence, 0);
    }
}
