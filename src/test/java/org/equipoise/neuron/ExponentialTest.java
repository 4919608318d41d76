package org.equipoise.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExponentialTest {
    private static final double[] ARGUMENTS = DoubleStream.concat(
                    IntStream.rangeClosed(-120, 120)
                            .mapToDouble(k -> Math.signum(k) * StrictMath.pow(1.12, Math.abs(k) - 63)),
                    DoubleStream.of(0, 1e-300, -1e-17, 1, -1, 3))
            .toArray();

    private final Exponential exponential = new Exponential(AdaptiveBlock.CHUNK);
    private final double[] result = new double[ARGUMENTS.length];

    @Test
    void isAsExactAsStated() {
        exponential.of(ARGUMENTS, ARGUMENTS.length, result);
        for (int i = 0; i < result.length; i++) {
            double exact = StrictMath.exp(ARGUMENTS[i]);
            assertThat(Math.abs(result[i] - exact))
                    .as("exp(%s)", ARGUMENTS[i])
                    .isLessThan((1e-14 + 1e-15 * Math.abs(ARGUMENTS[i])) * Math.max(1, exact));
        }
    }

    @Test
    void lessOneKeepsItsDigitsNearZero() {
        exponential.minusOne(ARGUMENTS, ARGUMENTS.length, result);
        for (int i = 0; i < result.length; i++) {
            double exact = StrictMath.expm1(ARGUMENTS[i]);
            assertThat(Math.abs(result[i] - exact))
                    .as("expm1(%s)", ARGUMENTS[i])
                    .isLessThanOrEqualTo((1e-14 + 1e-15 * Math.abs(ARGUMENTS[i])) * Math.abs(exact));
        }
    }

    @Test
    void argumentsBeyondTheRangeAreThoseAtItsEnds() {
        exponential.of(new double[] {701, 1e308, Double.POSITIVE_INFINITY, 700}, 4, result);
        assertThat(result[0])
                .isEqualTo(result[3])
                .isEqualTo(result[1])
                .isEqualTo(result[2])
                .isFinite();
        exponential.of(new double[] {-1e308, Double.NaN}, 2, result);
        assertThat(result[0]).isBetween(0.0, 1e-15);
        assertThat(result[1]).isNaN();
    }

    @Test
    void linoidGoesSmoothlyThroughZero() {
        exponential.linoid(ARGUMENTS, ARGUMENTS.length, result);
        for (int i = 0; i < result.length; i++) {
            double x = ARGUMENTS[i];
            double exact = Math.abs(x) < 1e-12 ? 1 : x / StrictMath.expm1(x);
            double allowed = Math.abs(x) < 1e-8 ? 1e-9 : 3e-14 + 2e-15 * Math.abs(x);
            assertThat(Math.abs(result[i] - exact)).as("linoid(%s)", x).isLessThan(allowed * Math.max(1, exact));
        }
    }
}
