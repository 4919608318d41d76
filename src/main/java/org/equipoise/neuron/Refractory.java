package org.equipoise.neuron;

import java.util.Arrays;

/**
 * The neurons of a block that are refractory now. Clamping the few that are is cheaper than a counter for every neuron, and
 * leaves the update loop free of conditions. The list grows to what is needed and is used again. Not thread-safe.
 */
final class Refractory {
    private int[] neurons = new int[64];
    private long[] lastSteps = new long[64];
    private int size;

    /** The neuron is clamped up to and including {@code lastStep}. */
    void add(int neuron, long lastStep) {
        if (size == neurons.length) {
            neurons = Arrays.copyOf(neurons, 2 * size);
            lastSteps = Arrays.copyOf(lastSteps, 2 * size);
        }
        neurons[size] = neuron;
        lastSteps[size] = lastStep;
        size++;
    }

    /** Sets {@code v} of every neuron that is refractory in the step to its reset value. */
    void clamp(long step, double[] v, double[] reset) {
        int k = 0;
        while (k < size) {
            int neuron = neurons[k];
            if (lastSteps[k] < step) {
                size--;
                neurons[k] = neurons[size];
                lastSteps[k] = lastSteps[size];
            } else {
                v[neuron] = reset[neuron];
                k++;
            }
        }
    }

    /** Shows until when neurons are clamped: the last step, or 0. {@code count} is the number of neurons of the block. */
    void visitState(StateVisitor visitor, int count) {
        long[] last = new long[count];
        for (int k = 0; k < size; k++) {
            last[neurons[k]] = lastSteps[k];
        }
        visitor.visit("refractory_until", last);
        size = 0;
        for (int i = 0; i < count; i++) {
            if (last[i] > 0) {
                add(i, last[i]);
            }
        }
    }

    /** Refractory periods as steps, NEST's way: round(t_ref / dt). */
    static int[] steps(double[] tRef, double dt) {
        int[] steps = new int[tRef.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (int) Math.round(tRef[i] / dt);
        }
        return steps;
    }
}
