package org.equipoise.network;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Parameter;

/**
 * Finds a neuron of a population for which values are drawn that make no sense, by drawing them as a simulation will. Where
 * no draw can be wrong nothing is drawn.
 */
final class DrawnParameterCheck {
    /** So many neurons at a time, which bounds the memory. */
    private static final int CHUNK = 1 << 14;

    private final PopulationSpec population;
    private final NeuronModel model;

    private DrawnParameterCheck(PopulationSpec population) {
        this.population = population;
        model = population.model();
    }

    /**
     * The first neuron that does not fit.
     *
     * @param population whose distributions are sound
     * @param number its number
     * @param path of its parameters
     */
    static Optional<Finding> finding(PopulationSpec population, long seed, int number, String path) {
        DrawnParameterCheck check = new DrawnParameterCheck(population);
        if (!check.canFail()) {
            return Optional.empty();
        }
        for (int first = 0; first < population.size(); first += CHUNK) {
            int size = Math.min(CHUNK, population.size() - first);
            Map<String, double[]> values = ParameterValues.draw(population, seed, number, first, size);
            for (int i = 0; i < size; i++) {
                Optional<Finding> finding = check.neuron(values, i, first + i, path);
                if (finding.isPresent()) {
                    return finding;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a parameter is drawn that can leave its range, or that the model compares with others. */
    private boolean canFail() {
        Set<String> compared = new HashSet<>();
        model.problems(name -> {
            compared.add(name);
            return population.central(name);
        });
        return model.parameters().stream()
                .filter(parameter -> isDrawn(parameter))
                .anyMatch(parameter -> compared.contains(parameter.name()) || canLeaveRange(parameter));
    }

    private boolean isDrawn(Parameter parameter) {
        return population.parameters().containsKey(parameter.name())
                ? population.isDrawn(parameter.name())
                : parameter.sameAs().filter(population::isDrawn).isPresent();
    }

    private boolean canLeaveRange(Parameter parameter) {
        String name = population.parameters().containsKey(parameter.name())
                ? parameter.name()
                : parameter.sameAs().orElseThrow();
        double lowest = population.parameters().get(name).reach(-1);
        double highest = population.parameters().get(name).reach(1);
        return parameter.range() != Parameter.Range.ANY
                && !(parameter.range().contains(lowest) && parameter.range().contains(highest));
    }

    private Optional<Finding> neuron(Map<String, double[]> values, int i, int neuron, String path) {
        for (Parameter parameter : model.parameters()) {
            double value = values.get(parameter.name())[i];
            if (!parameter.range().contains(value)) {
                return Optional.of(finding(
                        parameter.name(),
                        value,
                        neuron,
                        "it must be " + parameter.range().words(),
                        path));
            }
        }
        List<String> problems = model.problems(name -> values.get(name)[i]);
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        String name = problems.get(0).split(" ", 2)[0];
        double value = values.containsKey(name) ? values.get(name)[i] : Double.NaN;
        return Optional.of(finding(name, value, neuron, problems.get(0), path));
    }

    private static Finding finding(String name, double value, int neuron, String remedy, String path) {
        return new Finding(path + "." + name, "neuron " + neuron + " draws " + name + " = " + value, remedy);
    }
}
