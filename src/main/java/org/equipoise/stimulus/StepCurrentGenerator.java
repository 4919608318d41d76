package org.equipoise.stimulus;

import org.equipoise.neuron.InputBuffer;

/**
 * NEST's {@code step_current_generator}: a current into every neuron of the target population, 0 before the first time, then
 * constant between times.
 *
 * @param times when the current changes, ms, ascending
 * @param amplitudes the current from each time on, pA
 * @param delay time by which the current reaches the neurons later, ms
 */
public record StepCurrentGenerator(double[] times, double[] amplitudes, double delay) implements Stimulus {

    @Override
    public StimulusBlock create(StimulusSetup setup) {
        return new Block(this, setup);
    }

    private static final class Block implements StimulusBlock {
        /** The last step before each change: a step is driven by the current that flows during all of it. */
        private final long[] changes;

        private final double[] amplitudes;
        private int past;

        Block(StepCurrentGenerator generator, StimulusSetup setup) {
            changes = new long[generator.times.length];
            for (int k = 0; k < changes.length; k++) {
                changes[k] = setup.step(generator.times[k] + generator.delay);
            }
            amplitudes = generator.amplitudes;
        }

        @Override
        public void apply(long firstStep, int steps, InputBuffer input) {
            input.enableCurrents();
            for (long step = firstStep; step < firstStep + steps; step++) {
                while (past < changes.length && changes[past] < step) {
                    past++;
                }
                if (past > 0 && amplitudes[past - 1] != 0) {
                    add(input.current(step), amplitudes[past - 1]);
                }
            }
        }

        private static void add(double[] currents, double amplitude) {
            for (int i = 0; i < currents.length; i++) {
                currents[i] += amplitude;
            }
        }
    }
}
