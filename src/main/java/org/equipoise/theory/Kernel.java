package org.equipoise.theory;

/**
 * What lies between a spike and its effect on the membrane: delay and synaptic filter.
 *
 * @param delay mean in ms
 * @param delayVariance in ms²; delays that vary are taken as Gaussian
 * @param tauSyn time constant of the synaptic current in ms; 0 for delta synapses
 * @param order 1 for exponential currents, 2 for alpha-shaped ones
 */
public record Kernel(double delay, double delayVariance, double tauSyn, int order) {

    /** The Fourier transform at a frequency in 1/ms. */
    Complex at(double frequency) {
        double w = 2 * Math.PI * frequency;
        Complex value = Complex.turned(-w * delay).times(Math.exp(-w * w * delayVariance / 2));
        for (int k = 0; k < order && tauSyn > 0; k++) {
            value = value.over(new Complex(1, w * tauSyn));
        }
        return value;
    }
}
