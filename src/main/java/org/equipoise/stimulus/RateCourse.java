package org.equipoise.stimulus;

import java.util.Optional;
import org.equipoise.random.Distribution;

/** A rate that changes in time, the same for all units of a Poisson source. Immutable and thread-safe. Rates are in 1/ms. */
public sealed interface RateCourse {

    /** No rate is above this. */
    double highest();

    /** What is wrong with it, as half a sentence; empty if nothing. Whether times fit the steps is not looked at. */
    Optional<String> problem();

    /**
     * Follows the rate through a simulation.
     *
     * @param firstStep the step at whose end the source starts
     */
    Rate follow(double dt, long firstStep, long seed, int owner);

    /** A rate on its way. Not thread-safe; allocates nothing. */
    interface Rate {

        /** The rate during a step; steps are asked for in ascending order. */
        double at(long step);
    }

    /**
     * NEST's {@code inhomogeneous_poisson_generator}: 0 at first, then constant between times.
     *
     * @param times when the rate changes, ms, ascending
     * @param rates the rate from each time on
     */
    record Steps(double[] times, double[] rates) implements RateCourse {
        @Override
        public double highest() {
            double highest = 0;
            for (double rate : rates) {
                highest = Math.max(highest, rate);
            }
            return highest;
        }

        @Override
        public Optional<String> problem() {
            if (times.length != rates.length) {
                return Optional.of("times and values must be equally many");
            }
            for (int k = 0; k < rates.length; k++) {
                if (!(rates[k] >= 0) || Double.isInfinite(rates[k])) {
                    return Optional.of("values must be 0 or above");
                }
                if (!(times[k] >= 0) || (k > 0 && times[k] < times[k - 1])) {
                    return Optional.of("times must ascend from 0 on");
                }
            }
            return Optional.empty();
        }

        @Override
        public Rate follow(double dt, long firstStep, long seed, int owner) {
            return new Rate() {
                private int past;

                @Override
                public double at(long step) {
                    while (past < times.length && Math.round(times[past] / dt) < step) {
                        past++;
                    }
                    return past == 0 ? 0 : rates[past - 1];
                }
            };
        }
    }

    /**
     * NEST's {@code sinusoidal_poisson_generator}: mean + amplitude sin(2 pi frequency t + phase), and 0 where that is
     * negative. A step has the rate of its middle.
     *
     * @param phase in degrees
     */
    record Sinusoid(double mean, double amplitude, double frequency, double phase) implements RateCourse {
        @Override
        public double highest() {
            return Math.max(0, mean + Math.abs(amplitude));
        }

        @Override
        public Optional<String> problem() {
            boolean sound = mean >= 0 && frequency >= 0 && Double.isFinite(mean + amplitude + frequency + phase);
            return sound ? Optional.empty() : Optional.of("mean and frequency must be 0 or above");
        }

        @Override
        public Rate follow(double dt, long firstStep, long seed, int owner) {
            double shift = StrictMath.toRadians(phase);
            return step -> {
                double time = (step - 0.5) * dt;
                return Math.max(0, mean + amplitude * StrictMath.sin(2 * Math.PI * frequency * time + shift));
            };
        }
    }

    /**
     * Drawn anew at intervals, counted from the start of the source, as the noise of Wang's (2002) decision task is. All
     * units of a population have the same rate; where a negative one is drawn it is 0.
     *
     * @param every length of an interval, ms
     */
    record Redrawn(Distribution distribution, double every) implements RateCourse {
        @Override
        public double highest() {
            return Math.max(0, distribution.reach(1));
        }

        @Override
        public Optional<String> problem() {
            if (!(every > 0)) {
                return Optional.of("every must be above 0");
            }
            if (distribution.problem().isPresent() || Double.isFinite(highest())) {
                return distribution.problem();
            }
            return Optional.of("the distribution must have an upper bound, as normal and uniform have");
        }

        @Override
        public Rate follow(double dt, long firstStep, long seed, int owner) {
            return new RedrawnRate(distribution, Math.max(1, Math.round(every / dt)), firstStep, seed, owner);
        }
    }
}
