package org.equipoise.neuron;

import java.util.Map;

/**
 * What a model needs to make a block of neurons.
 *
 * @param size number of neurons
 * @param dt length of a step in ms
 * @param values for each parameter of the model its value for each neuron
 * @param first place of the block's first neuron in its population (random draws are keyed by it)
 * @param population number of the population
 * @param seed the seed of the simulation
 */
public record BlockSetup(int size, double dt, Map<String, double[]> values, int first, int population, long seed) {

    /** The values of one parameter, one a neuron; not to be changed. */
    public double[] get(String parameter) {
        return values.get(parameter);
    }
}
