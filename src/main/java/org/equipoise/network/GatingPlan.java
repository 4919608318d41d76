package org.equipoise.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.neuron.Gating;

/**
 * Which gating variables a network needs, and where they act. Projections onto receptors that are driven by gating variables
 * have no synapses; those that share source, kinetics and profile share one group.
 *
 * @param groups each with its own numbers a step
 * @param inputs one for each projection onto such a receptor, in their order
 * @param length how many numbers all groups have for a step
 */
record GatingPlan(List<Group> groups, List<Input> inputs, int length) {

    /**
     * The gating variables of one population.
     *
     * @param source number of the population
     * @param at where its numbers are among those of a step
     */
    record Group(int source, Gating gating, GatingProfile profile, int at) {}

    /**
     * What a group does to a population.
     *
     * @param target number of the population
     * @param weight what one fully open source adds, nS
     */
    record Input(Group group, int target, int receptor, double weight, int delaySteps) {}

    /** The plan of a sound network. */
    static GatingPlan of(NetworkSpec spec) {
        List<Group> groups = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        int length = 0;
        for (ProjectionSpec projection : spec.projections()) {
            Optional<Gating> gating = spec.gating(projection);
            if (gating.isPresent()) {
                int source = spec.populationIndex(projection.source());
                Group wanted = new Group(source, gating.get(), new GatingProfile.Uniform(), length);
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
