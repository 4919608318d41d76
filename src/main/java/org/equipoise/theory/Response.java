package org.equipoise.theory;

/**
 * A rate and its partial derivatives.
 *
 * @param rate in 1/ms
 * @param byMu derivative by mu, 1/(ms mV)
 * @param byVariance derivative by sigma^2, 1/(ms mV^2)
 * @param byTauSyn derivative by tau_syn, 1/ms^2; 0 where tau_syn is 0
 */
public record Response(double rate, double byMu, double byVariance, double byTauSyn) {
    static final Response SILENT = new Response(0, 0, 0, 0);
}
