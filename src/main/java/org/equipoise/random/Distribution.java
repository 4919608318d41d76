package org.equipoise.random;

import java.util.Optional;

/**
 * A number that is constant or drawn: a neuron's parameter, a synapse's weight or delay.
 *
 * <p>Values are in the unit of what is drawn. All kinds are immutable, thread-safe, allocate nothing when drawing, and
 * give the same numbers on every processor.
 */
public sealed interface Distribution {
    /** So many standard deviations away from the mean lies the farthest normal number, see {@link #reach}. */
    double FARTHEST = 8.3;

    /** Draws from one lane of {@code draws}, which may be moved on by {@link IndexedDraws#redraw}. */
    double draw(IndexedDraws draws, int lane);

    /** No draw is below this; may be negative infinity. */
    double lowest();

    /** No draw is above this; may be infinite. */
    double highest();

    /** The mean of the distribution before clipping, which also gives the sign of a drawn weight. */
    double centre();

    /** What is wrong with the distribution's own parameters, as half a sentence; empty if nothing. */
    Optional<String> problem();

    /**
     * The farthest that a draw gets in fact, to the one side or to the other: no normal number that is made from 52 random
     * bits lies beyond 8.3 standard deviations.
     *
     * @param sign -1 for the lowest draw, 1 for the highest
     */
    default double reach(int sign) {
        double bound = sign < 0 ? lowest() : highest();
        double normal = bound;
        if (this instanceof Gaussian gaussian) {
            return gaussian.mean() + sign * FARTHEST * gaussian.sd();
        } else if (this instanceof ClippedGaussian clipped) {
            normal = clipped.mean() + sign * FARTHEST * clipped.sd();
        } else if (this instanceof BoundedGaussian bounded) {
            normal = bounded.mean() + sign * FARTHEST * bounded.sd();
        }
        return sign < 0 ? Math.max(bound, normal) : Math.min(bound, normal);
    }

    /** Whether draws below 0 and draws above 0 are possible. */
    default boolean hasBothSigns() {
        return reach(-1) < 0 && reach(1) > 0;
    }

    private static Optional<String> unless(boolean sound, String problem) {
        return sound ? Optional.empty() : Optional.of(problem);
    }

    /** Always the same value. */
    record Constant(double value) implements Distribution {
        @Override
        public double draw(IndexedDraws draws, int lane) {
            return value;
        }

        @Override
        public double lowest() {
            return value;
        }

        @Override
        public double highest() {
            return value;
        }

        @Override
        public double centre() {
            return value;
        }

        @Override
        public Optional<String> problem() {
            return unless(Double.isFinite(value), "the value must be finite");
        }
    }

    /** Values that are given one by one, not drawn: what they have in common. */
    record Listed(double lowest, double highest, double centre, double meanSquare) implements Distribution {
        @Override
        public double draw(IndexedDraws draws, int lane) {
            throw new UnsupportedOperationException("listed values are not drawn");
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }
    }

    /** Uniform on [min, max). */
    record Uniform(double min, double max) implements Distribution {
        @Override
        public double draw(IndexedDraws draws, int lane) {
            return min + (max - min) * draws.uniform(lane);
        }

        @Override
        public double lowest() {
            return min;
        }

        @Override
        public double highest() {
            return max;
        }

        @Override
        public double centre() {
            return 0.5 * (min + max);
        }

        @Override
        public Optional<String> problem() {
            return unless(min < max, "min must be below max");
        }
    }

    /** Normal, without bounds. */
    record Gaussian(double mean, double sd) implements Distribution {
        @Override
        public double draw(IndexedDraws draws, int lane) {
            return mean + sd * Normal.quantile(draws.uniform(lane));
        }

        @Override
        public double lowest() {
            return sd == 0 ? mean : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double highest() {
            return sd == 0 ? mean : Double.POSITIVE_INFINITY;
        }

        @Override
        public double centre() {
            return mean;
        }

        @Override
        public Optional<String> problem() {
            return unless(sd >= 0, "sd must be 0 or above");
        }
    }

    /** Normal, drawn again until it lies in [min, max] (NEST 2's {@code normal_clipped}). */
    record ClippedGaussian(double mean, double sd, double min, double max) implements Distribution {
        @Override
        public double draw(IndexedDraws draws, int lane) {
            double value = mean + sd * Normal.quantile(draws.uniform(lane));
            while (value < min || value > max) {
                draws.redraw();
                value = mean + sd * Normal.quantile(draws.uniform(lane));
            }
            return value;
        }

        @Override
        public double lowest() {
            return min;
        }

        @Override
        public double highest() {
            return max;
        }

        @Override
        public double centre() {
            return mean;
        }

        /** Redrawing ends soon where the bounds leave enough: in the worst case it takes 2,000 draws on average. */
        @Override
        public Optional<String> problem() {
            if (!(sd >= 0)) {
                return Optional.of("sd must be 0 or above");
            }
            double left = Math.min(max, mean + 3 * sd) - Math.max(min, mean - 3 * sd);
            return unless(
                    left >= 0.1 * sd,
                    "min and max must leave at least 0.1 sd of the distribution within 3 sd of the mean");
        }
    }

    /** Normal; what lies outside [min, max] is put on the boundary (NEST 2's {@code normal_clipped_to_boundary}). */
    record BoundedGaussian(double mean, double sd, double min, double max) implements Distribution {
        @Override
        public double draw(IndexedDraws draws, int lane) {
            return Math.min(max, Math.max(min, mean + sd * Normal.quantile(draws.uniform(lane))));
        }

        @Override
        public double lowest() {
            return min;
        }

        @Override
        public double highest() {
            return max;
        }

        @Override
        public double centre() {
            return mean;
        }

        @Override
        public Optional<String> problem() {
            return sd >= 0 ? unless(min <= max, "min must not be above max") : Optional.of("sd must be 0 or above");
        }
    }

    /** {@code factor} times the absolute value of a normal number; a negative factor gives inhibitory weights. */
    record AbsoluteGaussian(double mean, double sd, double factor) implements Distribution {
        @Override
        public double draw(IndexedDraws draws, int lane) {
            return factor * Math.abs(mean + sd * Normal.quantile(draws.uniform(lane)));
        }

        @Override
        public double lowest() {
            return factor < 0 ? Double.NEGATIVE_INFINITY : 0;
        }

        @Override
        public double highest() {
            return factor > 0 ? Double.POSITIVE_INFINITY : 0;
        }

        @Override
        public double centre() {
            return factor * (Math.abs(mean) + sd);
        }

        @Override
        public Optional<String> problem() {
            return unless(sd >= 0, "sd must be 0 or above");
        }
    }

    /** {@code median} times the exponential of a normal number of mean 0 and standard deviation {@code sigma}. */
    record Lognormal(double median, double sigma) implements Distribution {
        @Override
        public double draw(IndexedDraws draws, int lane) {
            return median * StrictMath.exp(sigma * Normal.quantile(draws.uniform(lane)));
        }

        @Override
        public double lowest() {
            return median < 0 ? Double.NEGATIVE_INFINITY : 0;
        }

        @Override
        public double highest() {
            return median > 0 ? Double.POSITIVE_INFINITY : 0;
        }

        @Override
        public double centre() {
            return median * StrictMath.exp(0.5 * sigma * sigma);
        }

        @Override
        public Optional<String> problem() {
            return unless(sigma >= 0, "sigma must be 0 or above");
        }
    }
}
