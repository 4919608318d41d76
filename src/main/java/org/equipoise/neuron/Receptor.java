package org.equipoise.neuron;

import org.equipoise.units.Dimension;

/**
 * An input of a neuron model that projections and stimuli send spikes to.
 *
 * @param name the name that a projection gives, e.g. {@code ex}
 * @param weight the dimension of the weights it takes
 * @param sign 1 or -1 if it takes only weights of this sign, as conductances do; 0 if it takes all
 */
public record Receptor(String name, Dimension weight, int sign) {

    /** A receptor that takes all weights. */
    public Receptor(String name, Dimension weight) {
        this(name, weight, 0);
    }
}
