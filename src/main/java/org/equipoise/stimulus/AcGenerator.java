package org.equipoise.stimulus;

import org.equipoise.neuron.InputBuffer;

/**
 * NEST's {@code ac_generator}: the current offset + amplitude sin(2 pi frequency t + phase) into every neuron of the target
 * population. A step is driven by the current of its middle, an error that falls with the square of dt.
 *
 * @param amplitude of the sine, pA
 * @param offset the mean of the current, pA
 * @param frequency in 1/ms
 * @param phase at time 0 in degrees
 * @param start time in ms after which it flows
 * @param stop time in ms up to which it flows; may be infinite
 * @param delay time by which the current reaches the neurons later, ms
 */
public record AcGenerator(
        double amplitude, double offset, double frequency, double phase, double start, double stop, double delay)
        implements Stimulus {

    @Override
    public StimulusBlock create(StimulusSetup setup) {
        return new Block(this, setup);
    }

    private static final class Block implements StimulusBlock {
        private final AcGenerator generator;
        private final double dt;
        private final double shift;
        private final long delaySteps;
        private final long lastSilentStep;
        private final long lastStep;

        Block(AcGenerator generator, StimulusSetup setup) {
            this.generator = generator;
            dt = setup.dt();
            shift = StrictMath.toRadians(generator.phase);
            delaySteps = setup.step(generator.delay);
            lastSilentStep = setup.step(generator.start + generator.delay);
            lastStep = setup.step(generator.stop + generator.delay);
        }

        @Override
        public void apply(long firstStep, int steps, InputBuffer input) {
            input.enableCurrents();
            for (long step = Math.max(firstStep, lastSilentStep + 1);
                    step < firstStep + steps && step <= lastStep;
                    step++) {
                double time = (step - delaySteps - 0.5) * dt;
                double wave = StrictMath.sin(2 * Math.PI * generator.frequency * time + shift);
                add(input.current(step), generator.offset + generator.amplitude * wave);
            }
        }

        private static void add(double[] currents, double amount) {
            for (int i = 0; i < currents.length; i++) {
                currents[i] += amount;
            }
        }
    }
}
