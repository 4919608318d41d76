package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void plainNumbersHaveNoExponentAndNoTrailingZeros() {
        assertThat(Numbers.plain(0)).isEqualTo("0");
        assertThat(Numbers.plain(10_000)).isEqualTo("10000");
        assertThat(Numbers.plain(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Numbers.plain(-0.00005)).isEqualTo("-0.00005");
    }

    @Test
    void threeDigitsKeepTrailingZeros() {
        assertThat(Numbers.threeDigits(0.70012)).isEqualTo("0.700");
        assertThat(Numbers.threeDigits(0.013789)).isEqualTo("0.0138");
        assertThat(Numbers.threeDigits(1.999)).isEqualTo("2.00");
        assertThat(Numbers.threeDigits(0)).isEqualTo("0");
    }

    @Test
    void stepsAreRound() {
        assertThat(Numbers.roundStep(0, 200, 6)).isEqualTo(50);
        assertThat(Numbers.roundStep(0, 0.29, 6)).isEqualTo(0.05);
        assertThat(Numbers.roundStep(0, 0.31, 6)).isEqualTo(0.1);
        assertThat(Numbers.roundStep(200, 400, 5)).isEqualTo(50);
    }

    @Test
    void theStepIsTheSmallestThatKeepsToTheNumberOfTicks() {
        Random random = new Random(1);
        for (int trial = 0; trial < 10_000; trial++) {
            double from = random.nextBoolean() ? 0 : 1000 * random.nextDouble();
            double to = from + Math.pow(10, 8 * random.nextDouble() - 4);
            int most = 2 + random.nextInt(9);
            double step = Numbers.roundStep(from, to, most);
            double leading = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
            double smaller = Math.round(leading) == 5 ? step / 2.5 : step / 2;
            assertThat(ticks(from, to, step)).isLessThanOrEqualTo(most);
            assertThat(ticks(from, to, smaller)).isGreaterThan(most);
        }
    }

    private static double ticks(double from, double to, double step) {
        return Math.floor(to / step + 1e-9) - Math.ceil(from / step - 1e-9) + 1;
    }
}
