package org.equipoise.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.equipoise.network.state.PrefixedVisitor;
import org.equipoise.network.wiring.EqualSynapses;
import org.equipoise.network.wiring.SynapseTableBuilder;
import org.equipoise.network.wiring.Synapses;
import org.equipoise.neuron.BlockSetup;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.neuron.StateVisitor;
import org.equipoise.record.SpikeStatistics;
import org.equipoise.stimulus.StimulusBlock;
import org.equipoise.stimulus.StimulusSetup;

/**
 * Neurons of one population that one thread owns, with what acts on them and what is recorded of them.
 *
 * <p>A part is small enough that a synapse can name its target in two bytes and that a row of input stays in a core's cache
 * while spikes are delivered.
 */
final class Part {
    /** The most neurons of a part. */
    static final int LARGEST = Character.MAX_VALUE + 1;

    private final int population;
    private final int first;
    private final int size;
    private final int[] firstIds;
    private final NeuronBlock neurons;
    private final List<StimulusBlock> stimuli = new ArrayList<>();
    private final List<TracePart> traces = new ArrayList<>();
    private final SpikeBuffer spikes = new SpikeBuffer();
    private final SpikeStatistics statistics;
    private final InputBuffer input;
    /** For each source population what its spikes reach here, in the order of the projections. */
    private final Connection[][] connections;

    private final List<Branch> branches;

    private final GatingPart gating;

    /**
     * @param noise seed of what differs from one trial of the network to the next
     * @param plan the gating variables of the network
     * @param population number of the population
     * @param first place of the first neuron in the population
     * @param size number of neurons, from 0 to {@link #LARGEST}
     * @param firstIds the global id of each population's first neuron
     * @param known the same part of an earlier trial, whose synapses are taken; null to draw them
     */
    Part(
            NetworkSpec spec,
            long noise,
            GatingPlan plan,
            int population,
            int first,
            int size,
            int[] firstIds,
            Part known) {
        this.population = population;
        this.first = first;
        this.size = size;
        this.firstIds = firstIds;
        PopulationSpec populationSpec = spec.populations().get(population);
        Map<String, double[]> values = ParameterValues.draw(populationSpec, spec.seed(), population, first, size);
        neurons = populationSpec.model().create(new BlockSetup(size, spec.dt(), values, first, population, noise));
        addStimuli(spec, noise, populationSpec);
        for (TraceSpec trace : spec.traces()) {
            traces.add(
                    trace.population().equals(populationSpec.name())
                            ? new TracePart(trace, populationSpec.model(), first, size, spec)
                            : null);
        }
        statistics =
                new SpikeStatistics(size, spec.steps(spec.statisticsFrom()), spec.steps(spec.duration()), spec.dt());
        branches = known == null ? buildSynapses(spec, populationSpec) : known.branches;
        gating = new GatingPart(plan, population, populationSpec.size(), first, size, spec.dt(), spec.windowSteps());
        int slots = Math.max(spec.windowSteps(), gating.longestDelay());
        for (Branch branch : branches) {
            slots = Math.max(slots, branch.synapses.longestDelay());
        }
        input = new InputBuffer(size, populationSpec.model().receptors().size(), slots);
        connections = connect();
    }

    /** Synapses of one projection that act on one receptor. */
    private record Branch(int source, int receptor, Synapses synapses) {}

    /** The synapses of every projection onto this part that has any here. */
    private List<Branch> buildSynapses(NetworkSpec spec, PopulationSpec own) {
        List<ProjectionSpec> projections = spec.projections();
        List<Branch> all = new ArrayList<>();
        for (int i = 0; i < projections.size(); i++) {
            ProjectionSpec projection = projections.get(i);
            if (projection.target().equals(own.name()) && spec.hasSynapses(projection)) {
                int source = spec.populationIndex(projection.source());
                int sources = spec.populations().get(source).size();
                boolean stored = spec.storesSynapses(projection);
                for (NetworkSpec.Branch branch : spec.branches(projection)) {
                    Synapses synapses = stored
                            ? SynapseTableBuilder.build(
                                    projection,
                                    branch.sign(),
                                    sources,
                                    own.size(),
                                    first,
                                    size,
                                    spec.dt(),
                                    spec.seed(),
                                    i)
                            : EqualSynapses.of(projection, sources, size, spec.dt());
                    if (synapses.size() > 0) {
                        all.add(new Branch(source, branch.receptor(), synapses));
                    }
                }
            }
        }
        return all;
    }

    private Connection[][] connect() {
        List<Connection> all = branches.stream()
                .map(b -> new Connection(b.source, firstIds[b.source], b.synapses, input, b.receptor))
                .toList();
        Connection[][] bySource = new Connection[firstIds.length][];
        Arrays.setAll(bySource, p -> all.stream().filter(c -> c.source() == p).toArray(Connection[]::new));
        return bySource;
    }

