package org.equipoise.network;

import java.util.Arrays;
import org.equipoise.neuron.GatingVariables;
import org.equipoise.neuron.SpikeBuffer;

/** The gating variables of one group in one part: advanced with the spikes of the part, summed step by step. */
final class GatingSource {
    private final GatingPlan.Group group;
    private final GatingVariables variables;
    private final int first;
    /** What this part contributes to the group's numbers, step after step of the window. */
    private final long[] numbers;

    /**
     * @param first place of the part's first neuron in its population
     * @param windowSteps the most steps of a window
     */
    GatingSource(GatingPlan.Group group, int first, int size, double dt, int windowSteps) {
        this.group = group;
        this.first = first;
        variables = new GatingVariables(group.gating(), size, dt);
        numbers = new long[windowSteps * group.profile().length()];
    }

    /** Simulates a window, of whose spikes those of this part are given. */
    void update(SpikeBuffer spikes, long firstStep, int steps) {
        Arrays.fill(numbers, 0);
        int length = group.profile().length();
        int next = 0;
        for (int s = 0; s < steps; s++) {
            variables.advance();
            group.profile().collect(variables.open(), first, numbers, s * length);
            while (next < spikes.size() && spikes.step(next) == firstStep + s) {
                variables.spike(spikes.neuron(next++));
            }
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
