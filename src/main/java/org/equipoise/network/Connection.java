package org.equipoise.network;

import org.equipoise.network.wiring.Synapses;
import org.equipoise.neuron.InputBuffer;

/**
 * The synapses of one projection onto one part, tied to the rows of the receptor that they act on.
 *
 * @param source number of the population that sends
 * @param firstId global id of its first neuron
 */
record Connection(int source, int firstId, Synapses synapses, double[][] rows, int mask) {

    Connection(int source, int firstId, Synapses synapses, InputBuffer input, int receptor) {
        this(source, firstId, synapses, input.rows(receptor), input.mask());
    }

    /** Lets spikes {@code from .. to - 1} of a window act, all of them of one step and of the population that sends. */
    void deliver(WindowSpikes spikes, int step, int from, int to) {
        synapses.deliver(spikes.ids(), from, to, firstId, (int) (spikes.firstStep() + step), rows, mask);
    }
}
