package org.equipoise.stimulus;

import org.equipoise.neuron.InputBuffer;
import org.equipoise.random.PoissonDraws;

/**
 * NEST's {@code poisson_generator}: every neuron of the target population gets a Poisson train of its own.
 *
 * @param rate mean rate in 1/ms
 * @param weight what a spike adds, in the receptor's unit
 * @param start time in ms after which spikes arrive
 * @param stop time in ms up to which spikes arrive; may be infinite
 */
public record PoissonGenerator(double rate, double weight, double start, double stop) implements Stimulus {

    @Override
    public StimulusBlock create(StimulusSetup setup) {
        return new Block(this, setup);
    }

    private static final class Block implements StimulusBlock {
        private final PoissonDraws draws;
        private final int[] counts;
        private final double weight;
        private final int first;
        private final int receptor;
        private final long lastSilentStep;
        private final long lastStep;

        Block(PoissonGenerator generator, StimulusSetup setup) {
            draws = new PoissonDraws(generator.rate * setup.dt(), setup.seed(), setup.number());
            counts = new int[setup.size()];
            weight = generator.weight;
            first = setup.first();
            receptor = setup.receptor();
            lastSilentStep = setup.step(generator.start);
            lastStep = setup.step(generator.stop);
        }

        @Override
        public void apply(long firstStep, int steps, InputBuffer input) {
            for (long step = firstStep; step < firstStep + steps; step++) {
                if (step > lastSilentStep && step <= lastStep) {
                    draws.draw(step, first, counts);
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
