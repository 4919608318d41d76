package org.equipoise.neuron;

/**
 * Neurons of one model that one thread owns and updates. Neither thread-safe nor shared; {@link #update} and {@link
 * #read} allocate nothing.
 */
public interface NeuronBlock {

    /**
     * Advances all neurons of the block by {@code steps} steps.
     *
     * <p>Step number s ends at time s dt. What arrives in step s is in the rows of {@code input} for s, which this method
     * sets back to zero. A neuron that spikes in step s is appended to {@code spikes} with s; for equal steps the neurons
     * come in ascending order.
     *
     * @param firstStep the first step to simulate
     * @param steps how many steps, at least 1
     */
    void update(InputBuffer input, long firstStep, int steps, SpikeBuffer spikes);

    /**
     * Copies a state variable of some neurons as it is after the last step.
     *
     * @param recordable the variable's place in {@link NeuronModel#recordables}
     * @param neurons which neurons of the block
     * @param values receives the values in the canonical unit, in that order, from element {@code offset} on
     */
    void read(int recordable, int[] neurons, double[] values, int offset);

    /**
     * Shows all that the block's future depends on beside its parameters, its input and the number of the step: potentials,
     * currents, refractory periods, what an integration remembers. Called between steps; may allocate. A block that is shown
     * the state of others of its model with the same parameters, through a visitor that sets it, goes on as they would.
     */
    void visitState(StateVisitor visitor);
}
