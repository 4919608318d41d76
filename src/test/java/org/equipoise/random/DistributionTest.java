package org.equipoise.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.equipoise.random.Distribution.AbsoluteGaussian;
import org.equipoise.random.Distribution.BoundedGaussian;
import org.equipoise.random.Distribution.ClippedGaussian;
import org.equipoise.random.Distribution.Constant;
import org.equipoise.random.Distribution.Gaussian;
import org.equipoise.random.Distribution.Lognormal;
import org.equipoise.random.Distribution.Uniform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double DENSITY_0 = 1 / Math.sqrt(2 * Math.PI);

    /** What draws should be like; lowest and highest are bounds of the draws. */
    private record Expected(Distribution distribution, double mean, double sd, double lowest, double highest) {
        @Override
        public String toString() {
            return distribution.toString();
        }
    }

    static Stream<Expected> distributions() {
        // Half a normal distribution has mean 2 phi(0) and second moment 1; clipped to the boundary it has half of
        // both.
        double half = 2 * DENSITY_0;
        return Stream.of(
                new Expected(new Constant(-3.5), -3.5, 0, -3.5, -3.5),
                new Expected(new Uniform(-1, 3), 1, 4 / Math.sqrt(12), -1, 3),
                new Expected(new Gaussian(5, 2), 5, 2, -INF, INF),
                new Expected(new Gaussian(5, 0), 5, 0, 5, 5),
                new Expected(new ClippedGaussian(1, 2, 1, INF), 1 + 2 * half, 2 * sd(half, 1), 1, INF),
                new Expected(new ClippedGaussian(1, 2, -INF, 1), 1 - 2 * half, 2 * sd(half, 1), -INF, 1),
                new Expected(new ClippedGaussian(1, 2, -INF, INF), 1, 2, -INF, INF),
                new Expected(new BoundedGaussian(1, 2, 1, INF), 1 + half, 2 * sd(half / 2, 0.5), 1, INF),
                new Expected(new BoundedGaussian(1, 2, 1, 1), 1, 0, 1, 1),
                new Expected(new AbsoluteGaussian(0, 2, -4), -8 * half, 8 * sd(half, 1), -INF, 0),
                new Expected(new AbsoluteGaussian(0, 2, 1), 2 * half, 2 * sd(half, 1), 0, INF),
                new Expected(
                        new Lognormal(3, 0.5),
                        3 * Math.exp(0.125),
                        3 * Math.exp(0.125) * Math.sqrt(Math.expm1(0.25)),
                        0,
                        INF),
                new Expected(
                        new Lognormal(-3, 0.5),
                        -3 * Math.exp(0.125),
                        3 * Math.exp(0.125) * Math.sqrt(Math.expm1(0.25)),
                        -INF,
                        0));
    }

    private static double sd(double mean, double secondMoment) {
        return Math.sqrt(secondMoment - mean * mean);
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void drawsHaveTheMeanSpreadAndBoundsOfTheirDistribution(Expected expected) {
        assertThat(expected.distribution.problem()).isEmpty();
        int n = 100_000;
        IndexedDraws draws = new IndexedDraws(12);
        double sum = 0;
        double squares = 0;
        double lowest = INF;
        double highest = -INF;
        for (int k = 0; k < n; k++) {
            draws.at(k, 0);
            double x = expected.distribution.draw(draws, k % 2);
            lowest = Math.min(lowest, x);
            highest = Math.max(highest, x);
            sum += x;
            squares += (x - expected.mean) * (x - expected.mean);
        }
        // 4 standard errors of the mean; the variance's is sqrt((kurtosis - 1) / n) < 0.9 % with kurtosis below 9.
        double rounding = 1e-12;
        assertThat(sum / n).isCloseTo(expected.mean, within(4 * expected.sd / Math.sqrt(n) + rounding));
        double variance = expected.sd * expected.sd;
        assertThat(squares / n).isCloseTo(variance, within(0.036 * variance + rounding));
        assertThat(lowest)
                .isBetween(expected.lowest, expected.highest)
                .isGreaterThanOrEqualTo(expected.distribution.lowest());
        assertThat(highest).isBetween(expected.lowest, expected.highest);
        assertThat(expected.distribution.lowest()).isEqualTo(expected.lowest);
        if (expected.lowest >= 0 || expected.highest <= 0) {
            assertThat(Math.signum(expected.distribution.centre())).isEqualTo(Math.signum(sum));
        }
    }

    @Test
    void centresAreWhereTheDistributionIs() {
        assertThat(new Constant(2).centre()).isEqualTo(2);
        assertThat(new Uniform(1, 2).centre()).isEqualTo(1.5);
        assertThat(new Gaussian(7, 1).centre()).isEqualTo(7);
        assertThat(new ClippedGaussian(7, 1, 0, 9).centre()).isEqualTo(7);
        assertThat(new BoundedGaussian(7, 1, 0, 9).centre()).isEqualTo(7);
        assertThat(new AbsoluteGaussian(0, 1, -2).centre()).isNegative();
        assertThat(new Lognormal(2, 0.3).centre()).isCloseTo(2 * Math.exp(0.045), within(1e-14));
    }

    @Test
    void aClippedDrawIsTheFirstOfTheItemsThatLiesWithin() {
        IndexedDraws draws = new IndexedDraws(4);
        draws.at(8, 1);
        double free = new Gaussian(0, 1).draw(draws, 0);
        assertThat(new ClippedGaussian(0, 1, free - 0.1, free + 0.1).draw(draws, 0))
                .isEqualTo(free);
        double other = new ClippedGaussian(0, 1, free + 0.01, INF).draw(draws, 0);
        draws.at(8, 1);
        assertThat(new ClippedGaussian(0, 1, free + 0.01, INF).draw(draws, 0))
                .isEqualTo(other)
                .isGreaterThan(free);
    }

    static Stream<Expectation> wrong() {
        String sd = "sd must be 0 or above";
        String narrow = "min and max must leave at least 0.1 sd of the distribution within 3 sd of the mean";
        return Stream.of(
                new Expectation(new Constant(Double.NaN), "the value must be finite"),
                new Expectation(new Constant(INF), "the value must be finite"),
                new Expectation(new Uniform(2, 2), "min must be below max"),
                new Expectation(new Uniform(3, 2), "min must be below max"),
                new Expectation(new Uniform(Double.NaN, 2), "min must be below max"),
                new Expectation(new Gaussian(0, -1), sd),
                new Expectation(new Gaussian(0, Double.NaN), sd),
                new Expectation(new ClippedGaussian(0, -1, 0, 1), sd),
                new Expectation(new ClippedGaussian(0, 1, 2, 1), narrow),
                new Expectation(new ClippedGaussian(0, 1, 3.5, INF), narrow),
                new Expectation(new ClippedGaussian(0, 1, 0.5, 0.5), narrow),
                new Expectation(new ClippedGaussian(0, 1, 0.5, 0.5 + 1e-9), narrow),
                new Expectation(new ClippedGaussian(0, 1, -INF, -3.5), narrow),
                new Expectation(new ClippedGaussian(1, 0, 2, 3), narrow),
                new Expectation(new ClippedGaussian(Double.NaN, 1, -INF, INF), narrow),
                new Expectation(new BoundedGaussian(0, -1, 0, 1), sd),
                new Expectation(new BoundedGaussian(0, 1, 2, 1), "min must not be above max"),
                new Expectation(new AbsoluteGaussian(0, -1, 1), sd),
                new Expectation(new Lognormal(1, -0.1), "sigma must be 0 or above"));
    }

    private record Expectation(Distribution distribution, String problem) {}

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeDrawnSaysWhy(Expectation expectation) {
        assertThat(expectation.distribution.problem()).contains(expectation.problem);
    }
}
