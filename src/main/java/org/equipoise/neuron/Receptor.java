package org.equipoise.neuron;

import org.equipoise.units.Dimension;

/**
 * An input of a neuron model that projections and stimuli send spikes to.
 *
 * @param name the name that a projection gives, e.g. {@code ex}
 * @param weight the dimension of the weights it takes
 */
public record Receptor(String name, Dimension weight) {}
