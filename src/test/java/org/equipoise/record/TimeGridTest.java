package org.equipoise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TimeGridTest {
    @Test
    void timesAreTheDoublesNearestToTheDecimal() {
        assertThat(3 * 0.1).as("what the grid avoids").isNotEqualTo(0.3);
        assertThat(new TimeGrid(0.1).time(3)).isEqualTo(0.3);
        assertThat(new TimeGrid(0.1).time(557)).isEqualTo(55.7);
        for (String dt :
                new String[] {"0.1", "0.01", "0.125", "0.025", "0.3", "1", "2", "0.05", "0.000000001", "12.5"}) {
            TimeGrid grid = new TimeGrid(Double.parseDouble(dt));
            for (long step = 0; step < 3_000_000; step += 997) {
                double expected =
                        new BigDecimal(dt).multiply(BigDecimal.valueOf(step)).doubleValue();
                assertThat(grid.time(step)).as("%d steps of %s ms", step, dt).isEqualTo(expected);
            }
        }
    }

    @Test
    void theRoundingErrorOfAConversionOfUnitsDoesNotShow() {
        assertThat(new TimeGrid(0.1 + Math.ulp(0.1)).time(557)).isEqualTo(55.7);
        assertThat(new TimeGrid(0.3 - Math.ulp(0.3)).time(3)).isEqualTo(0.9);
    }

    @Test
    void timesNeedAsManyDecimalPlacesAsTheStep() {
        assertThat(new TimeGrid(0.1).decimals()).isEqualTo(1);
        assertThat(new TimeGrid(0.125).decimals()).isEqualTo(3);
        assertThat(new TimeGrid(2).decimals()).isZero();
        assertThat(new TimeGrid(10).units(7)).isEqualTo(70);
    }

    @Test
    void aStepThatIsNoDecimalNumberIsRefused() {
        for (double dt : new double[] {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY, 1e-10, 1.0 / 3}) {
            assertThatThrownBy(() -> new TimeGrid(dt))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("dt is " + dt + " ms: it must be positive, with at most 9 decimal places");
        }
    }
}
