package org.equipoise.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonDrawsTest {
    /** Three million draws for small means, fewer for large ones, which are slower. */
    @ParameterizedTest
    @CsvSource({"0.001, 300", "0.5, 300", "2, 300", "30, 60", "300, 20"})
    void countsFollowThePoissonDistribution(double mean, int steps) {
        int units = 10_000;
        PoissonDraws draws = new PoissonDraws(mean, 1, 5);
        long[] histogram = new long[(int) (mean + 12 * Math.sqrt(mean) + 24)];
        int[] counts = new int[units];
        for (int step = 1; step <= steps; step++) {
            draws.draw(step, 3, counts);
            for (int count : counts) {
                histogram[count]++;
            }
        }
        double[] expected = new double[histogram.length];
        double probability = Math.exp(-mean);
        for (int k = 0; k < expected.length; k++) {
            expected[k] = probability * units * steps;
            probability *= mean / (k + 1);
        }
        ChiSquare.assertFits("mean " + mean, histogram, expected);
    }

    /** Units that share a block, and steps that follow each other, must not be correlated. */
    @Test
    void neighbouringUnitsAndStepsAreIndependent() {
        int units = 1000;
        PoissonDraws draws = new PoissonDraws(0.5, 1, 0);
        int[] last = new int[units];
        int[] counts = new int[units];
        double acrossUnits = 0;
        double acrossSteps = 0;
        int steps = 1000;
        draws.draw(0, 0, last);
        for (int step = 1; step <= steps; step++) {
            draws.draw(step, 0, counts);
            for (int i = 0; i < units; i++) {
                acrossSteps += (counts[i] - 0.5) * (last[i] - 0.5);
                acrossUnits += (counts[i] - 0.5) * (counts[(i + 1) % units] - 0.5);
            }
            System.arraycopy(counts, 0, last, 0, units);
        }
        // The product of two independent deviates has mean 0 and sd 0.5, the variance; 4 standard errors.
        double bound = 4 * 0.5 * Math.sqrt((double) units * steps);
        assertThat(acrossUnits).isBetween(-bound, bound);
        assertThat(acrossSteps).isBetween(-bound, bound);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 3, 200})
    void anyPartOfThePopulationGetsTheSameCounts(double mean) {
        int[] all = new int[5000];
        new PoissonDraws(mean, 9, 2).draw(77, 0, all);
        assertThat(Arrays.stream(all).distinct().count()).isGreaterThan(1);
        PoissonDraws other = new PoissonDraws(mean, 9, 2);
        int[] cuts = {0, 1, 7, 8, 9, 16, 300, 2047, 2048, 2049, 4097, 4999, 5000};
        for (int from : cuts) {
            for (int to : cuts) {
                if (from <= to) {
                    int[] part = new int[to - from];
                    other.draw(77, from, part);
                    assertThat(part).isEqualTo(Arrays.copyOfRange(all, from, to));
                }
            }
        }
    }

    @Test
    void countsDifferBetweenStepsSeedsAndOwners() {
        int[] reference = draw(1, 1, 1);
        assertThat(draw(1, 1, 1)).isEqualTo(reference);
        assertThat(draw(2, 1, 1)).isNotEqualTo(reference);
        assertThat(draw(1, 2, 1)).isNotEqualTo(reference);
        assertThat(draw(1, 1, 2)).isNotEqualTo(reference);
        assertThat(draw(1, 1, ~1)).isNotEqualTo(reference);
    }

    private static int[] draw(long step, long seed, int owner) {
        int[] counts = new int[100];
        new PoissonDraws(1, seed, owner).draw(step, 0, counts);
        return counts;
    }

    @Test
    void withMeanZeroNothingIsDrawn() {
        int[] counts = new int[3000];
        Arrays.fill(counts, 99);
        new PoissonDraws(0, 1, 1).draw(1, 0, counts);
        assertThat(counts).containsOnly(0);
    }

    /** P(X > 14) is 2e-16 for mean 0.5, about what the largest number below 1 leaves out. */
    @Test
    void theLargestRandomNumberGivesACountThatIsUnlikelyButPossible() {
        assertThat(new PoissonTable(0.5).decide(0xFFFF, -1)).isBetween(10, 17);
        assertThat(new PoissonTable(0.5).decide(0, 0)).isZero();
        // 9 standard deviations above the mean the probability is 1e-16.
        assertThat(new PoissonTable(300).decide(0xFFFF, -1)).isBetween(420, 480);
    }

    /** The table decides by 16 bits what further bits cannot change any more. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.5, 7, 100})
    void furtherBitsChangeNothingWhereTheTableDecides(double mean) {
        PoissonTable table = new PoissonTable(mean);
        int decided = 0;
        for (int bits = 0; bits < 1 << 16; bits++) {
            int count = table.counts()[bits >>> PoissonTable.UNUSED_BITS];
            if (count >= 0) {
                decided++;
                assertThat(table.decide(bits, 0)).isEqualTo(count);
                assertThat(table.decide(bits, -1)).isEqualTo(count);
            }
        }
        assertThat(decided).isGreaterThan(60_000);
    }
}
