package org.equipoise.stimulus;

import org.equipoise.neuron.InputBuffer;

/**
 * NEST's {@code spike_generator}: given spikes that reach every neuron of the target population.
 *
 * @param times when the spikes are sent, ms, ascending
 * @param weight what a spike adds, in the receptor's unit
 * @param delay time from sending to acting, ms
 */
public record SpikeGenerator(double[] times, double weight, double delay) implements Stimulus {

    @Override
    public StimulusBlock create(StimulusSetup setup) {
        return new Block(this, setup);
    }

    private static final class Block implements StimulusBlock {
        private final long[] arrivals;
        private final double weight;
        private final int receptor;
        private int next;

        Block(SpikeGenerator generator, StimulusSetup setup) {
            arrivals = new long[generator.times.length];
            long delaySteps = setup.step(generator.delay);
            for (int k = 0; k < arrivals.length; k++) {
                arrivals[k] = setup.step(generator.times[k]) + delaySteps;
            }
            weight = generator.weight;
            receptor = setup.receptor();
        }

        @Override
        public void apply(long firstStep, int steps, InputBuffer input) {
            while (next < arrivals.length && arrivals[next] < firstStep + steps) {
                if (arrivals[next] >= firstStep) {
                    add(input.row(receptor, arrivals[next]), weight);
                }
                next++;
            }
        }

        private static void add(double[] row, double weight) {
            for (int i = 0; i < row.length; i++) {
                row[i] += weight;
            }
        }
    }
}
