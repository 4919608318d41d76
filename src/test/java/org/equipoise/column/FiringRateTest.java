package org.equipoise.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiringRateTest {
    @ParameterizedTest
    @EnumSource(Population.class)
    void isTheSigmoidFromSilenceToSaturation(Population population) {
        FiringRate rate = population.rate();
        double slope = Math.PI / (2 * Math.sqrt(3) * rate.sigma());
        for (double potential = -250; potential < 150; potential += 0.0137) {
            double exact = rate.maximum() / 2 * (1 + StrictMath.tanh((potential - rate.threshold()) * slope));
            assertThat(rate.at(potential)).isCloseTo(exact, within(1e-15 * rate.maximum()));
        }
    }

    @Test
    void staysWithinItsLimitsHoweverFarThePotential() {
        FiringRate rate = Population.PYRAMIDAL.rate();

        assertThat(rate.at(1e300)).isEqualTo(rate.maximum());
        assertThat(rate.at(-1e300)).isBetween(0.0, 1e-17);
        assertThat(rate.at(Double.NaN)).isNaN();
    }

    @Test
    void givesTheSameForManyPotentialsAsForOne() {
        FiringRate rate = Population.INHIBITORY.rate();
        double[] potentials = new double[1003];
        double[] rates = new double[potentials.length];
        for (int j = 0; j < potentials.length; j++) {
            potentials[j] = -90 + 0.07 * j;
        }
        // Often enough to be compiled and vectorised.
        for (int i = 0; i < 20_000; i++) {
            rate.fill(potentials, rates, potentials.length);
        }
        for (int j = 0; j < potentials.length; j++) {
            assertThat(rates[j]).isEqualTo(rate.at(potentials[j]));
        }
    }

    @Test
    void isInvertedByThePotential() {
        FiringRate rate = Population.PYRAMIDAL.rate();

        assertThat(rate.potential(0.015)).isEqualTo(-58.5);
        assertThat(rate.at(rate.potential(0.0234))).isCloseTo(0.0234, within(1e-16));
    }

    @Test
    void hasNoPotentialForRatesThatItNeverTakes() {
        FiringRate rate = Population.PYRAMIDAL.rate();

        assertThatThrownBy(() -> rate.potential(0.03))
                .hasMessage("no potential gives a rate of 30.0 Hz: it must lie between 0 and 30.0 Hz");
        assertThatThrownBy(() -> rate.potential(0)).hasMessageStartingWith("no potential gives a rate of 0.0 Hz");
    }
}
