package org.equipoise.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.SpikeGenerator;
import org.equipoise.stimulus.Stimulus;

/** Writes networks for tests in few words; steps of 0.1 ms unless said otherwise. */
final class TestNetworkBuilder {
    private double dt = 0.1;
    private double from;
    private long seed = 1;
    private final double duration;
    private final List<PopulationSpec> populations = new ArrayList<>();
    private final List<ProjectionSpec> projections = new ArrayList<>();
    private final List<StimulusSpec> stimuli = new ArrayList<>();
    private final List<TraceSpec> traces = new ArrayList<>();

    TestNetworkBuilder(double duration) {
        this.duration = duration;
    }

    static Distribution constant(double value) {
        return new Distribution.Constant(value);
    }

    /** Parameters: names and values in turn, values as numbers or distributions. */
    static Map<String, Distribution> parameters(Object... namesAndValues) {
        Map<String, Distribution> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            parameters.put(
                    (String) namesAndValues[i],
                    value instanceof Number number ? constant(number.doubleValue()) : (Distribution) value);
        }
        return parameters;
    }

    TestNetworkBuilder dt(double value) {
        dt = value;
        return this;
    }

    TestNetworkBuilder from(double value) {
        from = value;
        return this;
    }

    TestNetworkBuilder seed(long value) {
        seed = value;
        return this;
    }

    TestNetworkBuilder population(String name, int size, NeuronModel model, Object... namesAndValues) {
        populations.add(new PopulationSpec(name, size, model, parameters(namesAndValues)));
        return this;
    }

    /** A projection with both switches on and the receptor by the sign of the weight. */
    TestNetworkBuilder projection(String source, String target, Rule rule, Distribution weight, Distribution delay) {
        return projection(new ProjectionSpec(source, target, rule, true, true, weight, delay, Optional.empty()));
    }

    TestNetworkBuilder projection(String source, String target, Rule rule, double weight, double delay) {
        return projection(source, target, rule, constant(weight), constant(delay));
    }

    /** A projection without autapses and multapses. */
    TestNetworkBuilder simpleGraph(String source, String target, Rule rule, Distribution weight, Distribution delay) {
        return projection(new ProjectionSpec(source, target, rule, false, false, weight, delay, Optional.empty()));
    }

    TestNetworkBuilder projection(ProjectionSpec projection) {
        projections.add(projection);
        return this;
    }

    TestNetworkBuilder stimulus(String target, Stimulus stimulus) {
        double weight = stimulus instanceof PoissonGenerator poisson
                ? poisson.weight()
                : stimulus instanceof SpikeGenerator spikes ? spikes.weight() : 0;
        stimuli.add(new StimulusSpec(target, stimulus, weight, Optional.empty()));
        return this;
    }

    TestNetworkBuilder stimulus(StimulusSpec stimulus) {
        stimuli.add(stimulus);
        return this;
    }

    TestNetworkBuilder trace(String population, int neurons, double interval, String... variables) {
        traces.add(new TraceSpec(population, List.of(variables), neurons, interval));
        return this;
    }

    TestNetworkBuilder trace(TraceSpec trace) {
        traces.add(trace);
        return this;
    }

    NetworkSpec build() {
        return new NetworkSpec(dt, duration, from, seed, populations, projections, stimuli, traces);
    }
}
