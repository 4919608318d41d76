package org.equipoise.neuron;

/** The synaptic currents of one receptor of all neurons of a block, in pA. Allocates nothing; not thread-safe. */
interface SynapticCurrent {

    /**
     * Advances by a step: adds to the potentials what the currents do during it; then the currents go on and take up the
     * spikes.
     *
     * @param v potentials in mV
     * @param arriving weights that arrive at the end of the step, set back to zero
     */
    void advance(double[] v, double[] arriving);

    /** Copies the currents of some neurons. */
    void read(int[] neurons, double[] values, int offset);
}
