package org.equipoise.rate.decision;

/**
 * The two-variable model of two populations that compete through shared inhibition (K.-F. Wong, X.-J. Wang, "A recurrent
 * network mechanism of time integration in perceptual decisions", J. Neurosci. 26, 1314-1328 (2006)):
 *
 * <pre>
 * dS_i/dt = -S_i / tau_S + (1 - S_i) gamma r_i,   r_i = H(x_i) = (a x_i - b) / (1 - exp(-d (a x_i - b)))
 * x_i = J11 S_i - J12 S_j + I0 + J_A mu_i + noise_i,   mu_1,2 = mu0 (1 +- coherence)
 * tau_A dnoise_i/dt = -noise_i + sqrt(tau_A) sigma xi_i(t)
 * </pre>
 *
 * @param a slope of H, Hz/nA
 * @param b Hz
 * @param d s
 * @param gamma of no dimension, with r in 1/ms
 * @param tauS decay time of the synaptic gating variable, ms
 * @param tauA time constant of the noise, ms
 * @param j11 coupling of a population to itself, nA
 * @param j12 inhibition between them, nA
 * @param jA strength of the external input, nA/Hz
 * @param i0 background current, nA
 * @param sigma amplitude of the noise, nA
 * @param mu0 rate of the external input, Hz
 * @param threshold the rate at which a population wins, Hz
 */
public record DecisionParameters(
        double a,
        double b,
        double d,
        double gamma,
        double tauS,
        double tauA,
        double j11,
        double j12,
        double jA,
        double i0,
        double sigma,
        double mu0,
        double threshold) {

    /** As published, with the threshold of 15 Hz. */
    public static final DecisionParameters PUBLISHED =
            new DecisionParameters(270, 108, 0.154, 0.641, 100, 2, 0.2609, 0.0497, 0.00052, 0.3255, 0.02, 30, 15);

    /** The external current into a population, nA: 0 prefers positive coherence, 1 negative. */
    public double stimulus(int population, double coherence) {
        return jA * mu0 * (population == 0 ? 1 + coherence : 1 - coherence);
    }
}
