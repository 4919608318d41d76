package org.equipoise.neuron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A block of neurons on the bench: input by hand, output as lists. */
final class Neurons {
    /** A spike of a neuron, by its place in the block. */
    record Spike(long step, int neuron) {}

    private static final int SLOTS = 1024;

    private final NeuronModel model;
    private final NeuronBlock block;
    private final int size;
    private long step;
    final InputBuffer input;
    final List<Spike> spikes = new ArrayList<>();

    private Neurons(NeuronModel model, int size, double dt, Map<String, double[]> values) {
        this.model = model;
        this.size = size;
        block = model.create(new BlockSetup(size, dt, values, 0, 0, 1));
        input = new InputBuffer(size, model.receptors().size(), SLOTS);
    }

    /** One neuron, or several alike; parameters that are not named have their defaults. */
    static Neurons alike(NeuronModel model, int size, double dt, Map<String, Double> parameters) {
        Map<String, double[]> values = new HashMap<>();
        for (Parameter parameter : model.parameters()) {
            double[] value = new double[size];
            double fallback = parameter.sameAs().isPresent()
                    ? values.get(parameter.sameAs().get())[0]
                    : parameter.defaultValue();
            Arrays.fill(value, parameters.getOrDefault(parameter.name(), fallback));
            values.put(parameter.name(), value);
        }
        return new Neurons(model, size, dt, values);
    }

    /** Neurons whose parameters are all given, one value each. */
    static Neurons different(NeuronModel model, double dt, Map<String, double[]> values) {
        return new Neurons(model, values.get("tau_m").length, dt, values);
    }

    /** Adds a weight that arrives in a step. */
    Neurons arrive(int receptor, long arrival, int neuron, double weight) {
        input.row(receptor, arrival)[neuron] += weight;
        return this;
    }

    /** Advances by some steps in one update. */
    Neurons advance(int steps) {
        SpikeBuffer buffer = new SpikeBuffer();
        block.update(input, step + 1, steps, buffer);
        for (int k = 0; k < buffer.size(); k++) {
            spikes.add(new Spike(buffer.step(k), buffer.neuron(k)));
        }
        step += steps;
        return this;
    }

    /** A state variable of every neuron. */
    double[] read(String variable) {
        List<String> names = model.recordables().stream().map(Recordable::name).toList();
        double[] values = new double[size];
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        block.read(names.indexOf(variable), all, values, 0);
        return values;
    }

    double potential() {
        return read("V_m")[0];
    }

    /** The steps in which one neuron spiked. */
    List<Long> steps(int neuron) {
        return spikes.stream().filter(s -> s.neuron == neuron).map(Spike::step).toList();
    }
}
