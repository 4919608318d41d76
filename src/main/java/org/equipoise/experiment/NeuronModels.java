package org.equipoise.experiment;

import java.util.List;
import java.util.stream.Stream;
import org.equipoise.neuron.AeifCondExp;
import org.equipoise.neuron.AeifPscExp;
import org.equipoise.neuron.HhCondExpTraub;
import org.equipoise.neuron.HhPscAlpha;
import org.equipoise.neuron.IafBw2001;
import org.equipoise.neuron.IafCondAlpha;
import org.equipoise.neuron.IafCondExp;
import org.equipoise.neuron.IafPscAlpha;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.stimulus.PoissonPopulation;

/** The models that a population can have, by the names used in configurations. */
final class NeuronModels {
    static final List<NeuronModel> ALL = List.of(
            new IafPscDelta(),
            new IafPscExp(),
            new IafPscAlpha(),
            new IafCondExp(),
            new IafCondAlpha(),
            new IafBw2001(),
            new AeifPscExp(),
            new AeifCondExp(),
            new HhPscAlpha(),
            new HhCondExpTraub(),
            new PoissonPopulation());

    /** Sources whose spikes are in a file. */
    static final String SPIKE_TRAINS = "spike_trains";

    private NeuronModels() {}

    /** Also of those that need more than parameters to be made. */
    static String[] names() {
        return Stream.concat(ALL.stream().map(NeuronModel::name), Stream.of(SPIKE_TRAINS))
                .toArray(String[]::new);
    }

    /** The model of a known name. */
    static NeuronModel named(String name) {
        return ALL.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
