package org.equipoise.network;

import java.util.List;

/**
 * State variables of some neurons to be recorded at regular times.
 *
 * @param population name of the population
 * @param variables names of recordable variables
 * @param neurons how many neurons, the population's first
 * @param interval time between records in ms, a multiple of dt
 */
public record TraceSpec(String population, List<String> variables, int neurons, double interval) {
    public TraceSpec {
        variables = List.copyOf(variables);
    }
}
