package org.equipoise.network;

import java.util.Map;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Parameter;
import org.equipoise.random.Distribution;

/**
 * A population: neurons (or sources) of one model.
 *
 * @param name how projections and outputs call it; without '/'
 * @param size number of neurons, at least 1
 * @param model their model
 * @param parameters values of parameters, constant or drawn for each neuron, in canonical units; those not named have the
 *     model's defaults
 */
public record PopulationSpec(String name, int size, NeuronModel model, Map<String, Distribution> parameters) {
    public PopulationSpec {
        parameters = Map.copyOf(parameters);
    }

    /** Whether the neurons have values of their own of a parameter. */
    boolean isDrawn(String name) {
        return parameters.containsKey(name) && !(parameters.get(name) instanceof Distribution.Constant);
    }

    /** The value of a parameter of the model: given, the mean if it is drawn, or the default. */
    public double central(String name) {
        if (parameters.containsKey(name)) {
            return parameters.get(name).centre();
        }
        Parameter parameter = model.parameters().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        return parameter.sameAs().map(this::central).orElseGet(parameter::defaultValue);
    }
}
