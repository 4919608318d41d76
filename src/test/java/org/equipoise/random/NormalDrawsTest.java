package org.equipoise.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NormalDrawsTest {
    private static final long KEY = Purpose.RATE_NOISE.key(5, 3, 0);

    @Test
    void eachNumberIsTheQuantileOfItsOwnRandomBits() {
        double[] lane0 = new double[700];
        double[] lane1 = new double[700];
        new NormalDraws(KEY).fill(11, 700, 9, lane0, lane1);

        Philox philox = new Philox();
        for (int i = 0; i < 700; i++) {
            philox.block(KEY, 11 + i, 9);
            assertThat(lane0[i]).isEqualTo(Normal.quantile(Philox.uniform(philox.first())));
            assertThat(lane1[i]).isEqualTo(Normal.quantile(Philox.uniform(philox.second())));
        }
    }

    @Test
    void numbersAreStandardNormalAndTheLanesIndependent() {
        int n = 40_000;
        double[] lane0 = new double[n];
        double[] lane1 = new double[n];
        new NormalDraws(KEY).fill(0, n, 0, lane0, lane1);

        double product = 0;
        for (int i = 0; i < n; i++) {
            product += lane0[i] * lane1[i] / n;
        }
        for (double[] lane : new double[][] {lane0, lane1}) {
            double mean = Arrays.stream(lane).sum() / n;
            double variance = Arrays.stream(lane).map(x -> x * x).sum() / n;
            assertThat(mean).isCloseTo(0, within(4 / Math.sqrt(n)));
            assertThat(variance).isCloseTo(1, within(4 * Math.sqrt(2.0 / n)));
        }
        assertThat(product).isCloseTo(0, within(4 / Math.sqrt(n)));
    }
}
