package org.equipoise.stimulus;

import java.util.List;
import org.equipoise.neuron.BlockSetup;
import org.equipoise.neuron.DescribedModel;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.neuron.StateVisitor;
import org.equipoise.random.ThinnedPoissonDraws;

/** A {@link PoissonPopulation} whose rate changes in time, the same for all units. Immutable and thread-safe. */
public final class ModulatedPoissonPopulation extends DescribedModel {
    private final RateCourse course;

    /** @param course the rate of each unit */
    public ModulatedPoissonPopulation(RateCourse course) {
        super("poisson", PoissonPopulation.TIMES, List.of(), List.of());
        this.course = course;
    }

    /** The rate of each unit. */
    public RateCourse course() {
        return course;
    }

    @Override
    public boolean isSource() {
        return true;
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        return new Block(course, setup);
    }

    private static final class Block implements NeuronBlock {
        private final int first;
        private final int[] counts;
        private final RateCourse.Rate rate;
        private final double highest;
        private final ThinnedPoissonDraws draws;
        private final long lastSilentStep;
        private final long lastStep;

        Block(RateCourse course, BlockSetup setup) {
            first = setup.first();
            counts = new int[setup.size()];
            lastSilentStep = setup.size() == 0 ? 0 : Math.round(setup.get("start")[0] / setup.dt());
            lastStep = setup.size() == 0 ? 0 : Math.round(setup.get("stop")[0] / setup.dt());
            highest = course.highest();
            // Populations and stimuli are numbered apart: negative owners are populations.
            rate = course.follow(setup.dt(), lastSilentStep, setup.seed(), ~setup.population());
            draws = new ThinnedPoissonDraws(highest * setup.dt(), setup.seed(), ~setup.population());
        }

        @Override
        public void update(InputBuffer input, long firstStep, int steps, SpikeBuffer spikes) {
            for (long step = Math.max(firstStep, lastSilentStep + 1); step < firstStep + steps; step++) {
                double now = step <= lastStep ? rate.at(step) : 0;
                if (now > 0) {
                    draws.draw(step, now / highest, first, counts);
                    for (int i = 0; i < counts.length; i++) {
                        for (int k = 0; k < counts[i]; k++) {
                            spikes.add(step, i);
                        }
                    }
                }
            }
        }

        @Override
        public void read(int recordable, int[] neurons, double[] values, int offset) {
            throw new IllegalArgumentException("poisson has nothing to record");
        }

        @Override
        public void visitState(StateVisitor visitor) {
            // What a source does in a step depends on the step alone.
        }
    }
}
