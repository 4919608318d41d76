package org.equipoise.network.wiring;

/** Weights and delays of synapses. Not thread-safe. */
interface SynapseValues {

    /**
     * Goes to a synapse.
     *
     * @param target place of its target in the block
     * @param number which of the target's synapses it is, in the order of the wiring
     * @param place which of the synapses that the wiring has listed last it is
     */
    void at(int target, int number, int place);

    /** The synapse's weight in the unit of the receptor. */
    float weight();

    /** The synapse's delay in steps. */
    int delay();
}
