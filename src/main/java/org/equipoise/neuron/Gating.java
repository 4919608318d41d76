package org.equipoise.neuron;

/**
 * How the spikes of a source neuron open a share s of the channels at all its synapses, which saturates at 1: of NMDA
 * receptors in Wang (2002), Neuron 36, 955-968.
 *
 * <pre>
 * ds/dt = -s / tau_decay + alpha x (1 - s),   dx/dt = -x / tau_rise,   x jumps by 1 with every spike
 * </pre>
 *
 * @param rise tau_rise in ms
 * @param decay tau_decay in ms
 * @param alpha in 1/ms
 */
public record Gating(double rise, double decay, double alpha) {}
