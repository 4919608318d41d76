package org.equipoise.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 1000, 65_536})
    void wholeNumbersAreUniform(int bound) {
        RandomStream stream = new RandomStream(Purpose.CONNECTION.key(11, bound, 0));
        long[] counts = new long[bound];
        for (int item = 0; item < 100; item++) {
            stream.start(item);
            for (int k = 0; k < 10_000; k++) {
                counts[stream.nextInt(bound)]++;
            }
        }
        if (bound > 1) {
            ChiSquare.assertUniform("nextInt(" + bound + ")", counts);
        } else {
            assertThat(counts).containsExactly(1_000_000);
        }
    }

    /** 2^32 is 2.67 times this bound: without rejection two thirds of the numbers would be half as likely again. */
    @Test
    void wholeNumbersAreUniformForABoundThatDividesBadly() {
        int bound = 1_610_612_729;
        RandomStream stream = new RandomStream(5);
        stream.start(1);
        long[] counts = new long[64];
        for (int k = 0; k < 200_000; k++) {
            counts[(int) ((long) stream.nextInt(bound) * 64 / bound)]++;
        }
        ChiSquare.assertUniform("nextInt(" + bound + ")", counts);
    }

    @Test
    void doublesAreUniformWithTheRightMeanAndVariance() {
        RandomStream stream = new RandomStream(3);
        stream.start(9);
        int n = 200_000;
        long[] counts = new long[100];
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < n; k++) {
            double u = stream.nextDouble();
            assertThat(u > 0 && u < 1).isTrue();
            counts[(int) (100 * u)]++;
            sum += u;
            squares += u * u;
        }
        ChiSquare.assertUniform("nextDouble", counts);
        // 4 standard errors: sd of u is 1/sqrt 12, of u^2 sqrt(4/45).
        assertThat(sum / n).isCloseTo(0.5, within(4 * Math.sqrt(1.0 / 12 / n)));
        assertThat(squares / n).isCloseTo(1.0 / 3, within(4 * Math.sqrt(4.0 / 45 / n)));
    }

    @Test
    void anItemsSequenceDependsOnKeyAndItemAlone() {
        RandomStream stream = new RandomStream(8);
        stream.start(4);
        int[] expected = {stream.nextInt(1 << 30), stream.nextInt(1 << 30), stream.nextInt(1 << 30)};
        double then = stream.nextDouble();
        stream.start(5);
        assertThat(stream.nextInt(1 << 30)).isNotEqualTo(expected[0]);
        RandomStream again = new RandomStream(8);
        again.start(5);
        again.nextDouble();
        again.start(4);
        assertThat(new int[] {again.nextInt(1 << 30), again.nextInt(1 << 30), again.nextInt(1 << 30)})
                .containsExactly(expected);
        assertThat(again.nextDouble()).isEqualTo(then);
        RandomStream other = new RandomStream(9);
        other.start(4);
        assertThat(other.nextInt(1 << 30)).isNotEqualTo(expected[0]);
    }

    @Test
    void indexedDrawsAreFoundAgainAndTheirLanesAreIndependent() {
        IndexedDraws draws = new IndexedDraws(6);
        int n = 40_000;
        double product = 0;
        double[] first = new double[n];
        for (int k = 0; k < n; k++) {
            draws.at(k % 200, k / 200);
            first[k] = draws.uniform(0);
            product += (first[k] - 0.5) * (draws.uniform(1) - 0.5);
        }
        assertThat(first).doesNotHaveDuplicates();
        // The product of two independent deviates has mean 0 and sd 1/12.
        assertThat(product / n).isCloseTo(0, within(4 / 12.0 / Math.sqrt(n)));
        draws.at(17, 3);
        assertThat(draws.uniform(0)).isEqualTo(first[617]);
        draws.redraw();
        assertThat(draws.uniform(0)).isNotEqualTo(first[617]);
        draws.at(17, 3);
        assertThat(draws.uniform(0)).isEqualTo(first[617]);
    }
}
