package org.equipoise.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Pearson's test of counts against expected counts, for tests with fixed seeds. */
public final class ChiSquare {
    /** One-sided, in standard deviations: a sound generator fails for 1 seed in 30,000, and the seeds are fixed. */
    private static final double BOUND = 4;

    /** Cells with a smaller expectation than this are pooled: the approximation does not hold for them. */
    private static final double LEAST_EXPECTED = 8;

    private ChiSquare() {}

    /** Asserts that the counts may well come from a distribution with these expectations (of the same total). */
    public static void assertFits(String what, long[] counts, double[] expected) {
        double statistic = 0;
        int cells = 0;
        double pooledCount = 0;
        double pooledExpected = 0;
        for (int k = 0; k < counts.length; k++) {
            pooledCount += counts[k];
            pooledExpected += expected[k];
            if (pooledExpected >= LEAST_EXPECTED) {
                statistic += square(pooledCount - pooledExpected) / pooledExpected;
                cells++;
                pooledCount = 0;
                pooledExpected = 0;
            }
        }
        // What is left over at the end is too small a cell of its own, but must not hide many counts.
        assertThat(pooledCount).as(what + ": counts in the last cells").isLessThan(3 * LEAST_EXPECTED);
        assertThat(cells).as(what + ": cells").isGreaterThan(1);
        assertThat(deviate(statistic, cells - 1)).as(what).isLessThan(BOUND);
    }

    /** Asserts that the counts may well come from a uniform distribution. */
    public static void assertUniform(String what, long[] counts) {
        double total = 0;
        for (long count : counts) {
            total += count;
        }
        double[] expected = new double[counts.length];
        Arrays.fill(expected, total / counts.length);
        assertFits(what, counts, expected);
    }

    /** A chi-square variable as a standard normal one (Wilson &amp; Hilferty 1931). */
    private static double deviate(double statistic, int freedom) {
        double variance = 2.0 / (9 * freedom);
        return (Math.cbrt(statistic / freedom) - (1 - variance)) / Math.sqrt(variance);
    }

    private static double square(double x) {
        return x * x;
    }
}
