package org.equipoise.experiment;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.equipoise.random.Distribution;

/**
 * The first two moments of what is drawn, clipping included.
 *
 * @param mean its mean, in its unit
 * @param meanSquare the mean of its square
 */
record DistributionMoments(double mean, double meanSquare) {

    static DistributionMoments of(Distribution distribution) {
        if (distribution instanceof Distribution.Listed d) {
            return new DistributionMoments(d.centre(), d.meanSquare());
        }
        if (distribution instanceof Distribution.Uniform d) {
            return new DistributionMoments(
                    0.5 * (d.min() + d.max()), (d.min() * d.min() + d.min() * d.max() + d.max() * d.max()) / 3);
        }
        if (distribution instanceof Distribution.Gaussian d) {
            return new DistributionMoments(d.mean(), d.mean() * d.mean() + d.sd() * d.sd());
        }
        if (distribution instanceof Distribution.ClippedGaussian d) {
            return d.sd() == 0 ? constant(d.mean()) : clipped(d.mean(), d.sd(), d.min(), d.max());
        }
        if (distribution instanceof Distribution.BoundedGaussian d) {
            double inside = Math.min(d.max(), Math.max(d.min(), d.mean()));
            return d.sd() == 0 ? constant(inside) : bounded(d.mean(), d.sd(), d.min(), d.max());
        }
        if (distribution instanceof Distribution.AbsoluteGaussian d) {
            return d.sd() == 0 ? constant(d.factor() * Math.abs(d.mean())) : absolute(d.mean(), d.sd(), d.factor());
        }
        if (distribution instanceof Distribution.Lognormal d) {
            double variance = d.sigma() * d.sigma();
            return new DistributionMoments(
                    d.median() * Math.exp(variance / 2), d.median() * d.median() * Math.exp(2 * variance));
        }
        return constant(((Distribution.Constant) distribution).value());
    }

    private static DistributionMoments constant(double value) {
        return new DistributionMoments(value, value * value);
    }

    /** A normal number, given that it lies in [min, max]. */
    private static DistributionMoments clipped(double mean, double sd, double min, double max) {
        Tails tails = new Tails((min - mean) / sd, (max - mean) / sd);
        double inside = 1 - tails.below - tails.above;
        double shift = tails.firstMoment() / inside;
        double variance = 1 + tails.secondMoment() / inside;
        return new DistributionMoments(mean + sd * shift, mean * mean + 2 * mean * sd * shift + sd * sd * variance);
    }

    /** A normal number moved to the boundary where it lies outside of [min, max]. */
    private static DistributionMoments bounded(double mean, double sd, double min, double max) {
        Tails tails = new Tails((min - mean) / sd, (max - mean) / sd);
        double inside = 1 - tails.below - tails.above;
        double atMin = tails.below == 0 ? 0 : tails.below * min;
        double atMax = tails.above == 0 ? 0 : tails.above * max;
        double first = mean * inside + sd * tails.firstMoment();
        double second =
                mean * mean * inside + 2 * mean * sd * tails.firstMoment() + sd * sd * (inside + tails.secondMoment());
        return new DistributionMoments(
                first + atMin + atMax, second + (atMin == 0 ? 0 : atMin * min) + (atMax == 0 ? 0 : atMax * max));
    }

    private static DistributionMoments absolute(double mean, double sd, double factor) {
        double folded = sd * Math.sqrt(2 / Math.PI) * Math.exp(-mean * mean / (2 * sd * sd))
                + mean * Erf.value(mean / (sd * Math.sqrt(2)));
        return new DistributionMoments(factor * folded, factor * factor * (mean * mean + sd * sd));
    }

    /** What of the standard normal distribution lies below a and above b. */
    private record Tails(double a, double b, double below, double above) {
        Tails(double a, double b) {
            this(a, b, Erfc.value(-a / Math.sqrt(2)) / 2, Erfc.value(b / Math.sqrt(2)) / 2);
        }

        /** The integral of x from a to b under the density. */
        double firstMoment() {
            return density(a) - density(b);
        }

        /** The integral of x^2 - 1 from a to b under the density. */
        double secondMoment() {
            return (density(a) == 0 ? 0 : a * density(a)) - (density(b) == 0 ? 0 : b * density(b));
        }

        private static double density(double x) {
            return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        }
    }
}
