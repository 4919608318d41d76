package org.equipoise.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.Stimulus;

/**
 * Describes a network step by step, for programs that embed the simulator. Times are in ms, potentials in mV, currents in
 * pA, rates in Hz. What is not said has the default of a configuration file. Not thread-safe.
 */
public final class NetworkBuilder {
    private double dt = 0.1;
    private double statisticsFrom;
    private long seed = 1;
    private final List<PopulationSpec> populations = new ArrayList<>();
    private final List<ProjectionSpec> projections = new ArrayList<>();
    private final List<StimulusSpec> stimuli = new ArrayList<>();
    private final List<TraceSpec> traces = new ArrayList<>();

    /** Sets the length of a step; 0.1 ms if it is not called. */
    public NetworkBuilder dt(double milliseconds) {
        dt = milliseconds;
        return this;
    }

    /** Sets the seed of all random streams; 1 if it is not called. */
    public NetworkBuilder seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    /** Leaves the beginning out of the statistics. */
    public NetworkBuilder statisticsFrom(double milliseconds) {
        statisticsFrom = milliseconds;
        return this;
    }

    /** Adds a population whose neurons are all alike; parameters that are not named have the model's defaults. */
    public NetworkBuilder population(String name, int size, NeuronModel model, Map<String, Double> parameters) {
        return populationOf(
                name,
                size,
                model,
                parameters.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> new Distribution.Constant(e.getValue()))));
    }

    /** Adds a population with parameters that may be drawn for each neuron. */
    public NetworkBuilder populationOf(
            String name, int size, NeuronModel model, Map<String, ? extends Distribution> parameters) {
        populations.add(new PopulationSpec(name, size, model, Map.copyOf(parameters)));
        return this;
    }

    /** Adds synapses of one weight and one delay, autapses and multapses allowed. */
    public NetworkBuilder projection(String source, String target, Rule rule, double weight, double delay) {
        return projection(new ProjectionSpec(
                source,
                target,
                rule,
                true,
                true,
                new Distribution.Constant(weight),
                new Distribution.Constant(delay),
                Optional.empty()));
    }

    /** Adds synapses with all that can be said about them. */
    public NetworkBuilder projection(ProjectionSpec projection) {
        projections.add(projection);
        return this;
    }

    /** Gives every neuron of a population a Poisson train of its own. */
    public NetworkBuilder poissonGenerator(String target, double rateHz, double weight) {
        return stimulus(target, new PoissonGenerator(rateHz / 1000, weight, 0, Double.POSITIVE_INFINITY), weight);
    }

    /**
     * Lets a device act on a population.
     *
     * @param weight the weight that chooses the receptor; 0 for currents
     */
    public NetworkBuilder stimulus(String target, Stimulus stimulus, double weight) {
        stimuli.add(new StimulusSpec(target, stimulus, weight, Optional.empty()));
        return this;
    }

    /** Records variables of a population's first neurons at every interval. */
    public NetworkBuilder trace(String population, List<String> variables, int neurons, double interval) {
        traces.add(new TraceSpec(population, variables, neurons, interval));
        return this;
    }

    /** Records variables at every interval, of any neurons or averaged over them. */
    public NetworkBuilder trace(TraceSpec trace) {
        traces.add(trace);
        return this;
    }

    /**
     * The network, to be simulated for a time.
     *
     * @param duration in ms
     * @throws IllegalArgumentException naming everything that is wrong
     */
    public NetworkSpec build(double duration) {
        NetworkSpec spec =
                new NetworkSpec(dt, duration, statisticsFrom, seed, populations, projections, stimuli, traces);
        NetworkCheck.requireSound(spec);
        return spec;
    }
}
