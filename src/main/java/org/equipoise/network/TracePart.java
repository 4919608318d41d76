package org.equipoise.network;

import java.util.Arrays;
import java.util.List;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Recordable;

/**
 * One part's share of a trace: collects the values of its neurons during a window. Rows follow each other by time and, at one
 * time, by variable. Grows to what a window needs and is used again.
 */
final class TracePart {
    private final int[] recordables;
    private final int[] neurons;
    private final long interval;
    private double[] values;
    private int size;

    TracePart(TraceSpec trace, NeuronModel model, int first, int size, NetworkSpec spec) {
        List<String> names = model.recordables().stream().map(Recordable::name).toList();
        recordables = trace.variables().stream().mapToInt(names::indexOf).toArray();
        neurons = new int[share(trace.neurons(), first, first + size)];
        Arrays.setAll(neurons, i -> i);
        interval = spec.steps(trace.interval());
        values = new double[recordables.length * neurons.length];
    }

    /** How many of a population's first neurons lie in [from, to). */
    static int share(int recorded, int from, int to) {
        return Math.max(0, Math.min(recorded, to) - from);
    }

    /** The first step not before {@code step} that is recorded. */
    long nextRecord(long step) {
        return (step + interval - 1) / interval * interval;
    }

    /** Records the state after the step, if it is one to be recorded. */
    void record(NeuronBlock block, long step) {
        if (step % interval != 0) {
            return;
        }
        int needed = size + recordables.length * neurons.length;
        if (needed > values.length) {
            values = Arrays.copyOf(values, 2 * needed);
        }
        for (int recordable : recordables) {
            block.read(recordable, neurons, values, size);
            size += neurons.length;
        }
    }

    /** How many neurons are recorded here. */
    int neurons() {
        return neurons.length;
    }

    /** The collected values; not to be changed. */
    double[] values() {
        return values;
    }

    /** Forgets what was collected. */
    void clear() {
        size = 0;
    }
}
