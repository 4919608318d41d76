package org.equipoise.network;

import java.util.Arrays;

/**
 * All spikes of the network in one window, by step, then by population, then by global id. Global ids count through the
 * populations in their order, those of sources after those of all neurons: without sources the order is (step, global id). Filled anew for every window; allocates only when a window is busier than any before.
 */
public final class WindowSpikes {
    private final int populations;
    private long firstStep;
    private int steps;
    private int[] ids = new int[1024];
    private int[] starts;

    WindowSpikes(int populations, int windowSteps) {
        this.populations = populations;
        starts = new int[populations * windowSteps + 1];
    }

    /** The first step of the window. */
    public long firstStep() {
        return firstStep;
    }

    /** How many steps the window has. */
    public int steps() {
        return steps;
    }

    /** How many spikes there are. */
    public int size() {
        return starts[steps * populations];
    }

    /** Global ids, those of one step and population in places {@code start(s, p) .. end(s, p) - 1}; not to be changed. */
    public int[] ids() {
        return ids;
    }

    /** Where the spikes of a population in a step start; {@code step} counts from 0 in the window. */
    public int start(int step, int population) {
        return starts[step * populations + population];
    }

    /** See {@link #start}. */
    public int end(int step, int population) {
        return starts[step * populations + population + 1];
    }

    /** Begins a window with its number of spikes for each step and population (step-major), given as running sums. */
    void begin(long newFirstStep, int newSteps, int[] counts) {
        firstStep = newFirstStep;
        steps = newSteps;
        starts[0] = 0;
        for (int cell = 0; cell < newSteps * populations; cell++) {
            starts[cell + 1] = starts[cell] + counts[cell];
        }
        if (ids.length < size()) {
            ids = Arrays.copyOf(ids, Math.max(size(), 2 * ids.length));
        }
    }
}
