package org.equipoise.column;

/**
 * The synapses of one kind onto one population: s'' = g^2 (N q - s) - 2 g s', where q is the firing rate of the source.
 * Immutable and thread-safe.
 *
 * @param fanIn N, how many synapses a target neuron has
 * @param decay g, the inverse time constant in 1/ms
 */
record Synapse(double fanIn, double decay) {

    /**
     * An Euler step of {@code n} trials, one array element a trial, from (s, ds) to (next, dsNext), which takes in a noise
     * increment of the derivative. Allocates nothing.
     */
    void euler(
            double dt, double[] s, double[] ds, double[] rate, double[] noise, double[] next, double[] dsNext, int n) {
        double square = decay * decay;
        double drag = 2 * decay;
        double drive = fanIn;
        for (int j = 0; j < n; j++) {
            double value = s[j];
            double slope = ds[j];
            next[j] = value + dt * slope;
            dsNext[j] = slope + dt * (square * (drive * rate[j] - value) - drag * slope) + noise[j];
        }
    }
}
