package org.equipoise.stimulus;

/**
 * What a stimulus needs to make its part for a block of neurons.
 *
 * @param size number of neurons
 * @param first place of the first of them in the population (random draws are keyed by it)
 * @param receptor the receptor that its spikes reach
 * @param dt length of a step in ms
 * @param number the number of the stimulus in the network
 * @param seed the seed of the simulation
 */
public record StimulusSetup(int size, int first, int receptor, double dt, int number, long seed) {

    /** The step that ends at the time (ms), to the nearest. */
    long step(double time) {
        return time == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : Math.round(time / dt);
    }
}
