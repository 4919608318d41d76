package org.equipoise.analysis.evoked;

/**
 * The scaling of the synapses onto one population.
 *
 * @param intra beta_intra, of the excitation within the column
 * @param input beta_input, of the stimulus's synapses
 * @param inter beta_inter, of the excitation from the other column
 * @param gaba beta_gaba, of the inhibition
 */
public record Scaling(double intra, double input, double inter, double gaba) {}
