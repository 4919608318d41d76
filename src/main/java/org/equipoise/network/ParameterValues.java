package org.equipoise.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.neuron.Parameter;
import org.equipoise.random.Distribution;
import org.equipoise.random.IndexedDraws;
import org.equipoise.random.Purpose;

/** The values of all parameters of some neurons of a population: given, drawn or by default. */
final class ParameterValues {
    private final PopulationSpec population;
    private final int first;
    private final int size;
    private final Map<String, double[]> values = new HashMap<>();

    private ParameterValues(PopulationSpec population, int first, int size) {
        this.population = population;
        this.first = first;
        this.size = size;
    }

    /**
     * Draws the values.
     *
     * @param number number of the population
     * @param first place of the first neuron in the population
     * @param size number of neurons
     * @return for each parameter of the model one value a neuron
     */
    static Map<String, double[]> draw(PopulationSpec population, long seed, int number, int first, int size) {
        ParameterValues result = new ParameterValues(population, first, size);
        List<Parameter> parameters = population.model().parameters();
        for (int p = 0; p < parameters.size(); p++) {
            result.draw(parameters.get(p), Purpose.PARAMETER.key(seed, number, p));
        }
        return result.values;
    }

    private void draw(Parameter parameter, long key) {
        Distribution given = population.parameters().get(parameter.name());
        if (given == null && parameter.sameAs().isPresent()) {
            values.put(parameter.name(), values.get(parameter.sameAs().get()));
            return;
        }
        double[] drawn = new double[size];
        if (given == null) {
            Arrays.fill(drawn, parameter.defaultValue());
        } else {
            IndexedDraws draws = new IndexedDraws(key);
            for (int i = 0; i < size; i++) {
                draws.at(first + i, 0);
                drawn[i] = given.draw(draws, 0);
            }
        }
        values.put(parameter.name(), drawn);
    }
}
