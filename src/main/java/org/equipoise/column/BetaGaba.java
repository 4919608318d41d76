package org.equipoise.column;

/**
 * The scaling of the inhibition that balances upscaled excitation; equal in both columns.
 *
 * @param ontoPyramidal beta_gaba of the synapses onto the pyramidal population, finite
 * @param ontoInhibitory beta_gaba of the synapses onto the inhibitory population, finite
 */
public record BetaGaba(double ontoPyramidal, double ontoInhibitory) {
    /** No scaling: one column in NREM sleep. */
    public static final BetaGaba NONE = new BetaGaba(1, 1);
}
