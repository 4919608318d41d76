package org.equipoise.column;

/**
 * The mean membrane potential of one population:
 * V' = [-(V - E_L) - A V - b s (V - E_GABA)] / tau - g_K (V - E_K),
 * where A = beta_intra s_local + beta_inter s_inter + input is the excitation (its reversal potential is 0 mV), s the local
 * inhibition, b its scaling and g_K the sodium-dependent potassium conductance, which tau does not divide.
 *
 * <p>Immutable and thread-safe.
 *
 * @param leak E_L in mV
 * @param betaIntra scaling of the excitation from within the column
 * @param betaInter scaling of the excitation from the other column
 * @param betaGaba scaling of the inhibition
 */
record Membrane(double leak, double betaIntra, double betaInter, double betaGaba) {

    /**
     * An Euler step of {@code n} trials, one array element a trial, from {@code v} to {@code next}. Allocates nothing.
     *
     * @param input the excitation by the stimulus
     */
    void euler(
            double dt,
            double[] v,
            double[] local,
            double[] inter,
            double[] gaba,
            double[] potassium,
            double input,
            double[] next,
            int n) {
        double intraScale = betaIntra;
        double interScale = betaInter;
        double gabaScale = betaGaba;
        double rest = leak;
        double constant = 1 + input;
        for (int j = 0; j < n; j++) {
            // Sorted by powers of V: a shorter loop, which the compiler still vectorises.
            double potential = v[j];
            double inhibition = gabaScale * gaba[j];
            double conductance = constant + intraScale * local[j] + interScale * inter[j] + inhibition;
            double pull = rest + CorticalColumn.E_GABA * inhibition;
            double slope = (pull - conductance * potential) * (1 / CorticalColumn.TAU)
                    - potassium[j] * (potential - CorticalColumn.E_K);
            next[j] = potential + dt * slope;
        }
    }
}
