package org.equipoise.network.wiring;

/**
 * A projection as seen from one block of target neurons.
 *
 * @param sources size of the source population
 * @param targets size of the whole target population
 * @param first place of the block's first neuron in the target population
 * @param size number of neurons in the block
 * @param selfExcluded whether the populations are the same and autapses are not allowed
 * @param multapses whether a pair may have several synapses
 */
record Block(int sources, int targets, int first, int size, boolean selfExcluded, boolean multapses) {}
