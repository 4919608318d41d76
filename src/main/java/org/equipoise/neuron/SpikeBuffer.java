package org.equipoise.neuron;

import java.util.Arrays;

/**
 * The spikes of one block in one window of steps. Grows to what the busiest window needs and is used again: no allocation
 * in steady state. Not thread-safe.
 */
public final class SpikeBuffer {
    private long[] steps = new long[256];
    private int[] neurons = new int[256];
    private int size;

    /** Appends a spike of the block's neuron in the step. */
    public void add(long step, int neuron) {
        if (size == neurons.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            neurons = Arrays.copyOf(neurons, 2 * size);
        }
        steps[size] = step;
        neurons[size] = neuron;
        size++;
    }

    /** Forgets all spikes. */
    public void clear() {
        size = 0;
    }

    /** How many spikes there are. */
    public int size() {
        return size;
    }

    /** The step of a spike. */
    public long step(int spike) {
        return steps[spike];
    }

    /** The neuron of a spike, by its place in the block. */
    public int neuron(int spike) {
        return neurons[spike];
    }
}
