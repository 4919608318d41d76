package org.equipoise.stimulus;

import org.equipoise.neuron.InputBuffer;
import org.equipoise.random.ThinnedPoissonDraws;

/**
 * A Poisson generator whose rate changes in time: every neuron of the target population gets a train of its own, all with
 * the same rate.
 *
 * @param course the rate
 * @param weight what a spike adds, in the receptor's unit
 * @param start time in ms after which spikes arrive
 * @param stop time in ms up to which spikes arrive; may be infinite
 */
public record ModulatedPoissonGenerator(RateCourse course, double weight, double start, double stop)
        implements Stimulus {

    @Override
    public StimulusBlock create(StimulusSetup setup) {
        return new Block(this, setup);
    }

    private static final class Block implements StimulusBlock {
        private final RateCourse.Rate rate;
        private final double highest;
        private final ThinnedPoissonDraws draws;
        private final int[] counts;
        private final double weight;
        private final int first;
        private final int receptor;
        private final long lastSilentStep;
        private final long lastStep;

        Block(ModulatedPoissonGenerator generator, StimulusSetup setup) {
            lastSilentStep = setup.step(generator.start);
            lastStep = setup.step(generator.stop);
            highest = generator.course.highest();
            rate = generator.course.follow(setup.dt(), lastSilentStep, setup.seed(), setup.number());
            draws = new ThinnedPoissonDraws(highest * setup.dt(), setup.seed(), setup.number());
            counts = new int[setup.size()];
            weight = generator.weight;
            first = setup.first();
            receptor = setup.receptor();
        }

        @Override
        public void apply(long firstStep, int steps, InputBuffer input) {
            for (long step = Math.max(firstStep, lastSilentStep + 1); step < firstStep + steps; step++) {
                double now = step <= lastStep ? rate.at(step) : 0;
                if (now > 0) {
                    draws.draw(step, now / highest, first, counts);
                    add(counts, weight, input.row(receptor, step));
                }
            }
        }

        private static void add(int[] counts, double weight, double[] row) {
            for (int i = 0; i < counts.length; i++) {
                row[i] += weight * counts[i];
            }
        }
    }
}
