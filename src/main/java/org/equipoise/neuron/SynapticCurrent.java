package org.equipoise.neuron;

/** The synaptic currents of one receptor of all neurons of a block, in pA. Allocates nothing; not thread-safe. */
interface SynapticCurrent {

    /**
     * Advances some neurons by a step: adds to the potentials what the currents do during it; then the currents go on and take up the
     * spikes.
     *
     * @param v potentials in mV
     * @param arriving weights that arrive at the end of the step, set back to zero
     * @param from the first neuron to advance
     * @param to the neuron after the last
     */
    void advance(double[] v, double[] arriving, int from, int to);

    /** Copies the currents of some neurons. */
    void read(int[] neurons, double[] values, int offset);

    /** Shows the state of all neurons under names that begin with the given one. */
    void visitState(String name, StateVisitor visitor);
}
