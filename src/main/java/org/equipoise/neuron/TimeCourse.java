package org.equipoise.neuron;

/**
 * What the spikes onto one receptor make of the neurons of a block: a current or conductance, linear and known ahead, so
 * that it is followed exactly while the membrane is integrated. Works on up to {@link AdaptiveBlock#CHUNK} neighbouring
 * neurons at a time. Allocates nothing after construction; not thread-safe.
 */
interface TimeCourse {

    /** Tells what will arrive at the end of the step that is advanced next. */
    default void expect(double[] arriving) {}

    /**
     * Computes a stretch of dt / 2^level: its values at the beginning, in the middle and at the end, for {@link #at}.
     *
     * @param first the first neuron
     */
    void sample(int first, int count, int level);

    /**
     * The values of the last stretch.
     *
     * @param half 0 at the beginning, 1 in the middle, 2 at the end
     * @return one element a neuron, the first neuron's first
     */
    double[] at(int half);

    /**
     * Ends the last stretch for good for some of its neurons.
     *
     * @param first the first of them
     * @param place its place in the stretch
     */
    void accept(int first, int place, int count);

    /** Takes up what arrives at all neurons, and sets it back to zero. */
    void receive(double[] arriving);

    /** Copies the values of some neurons. */
    void read(int[] neurons, double[] values, int offset);

    /** Shows the state of all neurons under names that begin with the given one. */
    void visitState(String name, StateVisitor visitor);
}
