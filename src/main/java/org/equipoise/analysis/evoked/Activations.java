package org.equipoise.analysis.evoked;

/**
 * The course of one population in a trial, one element a sample. The arrays must not be changed.
 *
 * @param potential in mV
 * @param local activation of the excitatory synapses within the column
 * @param input activation of the stimulus's synapses
 * @param inter activation of the synapses of the other column
 * @param inhibition activation of the inhibitory synapses
 */
public record Activations(double[] potential, double[] local, double[] input, double[] inter, double[] inhibition) {}
