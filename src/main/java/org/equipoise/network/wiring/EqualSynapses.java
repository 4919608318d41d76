package org.equipoise.network.wiring;

import java.util.Arrays;
import org.equipoise.network.ProjectionSpec;

/**
 * Synapses from all sources to all neurons of a block, of one weight and one delay, onto a receptor that has no others but
 * such. All neurons then get the same, so that a row holds one value: the sum is made once, weight by weight as if each
 * synapse were there, and nothing is stored for a synapse.
 *
 * @param sources size of the source population
 * @param targets number of neurons in the block
 * @param weight in the receptor's unit
 * @param delay in steps
 */
public record EqualSynapses(int sources, int targets, double weight, int delay) implements Synapses {

    /** Those of a projection onto a block of so many neurons; dt in ms. */
    public static EqualSynapses of(ProjectionSpec projection, int sources, int targets, double dt) {
        int steps = DrawnValues.steps(projection.delay().centre(), dt);
        return new EqualSynapses(sources, targets, projection.weight().centre(), steps);
    }

    @Override
    public void deliver(int[] ids, int from, int to, int firstId, int step, double[][] rows, int mask) {
        if (from == to) {
            return;
        }
        double[] row = rows[(step + delay) & mask];
        double value = row[0];
        // Not a product, which would be rounded in another way than the synapses of a table.
        for (int k = from; k < to; k++) {
            value += weight;
        }
        Arrays.fill(row, value);
    }

    @Override
    public long fingerprint(long key, int firstTarget) {
        long sum = 0;
        for (int source = 0; source < sources; source++) {
            long ofSource = Fingerprints.ofSource(key, source, weight, delay);
            for (int target = 0; target < targets; target++) {
                sum += Fingerprints.mix(ofSource + firstTarget + target);
            }
        }
        return sum;
    }

    @Override
    public long size() {
        return (long) sources * targets;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public int longestDelay() {
        return size() == 0 ? 0 : delay;
    }
}
