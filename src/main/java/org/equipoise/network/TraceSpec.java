package org.equipoise.network;

import java.util.List;

/**
 * State variables of some neurons to be recorded at regular times.
 *
 * @param population name of the population
 * @param variables names of recordable variables
 * @param neurons which neurons
 * @param interval time between records in ms, a multiple of dt
 * @param average whether the mean over the neurons is recorded instead of each one's value
 */
public record TraceSpec(
        String population, List<String> variables, Selection neurons, double interval, boolean average) {
    public TraceSpec {
        variables = List.copyOf(variables);
    }

    /** A trace of a population's first neurons, each by itself. */
    public TraceSpec(String population, List<String> variables, int neurons, double interval) {
        this(population, variables, Selection.first(neurons), interval, false);
    }

    /** How many numbers there are for a variable and time. */
    int columns() {
        return average ? 1 : neurons.size();
    }
}
