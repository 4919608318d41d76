package org.equipoise.network;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.network.state.PrefixedVisitor;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.neuron.StateVisitor;

/** What a part contributes to projections that act as a whole, and what these do to its neurons. */
final class GatingPart {
    private final List<GatingSource> sources;
    private final List<GatingPlan.Input> inputs;
    /** For each input what acts on this part. */
    private final List<GatingProfile.Spreader> spreaders = new ArrayList<>();

    private final int length;

    /**
     * @param population number of the population
     * @param total how many neurons it has
     * @param first place of the part's first neuron in it
     */
    GatingPart(GatingPlan plan, int population, int total, int first, int size, double dt, int windowSteps) {
        sources = plan.from(population).stream()
                .map(group -> new GatingSource(group, first, size, dt, windowSteps))
                .toList();
        inputs = plan.onto(population);
        for (GatingPlan.Input input : inputs) {
            spreaders.add(input.group().profile().spreader(first, size, total));
        }
        length = plan.length();
    }

    /** The longest delay of what acts on the part, in steps; 0 if nothing does. */
    int longestDelay() {
        return inputs.stream().mapToInt(GatingPlan.Input::delaySteps).max().orElse(0);
    }

    /** Advances the gating variables by a window, of whose spikes those of this part are given. */
    void update(SpikeBuffer spikes, long firstStep, int steps) {
        for (int k = 0; k < sources.size(); k++) {
            sources.get(k).update(spikes, firstStep, steps);
        }
    }

    /** Shows what later windows depend on. */
    void visitState(StateVisitor visitor) {
        for (int k = 0; k < sources.size(); k++) {
            sources.get(k).visitState(new PrefixedVisitor("gating_" + k + "_", visitor));
        }
    }

    /** Adds what the part contributes to the numbers of all groups, step after step of the window. */
    void addTo(long[] sums, int steps) {
        for (int k = 0; k < sources.size(); k++) {
            sources.get(k).addTo(sums, steps, length);
        }
    }

    /** Lets the gating variables of a window, given as the numbers of all groups, arrive after their delays. */
    void deliver(long[] sums, long firstStep, int steps, InputBuffer input) {
        for (int s = 0; s < steps; s++) {
            for (int k = 0; k < inputs.size(); k++) {
                GatingPlan.Input gated = inputs.get(k);
                GatingPlan.Group group = gated.group();
                double[] row = input.row(gated.receptor(), firstStep + s + gated.delaySteps());
                spreaders.get(k).spread(sums, s * length + group.at(), gated.weight(), row);
            }
        }
    }
}
