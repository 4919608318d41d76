package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.equipoise.config.Section;
import org.equipoise.network.PopulationSpec;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Parameter;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.ModulatedPoissonPopulation;
import org.equipoise.stimulus.PoissonPopulation;
import org.equipoise.stimulus.SpikeTrainPopulation;
import org.equipoise.stimulus.SpikeTrains;

/** Reads a population. */
final class PopulationConfig {
    /** Stands for a model that could not be read; what depends on the model is then not looked at. */
    private static final NeuronModel UNREAD = new IafPscDelta();

    private static final String FORWARD_EULER = "forward_euler";

    private PopulationConfig() {}

    /** Whether the model of a population that was read is known. */
    static boolean hasModel(PopulationSpec population) {
        return population.model() != UNREAD;
    }

    /** The population; after a problem its size may be 0. */
    static PopulationSpec read(String name, Section section, double dt) {
        NeuronModel model = model(section, dt);
        int size = section.integer("size", 1, Integer.MAX_VALUE);
        boolean forwardEuler = model instanceof IafPscDelta
                && section.choiceOr("integration", "exact", "exact", FORWARD_EULER)
                        .equals(FORWARD_EULER);
        Section params = section.sectionOrDefaults("params");
        if (model == UNREAD) {
            params.ignoreRest();
            return new PopulationSpec(name, size, UNREAD, Map.of());
        }
        if (forwardEuler) {
            model = IafPscDelta.forwardEuler(dt);
        }
        if (model instanceof PoissonPopulation && RateConfig.isCourse(params)) {
            model = new ModulatedPoissonPopulation(RateConfig.course(params));
        }
        return new PopulationSpec(name, size, model, parameters(params, model));
    }

    private static NeuronModel model(Section section, double dt) {
        if (!OwnModels.isOwn(section.written("model"))) {
            String name = section.choice("model", NeuronModels.names());
            if (name.equals(NeuronModels.SPIKE_TRAINS)) {
                return spikeTrains(section.section("params"), dt);
            }
            return name.isEmpty() ? UNREAD : NeuronModels.named(name);
        }
        String own = section.text("model");
        try {
            return own.isEmpty() ? UNREAD : OwnModels.load(own);
        } catch (OwnModels.ModelException e) {
            section.problem("model", e.getMessage(), e.remedy());
            return UNREAD;
        }
    }

    private static NeuronModel spikeTrains(Section params, double dt) {
        String file = params.text("file");
        Optional<String> population =
                params.has("population") ? Optional.of(params.text("population")) : Optional.empty();
        if (file.isEmpty() || !(dt > 0)) {
            return UNREAD;
        }
        try {
            return new SpikeTrainPopulation(SpikeTrains.of(Path.of(file), population, dt));
        } catch (IOException e) {
            params.problem("file", e.getMessage(), "give a .h5 file of spikes in SONATA's format");
            return UNREAD;
        }
    }

    private static Map<String, Distribution> parameters(Section section, NeuronModel model) {
        Map<String, Distribution> values = new HashMap<>();
        for (Parameter parameter : model.parameters()) {
            String name = parameter.name();
            if (section.has(name)) {
                values.put(name, DistributionConfig.read(section, name, parameter.dimension()));
            } else {
                resolveDefault(section, parameter, model, values);
            }
        }
        return values;
    }

    /** Writes a default into the resolved configuration, but for one that is another parameter's drawn value. */
    private static void resolveDefault(
            Section section, Parameter parameter, NeuronModel model, Map<String, Distribution> values) {
        if (parameter.sameAs().isEmpty()) {
            section.quantity(parameter.name(), parameter.dimension(), parameter.defaultValue());
            return;
        }
        Parameter same = model.parameters().stream()
                .filter(other -> other.name().equals(parameter.sameAs().get()))
                .findFirst()
                .orElseThrow();
        Distribution value = values.getOrDefault(same.name(), new Distribution.Constant(same.defaultValue()));
        if (value instanceof Distribution.Constant constant) {
            section.quantity(parameter.name(), parameter.dimension(), constant.value());
        }
    }
}
