package org.equipoise.stimulus;

import java.util.Optional;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.random.NormalDraws;
import org.equipoise.random.Purpose;

/**
 * NEST's {@code noise_generator}: Gaussian white current into every neuron of the target population, each its own. The
 * current is constant for an interval and is then drawn anew:
 *
 * <pre>
 * I = mean + sqrt(std^2 + std_mod^2 sin(2 pi frequency t + phase)) N(0, 1),   t the beginning of the interval
 * </pre>
 *
 * <p>Intervals are counted from the start. A membrane with time constant tau_m and capacitance C_m takes from it a standard
 * deviation of about std / C_m sqrt(tau_m interval / 2) where the interval is much shorter than tau_m.
 *
 * @param mean of the current, pA
 * @param std its standard deviation, pA
 * @param stdMod modulation of the standard deviation, pA, at most {@code std}
 * @param frequency of the modulation, 1/ms
 * @param phase of the modulation at time 0 in degrees
 * @param interval time between changes, ms, a multiple of the step (NEST's parameter {@code dt})
 * @param start time in ms after which it flows
 * @param stop time in ms up to which it flows; may be infinite
 * @param delay time by which the current reaches the neurons later, ms
 */
public record NoiseGenerator(
        double mean,
        double std,
        double stdMod,
        double frequency,
        double phase,
        double interval,
        double start,
        double stop,
        double delay)
        implements Stimulus {

    /** What is wrong with the amounts, as a key and half a sentence about it; empty if nothing. */
    public Optional<String> problem() {
        if (!(std >= 0)) {
            return Optional.of("std must be 0 or above");
        }
        if (!(stdMod >= 0 && stdMod <= std)) {
            return Optional.of("std_mod must be from 0 to std");
        }
        return frequency >= 0 ? Optional.empty() : Optional.of("frequency must be 0 or above");
    }

    @Override
    public StimulusBlock create(StimulusSetup setup) {
        return new Block(this, setup);
    }

    private static final class Block implements StimulusBlock {
        private final NoiseGenerator generator;
        private final double dt;
        private final double shift;
        private final long stepsOfInterval;
        private final long lastSilentStep;
        private final long lastStep;
        private final int first;
        private final NormalDraws draws;
        /** Standard normal numbers of two neighbouring intervals, the first of which has the number {@link #drawn}. */
        private final double[][] normals;

        private long drawn = -1;

        Block(NoiseGenerator generator, StimulusSetup setup) {
            this.generator = generator;
            dt = setup.dt();
            shift = StrictMath.toRadians(generator.phase);
            stepsOfInterval = Math.max(1, setup.step(generator.interval));
            lastSilentStep = setup.step(generator.start + generator.delay);
            lastStep = setup.step(generator.stop + generator.delay);
            first = setup.first();
            draws = new NormalDraws(Purpose.NOISE.key(setup.seed(), setup.number(), 0));
            normals = new double[2][setup.size()];
        }

        @Override
        public void apply(long firstStep, int steps, InputBuffer input) {
            input.enableCurrents();
            for (long step = Math.max(firstStep, lastSilentStep + 1);
                    step < firstStep + steps && step <= lastStep;
                    step++) {
                long interval = (step - lastSilentStep - 1) / stepsOfInterval;
                if (interval >> 1 != drawn >> 1 || drawn < 0) {
                    drawn = interval & ~1;
                    draws.fill(first, normals[0].length, drawn >> 1, normals[0], normals[1]);
                }
                add(input.current(step), generator.mean, deviation(interval), normals[(int) (interval & 1)]);
            }
        }

        private double deviation(long interval) {
            if (generator.stdMod == 0) {
                return generator.std;
            }
            double time = generator.start + interval * stepsOfInterval * dt;
            double wave = StrictMath.sin(2 * Math.PI * generator.frequency * time + shift);
            double variance = generator.std * generator.std + generator.stdMod * generator.stdMod * wave;
            return Math.sqrt(Math.max(0, variance));
        }

        private static void add(double[] currents, double mean, double deviation, double[] normals) {
            for (int i = 0; i < currents.length; i++) {
                currents[i] += mean + deviation * normals[i];
            }
        }
    }
}