    private void addStimuli(NetworkSpec spec, long noise, PopulationSpec population) {
        List<StimulusSpec> all = spec.stimuli();
        for (int number = 0; number < all.size(); number++) {
            StimulusSpec stimulus = all.get(number);
            if (stimulus.target().equals(population.name())) {
                int receptor = spec.receptor(stimulus.target(), stimulus.receptor(), stimulus.weight());
                StimulusBlock block =
                        stimulus.stimulus().create(new StimulusSetup(size, first, receptor, spec.dt(), number, noise));
                stimuli.add(stimulus.subset()
                        .<StimulusBlock>map(subset -> new SubsetBlock(
                                block, subset, population.size(), first, size, receptor, spec.windowSteps()))
                        .orElse(block));
            }
        }
    }

    void update(long firstStep, int steps) {
        spikes.clear();
        input.clearCurrents(firstStep, steps);
        for (StimulusBlock stimulus : stimuli) {
            stimulus.apply(firstStep, steps, input);
        }
        long step = firstStep;
        while (step < firstStep + steps) {
            int stretch = stretch(step, (int) (firstStep + steps - step));
            neurons.update(input, step, stretch, spikes);
            step += stretch;
            for (TracePart trace : traces) {
                if (trace != null) {
                    trace.record(neurons, step - 1);
                }
            }
        }
        gating.update(spikes, firstStep, steps);
        statistics.addAll(spikes);
    }

    /**
     * Lets the spikes of a window act on this part, in the order (step, id, projection, synapse), and the gating variables.
     *
     * @param opened the numbers of all gating groups, step after step
     */
    void deliver(WindowSpikes spikes, long[] opened) {
        gating.deliver(opened, spikes.firstStep(), spikes.steps(), input);
        for (int s = 0; s < spikes.steps(); s++) {
            for (int p = 0; p < connections.length; p++) {
                if (connections[p].length == 1) {
                    connections[p][0].deliver(spikes, s, spikes.start(s, p), spikes.end(s, p));
                } else {
                    deliverInTurn(connections[p], spikes, s, spikes.start(s, p), spikes.end(s, p));
                }
            }
        }
    }

    private static void deliverInTurn(Connection[] targets, WindowSpikes spikes, int step, int from, int to) {
        for (int k = from; k < to; k++) {
            for (Connection target : targets) {
                target.deliver(spikes, step, k, k + 1);
            }
        }
    }

    /** How many of the steps can be made before something is recorded. */
    private int stretch(long step, int steps) {
        int stretch = steps;
        for (TracePart trace : traces) {
            if (trace != null) {
                stretch = (int) Math.min(stretch, trace.nextRecord(step) - step + 1);
            }
        }
        return stretch;
    }

    /**
     * Shows, between two windows, all that later ones depend on.
     *
     * @param step the last that was simulated
     * @param reach of how many steps input is shown
     */
    void visitState(StateVisitor visitor, long step, int reach) {
        neurons.visitState(new PrefixedVisitor("neuron_", visitor));
        input.visitState(new PrefixedVisitor("input_", visitor), step, reach);
        gating.visitState(visitor);
        statistics.visitState(new PrefixedVisitor("statistics_", visitor));
    }

    /** See {@link InputBuffer#reach}. */
    int reach(long step) {
        return input.reach(step);
    }

    /** A number for the synapses onto this part; those of all parts add up to the same however a network is cut. */
    long connectivity() {
        long sum = 0;
        for (Branch branch : branches) {
            long key = ((long) branch.source << Integer.SIZE) + ((long) population << Byte.SIZE) + branch.receptor;
            sum += branch.synapses.fingerprint(key, first);
        }
        return sum;
    }

    int population() {
        return population;
    }

    /** The global id of the part's first neuron. */
    int firstId() {
        return firstIds[population] + first;
    }

    SpikeBuffer spikes() {
        return spikes;
    }

    GatingPart gating() {
        return gating;
    }

    SpikeStatistics statistics() {
        return statistics;
    }

    /** How many neurons the part has. */
    int size() {
        return size;
    }

    /** Place of its first neuron in the population. */
    int first() {
        return first;
    }

    long synapses() {
        return sum(Synapses::size);
    }

    /** Memory of the synapses in bytes. */
    long synapseBytes() {
        return sum(Synapses::bytes);
    }

    private long sum(ToLongFunction<Synapses> figure) {
        return Arrays.stream(connections)
                .flatMap(Arrays::stream)
                .mapToLong(c -> figure.applyAsLong(c.synapses()))
                .sum();
    }

    /** The part's share of a trace, or null if the trace is of another population. */
    TracePart trace(int number) {
        return traces.get(number);
    }
}
