package org.equipoise.theory;

/**
 * How the rate of a leaky integrate-and-fire neuron follows small modulations of its input (Brunel &amp; Hakim 1999, Neural
 * Comput. 11, 1621-1671; Lindner &amp; Schimansky-Geier 2001, Phys. Rev. Lett. 86, 2934-2937; for the derivation see theory.md).
 * With x = (V - mu) sqrt(2)/sigma and y of {@link Passage}, at the frequency w (per ms) the answer to a modulation of mu is
 *
 * <pre>
 * n(w) = sqrt(2)/sigma rate / (1 + i w tau_m) (y'_th - y'_r) / (y_th - exp(-i w t_ref) y_r)
 * </pre>
 *
 * <p>and to one of sigma^2
 *
 * <pre>
 * n(w) = 1/sigma^2 rate / (2 + i w tau_m) (y''_th - y''_r) / (y_th - exp(-i w t_ref) y_r)
 * </pre>
 *
 * <p>For synapses that filter the noise with tau_syn, threshold and reset are shifted as in {@link Siegert} (Schuecker, Diesmann
 * &amp; Helias 2015, Phys. Rev. E 92, 052119); the filtering of the modulation itself is the caller's. Immutable, thread-safe.
 */
public final class TransferFunction {
    /** Distance of threshold or reset from the mean in units of sigma/sqrt 2 that is looked at; work grows with its square. */
    private static final double FARTHEST = 50;

    private static final double HALF_ALPHA = 2.0652531522312172 / 2;
    private static final double SQRT_2 = Math.sqrt(2);

    private final LifNeuron neuron;
    private final double sigma;
    private final double shift;
    private final double threshold;
    private final double reset;
    private final Response still;

    /**
     * @param neuron the neuron
     * @param mu mean of the free membrane potential in mV
     * @param sigma strength of the noise in mV
     * @param tauSyn time constant of the noise in ms; 0 for white noise
     */
    public TransferFunction(LifNeuron neuron, double mu, double sigma, double tauSyn) {
        this.neuron = neuron;
        this.sigma = sigma;
        shift = HALF_ALPHA * Math.sqrt(tauSyn / neuron.tauM());
        threshold = SQRT_2 * ((neuron.vTh() - mu) / sigma + shift);
        reset = SQRT_2 * ((neuron.vReset() - mu) / sigma + shift);
        still = Siegert.response(neuron, mu, sigma, tauSyn);
    }

    /**
     * Answers to modulations of the input, as complex amplitudes for exp(i w t): a positive phase is ahead.
     *
     * @param byMu by mu, 1/(ms mV)
     * @param byVariance by sigma^2, 1/(ms mV^2)
     */
    public record Answer(Complex byMu, Complex byVariance) {}

    /** What an answer depends on beside the frequency. */
    record Key(LifNeuron neuron, double threshold, double sigma) {}

    Key key() {
        return new Key(neuron, threshold, sigma);
    }

    /** Whether there is enough noise for a linear answer: threshold and reset within 50 SDs of the mean. */
    public boolean exists() {
        return sigma > 0 && Math.max(Math.abs(threshold), Math.abs(reset)) <= FARTHEST;
    }

    /**
     * The answer at a frequency.
     *
     * @param frequency in 1/ms, 0 or above
     * @throws IllegalStateException unless {@link #exists}
     */
    public Answer at(double frequency) {
        if (!exists()) {
            throw new IllegalStateException("the noise is too weak for a linear answer");
        }
        if (frequency == 0 || still.rate() == 0) {
            return new Answer(new Complex(still.byMu(), 0), new Complex(still.byVariance(), 0));
        }
        double angular = 2 * Math.PI * frequency;
        double w = angular * neuron.tauM();
        Passage passage = Passage.of(reset, threshold, w);
        Complex back = Complex.turned(-angular * neuron.tRef()).times(passage.ratio());
        Complex once = new Complex(still.rate(), 0).over(Complex.ONE.minus(back));
        Complex byMu = passage.slopeAtThreshold()
                .minus(passage.slopeAtReset())
                .times(once)
                .over(new Complex(1, w))
                .times(SQRT_2 / sigma);
        Complex curvature = second(threshold, passage.slopeAtThreshold(), Complex.ONE, w)
                .minus(second(reset, passage.slopeAtReset(), passage.ratio(), w));
        Complex byVariance = curvature.times(once).over(new Complex(2, w)).times(1 / (sigma * sigma));
        // The shift is one of V in units of sigma, so that a modulated sigma moves threshold and reset.
        return new Answer(byMu, byVariance.minus(byMu.times(shift / (2 * sigma))));
    }

    /** y'' = x y' + i w y. */
    private static Complex second(double x, Complex slope, Complex value, double w) {
        return slope.times(x).plus(value.times(new Complex(0, w)));
    }
}
