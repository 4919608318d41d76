package org.equipoise.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.neuron.Gating;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Receptor;
import org.equipoise.random.Distribution;

/**
 * A network and how it is simulated, whole and independent of ranks and threads. Check it with {@link NetworkCheck}.
 *
 * @param dt length of a step in ms
 * @param duration simulated time in ms, a multiple of dt
 * @param statisticsFrom time in ms from which statistics are taken
 * @param seed of all random streams
 * @param populations in the order of their neurons' global ids
 * @param projections in the order in which a spike's effects are added
 * @param stimuli in the order in which their effects are added
 * @param traces what is recorded beside spikes
 */
public record NetworkSpec(
        double dt,
        double duration,
        double statisticsFrom,
        long seed,
        List<PopulationSpec> populations,
        List<ProjectionSpec> projections,
        List<StimulusSpec> stimuli,
        List<TraceSpec> traces) {

    public NetworkSpec {
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        stimuli = List.copyOf(stimuli);
        traces = List.copyOf(traces);
    }

    /** The same network with these stimuli behind its own. */
    public NetworkSpec withMore(List<StimulusSpec> more) {
        List<StimulusSpec> all = new ArrayList<>(stimuli);
        all.addAll(more);
        return new NetworkSpec(dt, duration, statisticsFrom, seed, populations, projections, all, traces);
    }

    /** The place of the population of this name in {@link #populations}, or -1. */
    public int populationIndex(String name) {
        for (int i = 0; i < populations.size(); i++) {
            if (populations.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The population of this name, which must exist. */
    public PopulationSpec population(String name) {
        return populations.get(populationIndex(name));
    }

    /** The step that ends at the time (ms), to the nearest. */
    public long steps(double time) {
        return Math.round(time / dt);
    }

    /** The number of neurons, sources not counted. */
    public long neurons() {
        return populations.stream()
                .filter(p -> !p.model().isSource())
                .mapToLong(PopulationSpec::size)
                .sum();
    }

    /**
     * The global id of each population's first unit: neurons in the order of their populations, then the units of sources.
     */
    public int[] firstIds() {
        int[] firstIds = new int[populations.size()];
        int next = 0;
        for (boolean sources : new boolean[] {false, true}) {
            for (int p = 0; p < firstIds.length; p++) {
                PopulationSpec population = populations.get(p);
                if (population.model().isSource() == sources) {
                    firstIds[p] = next;
                    next += population.size();
                }
            }
        }
        return firstIds;
    }

    /** The number of a receptor of the target population: the named one, else the one its model chooses for the weight. */
    int receptor(String target, Optional<String> named, double weight) {
        NeuronModel model = population(target).model();
        return named.map(name ->
                        model.receptors().stream().map(Receptor::name).toList().indexOf(name))
                .orElseGet(() -> model.receptorFor(weight));
    }

    /** The number of the receptor that a projection acts on. */
    int receptor(ProjectionSpec projection) {
        return receptor(
                projection.target(), projection.receptor(), projection.weight().centre());
    }

    /**
     * The receptors that a projection's synapses act on: one, or two where none is named, the model tells them apart by the
     * sign of the weight, and weights of both signs are drawn.
     */
    List<Branch> branches(ProjectionSpec projection) {
        NeuronModel model = population(projection.target()).model();
        int positive = model.receptorFor(1);
        int negative = model.receptorFor(-1);
        return projection.receptor().isEmpty()
                        && positive != negative
                        && projection.weight().hasBothSigns()
                ? List.of(new Branch(positive, 1), new Branch(negative, -1))
                : List.of(new Branch(receptor(projection), 0));
    }

    /**
     * Synapses of a projection that act on one receptor.
     *
     * @param receptor its number
     * @param sign 1 for those with weights of 0 and above, -1 for those below, 0 for all
     */
    record Branch(int receptor, int sign) {}

    /** Whether a projection acts through synapses; else it acts as a whole, and nothing is kept for a pair of neurons. */
    public boolean hasSynapses(ProjectionSpec projection) {
        return gating(projection).isEmpty() && !(projection.rule() instanceof Rule.Ring);
    }

    /**
     * Whether something is kept for each synapse of a projection. Nothing need be where all synapses onto its receptor are from
     * all to all, each projection with one weight and one delay: then all neurons of a population get the same.
     */
    public boolean storesSynapses(ProjectionSpec projection) {
        int receptor = receptor(projection);
        return hasSynapses(projection)
                && !projections.stream()
                        .filter(other -> other.target().equals(projection.target())
                                && branches(other).stream().anyMatch(branch -> branch.receptor() == receptor))
                        .allMatch(other -> hasSynapses(other) && isEqualForAll(other));
    }

    private static boolean isEqualForAll(ProjectionSpec projection) {
        return projection.rule() instanceof Rule.AllToAll
                && (projection.allowAutapses() || !projection.source().equals(projection.target()))
                && projection.weight() instanceof Distribution.Constant
                && projection.delay() instanceof Distribution.Constant;
    }

    /** How the gating variables move that drive a projection's receptor; empty if spikes drive it. */
    public Optional<Gating> gating(ProjectionSpec projection) {
        PopulationSpec target = population(projection.target());
        return target.model().gating(receptor(projection), target::central);
    }

    /** The steps of a window: the shortest delay of any projection, at most 10 ms. */
    int windowSteps() {
        long shortest = Math.max(1, steps(10));
        for (ProjectionSpec projection : projections) {
            shortest = Math.min(shortest, delaySteps(projection.delay().lowest()));
        }
        return (int) shortest;
    }

    /** A delay as steps, at least 1. */
    long delaySteps(double delay) {
        return Math.max(1, steps(delay));
    }
}
