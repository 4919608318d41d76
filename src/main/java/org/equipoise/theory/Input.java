package org.equipoise.theory;

/**
 * What reaches a neuron, in the diffusion approximation: the moments of a drive or, for each 1/ms of a source's rate, of a
 * projection (then all three are multiplied by the rate).
 *
 * @param mean shift of the free membrane potential's mean in mV: tau_m K J
 * @param variance share of sigma^2 in mV^2: tau_m K J^2
 * @param colour the variance times the synapses' time constant, mV^2 ms; 0 for delta synapses
 */
public record Input(double mean, double variance, double colour) {
    public static final Input NONE = new Input(0, 0, 0);

    /** The sum of independent inputs. */
    public Input plus(Input other) {
        return new Input(mean + other.mean, variance + other.variance, colour + other.colour);
    }

    /** The input at a rate. */
    public Input times(double rate) {
        return new Input(mean * rate, variance * rate, colour * rate);
    }

    /** The strength of the noise in mV. */
    public double sigma() {
        return Math.sqrt(variance);
    }

    /** The synapses' time constant in ms: the mean over all sources of noise, weighted by their variances. */
    public double tauSyn() {
        return variance > 0 ? colour / variance : 0;
    }
}
