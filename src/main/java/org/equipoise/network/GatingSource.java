package org.equipoise.network;

import java.util.Arrays;
import org.equipoise.neuron.GatingVariables;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.neuron.StateVisitor;

/** What one part contributes to one group: its gating variables, advanced with its spikes, or the spikes themselves. */
final class GatingSource {
    private final GatingPlan.Group group;
    /** Null where spikes act themselves. */
    private final GatingVariables variables;

    private final GatingProfile.Collector collector;
    /** What this part contributes to the group's numbers, step after step of the window. */
    private final long[] numbers;

    /**
     * @param first place of the part's first neuron in its population
     * @param windowSteps the most steps of a window
     */
    GatingSource(GatingPlan.Group group, int first, int size, double dt, int windowSteps) {
        this.group = group;
        variables = group.gating()
                .map(gating -> new GatingVariables(gating, size, dt))
                .orElse(null);
        collector = group.profile().collector(first, size);
        numbers = new long[windowSteps * group.profile().length()];
    }

    /** Simulates a window, of whose spikes those of this part are given. */
    void update(SpikeBuffer spikes, long firstStep, int steps) {
        Arrays.fill(numbers, 0);
        int length = group.profile().length();
        if (variables == null) {
            for (int k = 0; k < spikes.size(); k++) {
                collector.spike(spikes.neuron(k), numbers, (int) (spikes.step(k) - firstStep) * length);
            }
            return;
        }
        int next = 0;
        for (int s = 0; s < steps; s++) {
            variables.advance();
            collector.collect(variables.open(), numbers, s * length);
            while (next < spikes.size() && spikes.step(next) == firstStep + s) {
                variables.spike(spikes.neuron(next++));
            }
        }
    }

    /** Shows what later windows depend on. */
    void visitState(StateVisitor visitor) {
        if (variables != null) {
            variables.visitState(visitor);
        }
    }

    /**
     * Adds the numbers of the window to those of all groups.
     *
     * @param total how many numbers all groups have for a step
     */
    void addTo(long[] sums, int steps, int total) {
        int length = group.profile().length();
        for (int s = 0; s < steps; s++) {
            for (int k = 0; k < length; k++) {
                sums[s * total + group.at() + k] += numbers[s * length + k];
            }
        }
    }
}
