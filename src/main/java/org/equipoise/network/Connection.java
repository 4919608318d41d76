package org.equipoise.network;

import org.equipoise.network.wiring.SynapseTable;
import org.equipoise.neuron.InputBuffer;

/**
 * The synapses of one projection onto one part, tied to the rows of the receptor that they act on.
 *
 * @param source number of the population that sends
 */
record Connection(int source, SynapseTable table, double[][] rows, int mask) {

    Connection(int source, SynapseTable table, InputBuffer input, int receptor) {
        this(source, table, input.rows(receptor), input.mask());
    }

    void deliver(int neuron, long step) {
        table.deliver(neuron, step, rows, mask);
    }
}
