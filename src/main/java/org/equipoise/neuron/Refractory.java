package org.equipoise.neuron;

import java.util.Arrays;
import org.equipoise.units.Dimension;

/**
 * Refractory periods of the neurons of a block, from the parameters t_ref and t_clamp. Clamping the few neurons that are
 * refractory is cheaper than a counter for every neuron, and leaves the update loop free of conditions. The list of these
 * grows to what is needed and is used again. Not thread-safe.
 */
final class Refractory {
    static final Parameter CLAMP = Parameter.sameAs(
            "t_ref",
            "t_clamp",
            Dimension.TIME,
            Parameter.Range.NOT_NEGATIVE,
            "how long the potential stays at V_reset after a spike");

    private final int[] silentSteps;
    private final int[] clampedSteps;
    /** The last step in which a neuron cannot spike; null where none leaves V_reset before it can. */
    private final long[] silentUntil;

    private int[] neurons = new int[64];
    private long[] lastSteps = new long[64];
    private int size;

    Refractory(BlockSetup setup) {
        silentSteps = steps(setup.get("t_ref"), setup.dt());
        clampedSteps = steps(setup.get("t_clamp"), setup.dt());
        silentUntil = Arrays.equals(silentSteps, clampedSteps) ? null : new long[setup.size()];
    }

    /** Says whether a neuron at its threshold may spike in the step, and begins its refractory period if so. */
    boolean begin(int neuron, long step) {
        if (silentUntil != null) {
            if (step <= silentUntil[neuron]) {
                return false;
            }
            silentUntil[neuron] = step + silentSteps[neuron];
        }
        if (clampedSteps[neuron] > 0) {
            add(neuron, step + clampedSteps[neuron]);
        }
        return true;
    }

    /** The neuron is clamped up to and including {@code lastStep}. */
    private void add(int neuron, long lastStep) {
        if (size == neurons.length) {
            neurons = Arrays.copyOf(neurons, 2 * size);
            lastSteps = Arrays.copyOf(lastSteps, 2 * size);
        }
        neurons[size] = neuron;
        lastSteps[size] = lastStep;
        size++;
    }

    /** Sets {@code v} of every neuron that is clamped in the step to its reset value. */
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

    /** Shows until when neurons are clamped and cannot spike: the last steps, or 0. */
    void visitState(StateVisitor visitor) {
        visitor.visit("silent_until", silentUntil == null ? new long[silentSteps.length] : silentUntil);
        long[] last = new long[silentSteps.length];
        for (int k = 0; k < size; k++) {
            last[neurons[k]] = lastSteps[k];
        }
        visitor.visit("refractory_until", last);
        size = 0;
        for (int i = 0; i < last.length; i++) {
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
