package org.equipoise.network;

import java.util.Arrays;
import java.util.List;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Recordable;

/**
 * One part's share of a trace: collects the values of its neurons during a window, or their sums. Rows follow each other by
 * time and, at one time, by variable. Grows to what a window needs and is used again.
 */
final class TracePart {
    private final int[] recordables;
    private final int[] neurons;
    private final long interval;
    private final boolean average;
    private double[] values;
    /** An {@link ExactSum} a row, if the mean is recorded. */
    private long[] sums = new long[0];

    private int rows;

    TracePart(TraceSpec trace, NeuronModel model, int first, int size, NetworkSpec spec) {
        List<String> names = model.recordables().stream().map(Recordable::name).toList();
        recordables = trace.variables().stream().mapToInt(names::indexOf).toArray();
        neurons = trace.neurons().within(first, first + size);
        interval = spec.steps(trace.interval());
        average = trace.average();
        values = new double[recordables.length * neurons.length];
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
        makeRoom(rows + recordables.length);
        for (int recordable : recordables) {
            if (average) {
                block.read(recordable, neurons, values, 0);
                ExactSum.add(values, neurons.length, sums, rows * ExactSum.LENGTH);
            } else {
                block.read(recordable, neurons, values, rows * neurons.length);
            }
            rows++;
        }
    }

    private void makeRoom(int needed) {
        if (average && needed * ExactSum.LENGTH > sums.length) {
            sums = Arrays.copyOf(sums, 2 * needed * ExactSum.LENGTH);
        } else if (!average && needed * neurons.length > values.length) {
            values = Arrays.copyOf(values, 2 * needed * neurons.length);
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

    /** Adds the collected sums to others. */
    void addTo(long[] others) {
        for (int k = 0; k < rows * ExactSum.LENGTH; k++) {
            others[k] += sums[k];
        }
    }

    /** Forgets what was collected. */
    void clear() {
        Arrays.fill(sums, 0, average ? rows * ExactSum.LENGTH : 0, 0);
        rows = 0;
    }
}
