package org.equipoise.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.neuron.Gating;

/**
 * Which projections act as a whole instead of by synapses: those onto receptors that are driven by gating variables, and those
 * by a profile. Such as share source, kinetics and profile share one group.
 *
 * @param groups each with its own numbers a step
 * @param inputs one for each projection onto such a receptor, in their order
 * @param length how many numbers all groups have for a step
 */
record GatingPlan(List<Group> groups, List<Input> inputs, int length) {

    /**
     * The gating variables of one population, or its spikes.
     *
     * @param source number of the population
     * @param gating how the variables move; empty for spikes
     * @param at where its numbers are among those of a step
     */
    record Group(int source, Optional<Gating> gating, GatingProfile profile, int at) {}

    /**
     * What a group does to a population.
     *
     * @param target number of the population
     * @param weight what one fully open source, or a spike, adds, in the receptor's unit
     */
    record Input(Group group, int target, int receptor, double weight, int delaySteps) {}

    /** The plan of a sound network. */
    static GatingPlan of(NetworkSpec spec) {
        List<Group> groups = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        int length = 0;
        for (ProjectionSpec projection : spec.projections()) {
            if (!spec.hasSynapses(projection)) {
                int source = spec.populationIndex(projection.source());
                int sources = spec.populations().get(source).size();
                GatingProfile profile = GatingProfile.of(projection.rule(), sources);
                Group wanted = new Group(source, spec.gating(projection), profile, length);
                Group group = groups.stream()
                        .filter(known -> known.source() == source
                                && known.gating().equals(wanted.gating())
                                && known.profile().equals(wanted.profile()))
                        .findFirst()
                        .orElse(wanted);
                if (!groups.contains(group)) {
                    groups.add(group);
                    length += group.profile().length();
                }
                inputs.add(new Input(
                        group,
                        spec.populationIndex(projection.target()),
                        spec.receptor(projection),
                        projection.weight().centre(),
                        (int) spec.delaySteps(projection.delay().centre())));
            }
        }
        return new GatingPlan(List.copyOf(groups), List.copyOf(inputs), length);
    }

    /** The groups of a population. */
    List<Group> from(int population) {
        return groups.stream().filter(group -> group.source() == population).toList();
    }

    /** What acts on a population. */
    List<Input> onto(int population) {
        return inputs.stream().filter(input -> input.target() == population).toList();
    }
}
