package org.equipoise.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitDrawsTest {
    private static final int GRID = 100_000;

    @ParameterizedTest
    @CsvSource({"1, 0.3", "5, 0.5", "12, 0.07", "20, 0.9", "40, 0.5", "7, 1e-3", "6, 0.999"})
    void binomialCountsHaveTheirExactProbabilities(int n, double p) {
        double[] probability = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            probability[k] = choose(n, k) * Math.pow(p, k) * Math.pow(1 - p, n - k);
        }
        assertShares(probability, u -> SplitDraws.binomial(n, p, u));
    }

    @ParameterizedTest
    @CsvSource({"5, 7, 4", "10, 3, 8", "3, 10, 8", "20, 20, 20", "1, 1, 1", "30, 2, 5", "6, 6, 0", "4, 4, 8"})
    void hypergeometricCountsHaveTheirExactProbabilities(int marked, int unmarked, int drawn) {
        double[] probability = new double[drawn + 1];
        for (int k = 0; k <= drawn; k++) {
            probability[k] = choose(marked, k) * choose(unmarked, drawn - k) / choose(marked + unmarked, drawn);
        }
        assertShares(probability, u -> SplitDraws.hypergeometric(marked, unmarked, drawn, u));
    }

    /** Each count belongs to one interval of u, whose length is its probability: the grid finds it within 2 points. */
    private static void assertShares(double[] probability, DoubleUnaryOperator count) {
        long[] points = new long[probability.length];
        for (int i = 0; i < GRID; i++) {
            points[(int) count.applyAsDouble((i + 0.5) / GRID)]++;
        }
        for (int k = 0; k < points.length; k++) {
            assertThat((double) points[k]).as("count %d", k).isCloseTo(probability[k] * GRID, within(2.0));
        }
    }

    private static double choose(int n, int k) {
        double product = k < 0 || k > n ? 0 : 1;
        for (int i = 0; i < k; i++) {
            product = product * (n - i) / (i + 1);
        }
        return product;
    }

    @Test
    void nothingIsDrawnWhereThereIsNoChoice() {
        assertThat(SplitDraws.binomial(0, 0.5, 0.99)).isZero();
        assertThat(SplitDraws.binomial(9, 0, 0.99)).isZero();
        assertThat(SplitDraws.binomial(9, 1, 0.01)).isEqualTo(9);
        assertThat(SplitDraws.hypergeometric(5, 0, 3, 0.5)).isEqualTo(3);
        assertThat(SplitDraws.hypergeometric(0, 5, 3, 0.5)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1000000, 0.1", "100000000, 0.5", "10000000000, 0.25"})
    void largeBinomialCountsHaveTheRightMeanAndVariance(long n, double p) {
        assertMoments(n * p, n * p * (1 - p), u -> SplitDraws.binomial(n, p, u));
    }

    @ParameterizedTest
    @CsvSource({"1000000, 3000000, 100000", "5000000000, 5000000000, 1000000", "1000, 9999999000, 5000000000"})
    void largeHypergeometricCountsHaveTheRightMeanAndVariance(long marked, long unmarked, long drawn) {
        double total = marked + unmarked;
        double mean = drawn * (marked / total);
        double variance = mean * (unmarked / total) * ((total - drawn) / (total - 1));
        assertMoments(mean, variance, u -> SplitDraws.hypergeometric(marked, unmarked, drawn, u));
    }

    /**
     * Over a grid of u the distance from the mode is as good as exact, but the side is random: 4 standard errors for the
     * mean, and for the variance what the ends of the grid leave out.
     */
    private static void assertMoments(double mean, double variance, DoubleUnaryOperator count) {
        int n = 2000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double deviation = count.applyAsDouble((i + 0.5) / n) - mean;
            sum += deviation;
            squares += deviation * deviation;
        }
        assertThat(sum / n).isCloseTo(0, within(4 * Math.sqrt(variance / n)));
        assertThat(squares / n).isCloseTo(variance, within(0.02 * variance));
    }
}
