package org.equipoise.neuron;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Equal neurons of one model on their own. */
final class Single {
    final NeuronBlock block;
    final InputBuffer input;
    final SpikeBuffer spikes = new SpikeBuffer();
    private final int size;
    private long step;

    /** @param namesAndValues parameters and their values in turn */
    Single(NeuronModel model, int size, double dt, Object... namesAndValues) {
        this.size = size;
        Map<String, double[]> values = new HashMap<>();
        Map<String, Double> given = new HashMap<>();
        for (int k = 0; k < namesAndValues.length; k += 2) {
            given.put((String) namesAndValues[k], ((Number) namesAndValues[k + 1]).doubleValue());
        }
        for (Parameter parameter : model.parameters()) {
            double[] same = new double[size];
            double standard =
                    parameter.sameAs().map(other -> values.get(other)[0]).orElse(parameter.defaultValue());
            Arrays.fill(same, given.getOrDefault(parameter.name(), standard));
            values.put(parameter.name(), same);
        }
        block = model.create(new BlockSetup(size, dt, values, 0, 0, 1));
        input = new InputBuffer(size, model.receptors().size(), 1);
    }

    /** Lets a spike arrive at all neurons, to act from the end of the next step. */
    void send(int receptor, double weight) {
        Arrays.fill(input.row(receptor, step + 1), weight);
    }

    void run(int steps) {
        for (int s = 0; s < steps; s++) {
            block.update(input, ++step, 1, spikes);
        }
    }

    /** The potential of a neuron. */
    double potential(int neuron) {
        double[] value = new double[1];
        block.read(0, new int[] {neuron}, value, 0);
        return value[0];
    }

    double potential() {
        return potential(size - 1);
    }
}
