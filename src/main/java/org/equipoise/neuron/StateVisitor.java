package org.equipoise.neuron;

/**
 * Is shown the state of the neurons of a block, array by array, to keep it or to put another in its place: what a checkpoint
 * is made of. Arrays have one element a neuron; what is shown of input has several, one neuron's after the other's.
 *
 * <p>Whoever shows a state shows the same names with the same types in the same order each time, whatever the values, and
 * takes over what the arrays hold when a visit returns. Names are used once, are good as names of HDF5 datasets (no '/'),
 * and are best those of recordable variables. Memory is the visitor's matter. Not thread-safe.
 */
public interface StateVisitor {

    /** Visits a state variable. */
    void visit(String name, double[] values);

    /** Visits a state variable that is a whole number, a counter for example. */
    void visit(String name, int[] values);

    /** Visits a state variable that is a whole number, a step for example. */
    void visit(String name, long[] values);
}
