package org.equipoise.theory;

/**
 * The stationary rate of a leaky integrate-and-fire neuron under Gaussian noise (Siegert 1951; Brunel 2000, J. Comput.
 * Neurosci. 8, eq. 21), with the correction for synapses that filter the noise with a time constant {@code tau_syn} (Fourcaud
 * &amp; Brunel 2002, Neural Comput. 14):
 *
 * <pre>
 * 1/rate = t_ref + tau_m sqrt(pi) integral from y_r to y_th of exp(x^2) (1 + erf x)
 * y = (V - mu) / sigma + alpha/2 sqrt(tau_syn / tau_m),   alpha = sqrt(2) |zeta(1/2)|
 * </pre>
 *
 * <p>{@code sigma} is such that the free membrane's standard deviation is sigma/sqrt(2) for white noise. Without noise the rate
 * is {@code 1 / (t_ref + tau_m ln((mu - V_reset) / (mu - V_th)))} above the threshold, else 0. Thread-safe.
 */
public final class Siegert {
    /** Half of alpha = sqrt(2) |zeta(1/2)|. */
    private static final double HALF_ALPHA = 2.0652531522312172 / 2;

    /** Rates below 1e-290 Hz are 0: from here on exp(-y^2) loses its digits. In 1/ms. */
    private static final double LOWEST_RATE = 1e-293;

    /** So far from the threshold, in units of sigma, noise adds less than a double can show: 1/(4 y^2). */
    private static final double NOISE_FREE = 1e9;

    private static final double SQRT_PI = Math.sqrt(Math.PI);

    private Siegert() {}

    /**
     * The stationary rate.
     *
     * @param neuron the neuron
     * @param mu mean of the free membrane potential in mV
     * @param sigma strength of the noise in mV, 0 or above
     * @param tauSyn time constant of the synapses in ms; 0 for white noise
     * @return the rate in 1/ms; 0 where it is below 1e-290 Hz
     */
    public static double rate(LifNeuron neuron, double mu, double sigma, double tauSyn) {
        return response(neuron, mu, sigma, tauSyn).rate();
    }

    /**
     * The stationary rate and how it changes with the input; see {@link #rate} for the arguments.
     *
     * @throws IllegalArgumentException naming the argument that makes no sense
     */
    public static Response response(LifNeuron neuron, double mu, double sigma, double tauSyn) {
        require(Double.isFinite(mu), "mu is " + mu + " mV: it must be finite");
        require(sigma >= 0 && Double.isFinite(sigma), "sigma is " + sigma + " mV: it must be 0 or above");
        require(tauSyn >= 0 && Double.isFinite(tauSyn), "tau_syn is " + tauSyn + " ms: it must be 0 or above");
        double distance = neuron.vTh() - mu;
        if (sigma == 0 || distance <= -NOISE_FREE * sigma) {
            return distance < 0 ? noiseFree(neuron, -distance) : Response.SILENT;
        }
        double shift = HALF_ALPHA * Math.sqrt(tauSyn / neuron.tauM());
        double threshold = distance / sigma + shift;
        double width = (neuron.vTh() - neuron.vReset()) / sigma;
        FirstPassage passage = FirstPassage.of(threshold, width);
        double undamped = undamped(neuron, passage);
        double rate = passage.damping() * undamped;
        if (!(rate >= LOWEST_RATE)) {
            return Response.SILENT;
        }
        double byBounds = rate * undamped * neuron.tauM() * SQRT_PI;
        double reset = threshold - width;
        double byShift = byBounds * (passage.atReset() - passage.atThreshold());
        double bySigma =
                byBounds * ((threshold - shift) * passage.atThreshold() - (reset - shift) * passage.atReset()) / sigma;
        return new Response(
                rate, -byShift / sigma, bySigma / (2 * sigma), tauSyn == 0 ? 0 : byShift * shift / (2 * tauSyn));
    }

    /** The rate over the passage's damping, which neither vanishes nor overflows. */
    static double undamped(LifNeuron neuron, FirstPassage passage) {
        return 1 / (passage.damping() * neuron.tRef() + neuron.tauM() * SQRT_PI * passage.integral());
    }

    private static Response noiseFree(LifNeuron neuron, double aboveThreshold) {
        double width = neuron.vTh() - neuron.vReset();
        double aboveReset = aboveThreshold + width;
        double rate = 1 / (neuron.tRef() + neuron.tauM() * Math.log1p(width / aboveThreshold));
        double scale = rate * rate * neuron.tauM();
        return new Response(
                rate,
                scale * (1 / aboveThreshold - 1 / aboveReset),
                scale / 4 * (1 / (aboveThreshold * aboveThreshold) - 1 / (aboveReset * aboveReset)),
                0);
    }

    /**
     * The coefficient of variation of the intervals between spikes (Brunel 2000, appendix A.1), by the white-noise theory with
     * the same bounds as the rate's.
     *
     * @return 1, as of a Poisson process, far below the threshold; NaN without noise if the neuron never fires
     */
    public static double cv(LifNeuron neuron, double mu, double sigma, double tauSyn) {
        double distance = neuron.vTh() - mu;
        if (sigma == 0 || distance <= -NOISE_FREE * sigma) {
            return distance < 0 ? 0 : Double.NaN;
        }
        if (distance >= NOISE_FREE * sigma) {
            return 1;
        }
        double threshold = distance / sigma + HALF_ALPHA * Math.sqrt(tauSyn / neuron.tauM());
        double width = (neuron.vTh() - neuron.vReset()) / sigma;
        double time = neuron.tauM() * undamped(neuron, FirstPassage.of(threshold, width));
        return Math.sqrt(2 * Math.PI * IntervalVariance.of(threshold, width)) * time;
    }

    private static void require(boolean sound, String problem) {
        if (!sound) {
            throw new IllegalArgumentException(problem);
        }
    }
}
