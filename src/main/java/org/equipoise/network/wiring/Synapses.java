package org.equipoise.network.wiring;

/** The synapses of one projection onto the neurons of one block. They do not change; not thread-safe. */
public sealed interface Synapses permits SynapseTable, EqualSynapses {

    /**
     * Adds the effects of spikes of one step to the rows of a receptor, spike by spike and synapse by synapse in their order.
     * Allocates nothing.
     *
     * @param ids global ids of the neurons that spiked, in elements {@code from .. to - 1}
     * @param firstId global id of the first neuron of the population that sends
     * @param step when they spiked; only its lowest bits count
     * @param rows the receptor's rows; what acts in step s is added to row {@code s & mask}
     */
    void deliver(int[] ids, int from, int to, int firstId, int step, double[][] rows, int mask);

    /**
     * A number for all synapses, with their weights and delays: the sum of one for each, so that those of the parts of a
     * population add up to the same however it is cut.
     *
     * @param key tells these synapses from those of other projections
     * @param firstTarget place of the block's first neuron in the population
     */
    long fingerprint(long key, int firstTarget);

    /** The number of synapses. */
    long size();

    /** The memory that the synapses take, in bytes. */
    long bytes();

    /** The longest delay in steps, 0 without synapses. */
    int longestDelay();
}
