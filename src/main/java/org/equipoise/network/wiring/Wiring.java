package org.equipoise.network.wiring;

/**
 * The pairs that a projection connects, as far as they end on one block of targets. It can be gone through any number of
 * times and gives the same pairs, in the same order, each time, whatever block it is made for. Not thread-safe.
 */
interface Wiring {

    /** Whether an item is a target of the block (else a source of the whole population). */
    boolean itemsAreTargets();

    /** How many items there are: targets of the block, or sources. */
    int items();

    /**
     * Lists the synapses of one item. Items are asked for in ascending order.
     *
     * @return how many there are; {@link #partners} holds their other ends: sources, by their place in the population, or
     *     targets, by their place in the block
     */
    int draw(int item);

    /** The other ends of the synapses listed last; longer than needed. */
    int[] partners();
}
