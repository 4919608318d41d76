package org.equipoise.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.NONE,
            Dimension.TIME,
            Dimension.VOLTAGE,
            Dimension.CURRENT,
            Dimension.CAPACITANCE,
            Dimension.CONDUCTANCE,
            Dimension.RESISTANCE,
            Dimension.FREQUENCY,
            new Dimension(-1, 1, 0),
            new Dimension(2, -1, 1),
            new Dimension(0, -2, 0));

    @ParameterizedTest
    @CsvSource({
        "20 ms, 20.0",
        "0.1 ms, 0.1",
        "1 s, 1000.0",
        "0.3 s, 300.0",
        "100 us, 0.1",
        "100 µs, 0.1",
        "100 μs, 0.1",
        "0.015 V, 15.0",
        "-65 mV, -65.0",
        "150 uV, 0.15",
        "0.37 nA, 370.0",
        "1 uA, 1e6",
        "1 mA, 1e9",
        "1 A, 1e12",
        "0.25 nF, 250.0",
        "1 uF, 1e6",
        "1 F, 1e12",
        "16.7 nS, 16.7",
        "20 pS, 0.02",
        "0.3 uS, 300.0",
        "1 mS, 1e6",
        "1 S, 1e9",
        "8 Hz, 0.008",
        "8Hz, 0.008",
        "8 1/s, 0.008",
        "8/s, 0.008",
        "1.5 kHz, 1.5",
        "2 1/ms, 2.0",
        "100 MOhm, 0.1",
        "100 MΩ, 0.1",
        "1 GOhm, 1.0",
        "1 kOhm, 1e-6",
        "5 Ohm, 5e-9",
        "3 mV/ms, 3.0",
        "3 1/mV^2, 3.0",
        "4 mV^2, 4.0",
        "+5, 5.0",
        ".5, 0.5",
        "1e-3 s, 1.0",
        "2E+1 ms, 20.0",
    })
    void numbersBecomeTheDoubleNearestToTheirCanonicalValue(String text, double value) {
        assertThat(Quantity.parse(text).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "20 ms, 20 ms",
        "1 s, 1000 ms",
        "8 Hz, 8 Hz",
        "0.29 Hz, 0.29 Hz",
        "1 1/ms, 1000 Hz",
        "0.25 nF, 250 pF",
        "100 MOhm, 0.1 GOhm",
        "10, 10",
        "-0.0 mV, 0 mV",
        "1e-5 mV, 0.00001 mV",
        "1e-6 mV, 1e-6 mV",
        "1.25e-9, 1.25e-9",
        "1e14, 100000000000000",
        "1e15, 1e15",
        "2e23, 2e23",
        "3 mV/ms, 3 mV/ms",
        "2 mV*mV, 2 mV^2",
        "2 1/mV, 2 1/mV",
        "2 pA*ms*ms/mV, 2 pA*ms^2/mV",
        "5 1/ms/ms, 5 1/ms^2",
        "6 mV / 2 nS, 3 mV^2/pA",
    })
    void quantitiesPrintAsTheShortestNumberInTheirOwnUnit(String text, String printed) {
        assertThat(Quantity.parse(text)).hasToString(printed);
    }

    @Test
    void whatIsPrintedParsesToTheSameQuantity() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Math.abs(value) < 1e300) {
                Quantity quantity = new Quantity(value, DIMENSIONS.get(i % DIMENSIONS.size()));
                assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
            }
        }
    }

    @Test
    void everyDecimalNumberOfHertzPrintsAsItWasWritten() {
        for (int hundredths = 1; hundredths <= 20_000; hundredths++) {
            String text = Quantity.parse(hundredths + "/100").toString() + " Hz";
            assertThat(Quantity.parse(text)).hasToString(text);
        }
    }

    @Test
    void productsOfCanonicalUnitsAreCanonical() {
        Quantity resistance = new Quantity(0.04, Dimension.RESISTANCE);
        Quantity capacitance = new Quantity(250, Dimension.CAPACITANCE);
        assertThat(resistance.times(capacitance)).isEqualTo(new Quantity(10, Dimension.TIME));
        assertThat(new Quantity(500, Dimension.CURRENT).times(resistance))
                .isEqualTo(new Quantity(20, Dimension.VOLTAGE));
        assertThat(capacitance.dividedBy(new Quantity(25, Dimension.CONDUCTANCE)))
                .isEqualTo(new Quantity(10, Dimension.TIME));
    }

    @Test
    void quantitiesOfUncommonDimensionAreDescribedByTheirUnit() {
        assertThat(new Dimension(-1, 1, 0).noun()).isEqualTo("a quantity in mV/ms");
        assertThat(new Dimension(-1, 1, 0).example()).isEqualTo("1 mV/ms");
        assertThat(Dimension.NONE.unit()).isEmpty();
        assertThat(Dimension.FREQUENCY.noun()).isEqualTo("a frequency");
    }

    @Test
    void onlyEvenDimensionsHaveASquareRoot() {
        assertThat(new Dimension(-2, 4, 0).squareRoot()).contains(new Dimension(-1, 2, 0));
        assertThat(Dimension.VOLTAGE.squareRoot()).isEmpty();
        assertThat(new Dimension(-1, 2, 0).squareRoot()).isEmpty();
    }

    @Test
    void onlyFiniteNumbersAreQuantities() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> new Quantity(value, Dimension.TIME))
                    .isInstanceOf(QuantityException.class)
                    .hasMessage("the result is not a finite number");
        }
    }
}
