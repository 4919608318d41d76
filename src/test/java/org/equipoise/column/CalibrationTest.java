package org.equipoise.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    private static final FixedPoint NREM = new FixedPoint(-57.4, -55.3);

    @ParameterizedTest
    @CsvSource({
        "1, 0, NONE, NONE",
        "1.2, 0, WAKE, WAKE",
        "1, 1, NREM, WAKE",
        "1, 0.5, NREM, NREM",
        "1, 2, WAKE, WAKE",
        "4, 1, WAKE, WAKE"
    })
    void choosesTheSteadyStateOfACondition(
            double betaIntra, double betaInter, Calibration.Target described, Calibration.Target published) {
        ColumnCondition condition = condition(betaIntra, betaInter);

        assertThat(Calibration.target(condition, false)).isEqualTo(described);
        assertThat(Calibration.target(condition, true)).isEqualTo(published);
    }

    @Test
    void balancesAroundTheSteadyStateItChooses() {
        Calibration described = new Calibration(FixedPoint.WAKE, NREM, false);
        Calibration published = new Calibration(FixedPoint.WAKE, NREM, true);

        assertThat(described.of(condition(1, 0))).isEqualTo(BetaGaba.NONE);
        assertThat(described.of(condition(1, 1))).isEqualTo(NREM.balance(1, 1));
        assertThat(published.of(condition(1, 1))).isEqualTo(FixedPoint.WAKE.balance(1, 1));
        assertThat(published.of(condition(2, 0))).isEqualTo(FixedPoint.WAKE.balance(2, 0));
    }

    @Test
    void takesTheLeftEdgesOfTheFullestBinsOfUpStates() {
        long[] pyramidal = new long[30];
        long[] inhibitory = new long[60];
        pyramidal[22] = 1_147_378;
        pyramidal[23] = 1_145_650;
        inhibitory[51] = 7;
        inhibitory[52] = 7;

        assertThat(UpStates.fixedPoint(pyramidal, inhibitory)).isEqualTo(FixedPoint.ofRates(22, 51));
        assertThatThrownBy(() -> UpStates.fixedPoint(new long[30], new long[60]))
                .hasMessageStartingWith("no potential gives a rate of 0.0 Hz");
    }

    @Test
    void knowsHowMuchItKeeps() {
        Recording all = new Recording(1, Precision.FLOAT32, false, 1, 10);
        ColumnCondition spontaneous = condition(1, 0);
        long samples = spontaneous.protocol().mainStates();

        // Two populations of 10 trials, and 21 variables of one trial each millisecond.
        assertThat(all.bytes(spontaneous)).isEqualTo(10 * 2 * (samples * 4 + 16) + 21 * 8 * samples / 10);
        assertThat(spontaneous.columnSteps()).isEqualTo(10 * 79_998L);
    }

    private static ColumnCondition condition(double betaIntra, double betaInter) {
        return new ColumnCondition(
                "c", betaIntra, betaInter, betaInter, 1.2, true, true, 0, 10, Protocol.spontaneous());
    }
}
