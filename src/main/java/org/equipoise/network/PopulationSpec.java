package org.equipoise.network;

import java.util.Map;
import org.equipoise.neuron.NeuronModel;
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
}
