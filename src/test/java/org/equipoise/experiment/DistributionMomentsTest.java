package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.equipoise.random.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionMomentsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Each distribution with the function of a standard normal or uniform number that draws from it; NaN is drawn again. */
    private record Case(Distribution distribution, DoubleUnaryOperator ofUniform) {}

    private static Stream<Case> cases() {
        return Stream.of(
                new Case(new Distribution.Constant(-3), u -> -3),
                new Case(new Distribution.Uniform(-1, 4), u -> -1 + 5 * u),
                new Case(new Distribution.Gaussian(2, 3), u -> 2 + 3 * normal(u)),
                new Case(
                        new Distribution.ClippedGaussian(2, 3, 0, INFINITY),
                        u -> inside(2 + 3 * normal(u), 0, INFINITY)),
                new Case(new Distribution.ClippedGaussian(2, 3, -1, 4), u -> inside(2 + 3 * normal(u), -1, 4)),
                new Case(new Distribution.BoundedGaussian(2, 3, 0, INFINITY), u -> Math.max(0, 2 + 3 * normal(u))),
                new Case(
                        new Distribution.BoundedGaussian(2, 3, 1, 4), u -> Math.min(4, Math.max(1, 2 + 3 * normal(u)))),
                new Case(new Distribution.AbsoluteGaussian(0.5, 2, -4), u -> -4 * Math.abs(0.5 + 2 * normal(u))),
                new Case(new Distribution.Lognormal(-2, 0.5), u -> -2 * Math.exp(0.5 * normal(u))));
    }

    private static double normal(double u) {
        return -Math.sqrt(2) * InverseErfc.value(2 * u);
    }

    private static double inside(double value, double min, double max) {
        return value >= min && value <= max ? value : Double.NaN;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void momentsAreThoseOfWhatIsDrawn(Case c) {
        int draws = 400_000;
        int kept = 0;
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < draws; k++) {
            double value = c.ofUniform.applyAsDouble((k + 0.5) / draws);
            if (!Double.isNaN(value)) {
                kept++;
                sum += value;
                squares += value * value;
            }
        }
        DistributionMoments moments = DistributionMoments.of(c.distribution);
        assertThat(moments.mean()).isCloseTo(sum / kept, within(2e-4));
        assertThat(moments.meanSquare()).isCloseTo(squares / kept, within(2e-3));
    }

    @Test
    void withoutSpreadTheyAreThoseOfOneValue() {
        assertThat(DistributionMoments.of(new Distribution.ClippedGaussian(2, 0, 0, 5)))
                .isEqualTo(new DistributionMoments(2, 4));
        assertThat(DistributionMoments.of(new Distribution.BoundedGaussian(2, 0, 3, 5)))
                .isEqualTo(new DistributionMoments(3, 9));
        assertThat(DistributionMoments.of(new Distribution.AbsoluteGaussian(-2, 0, -3)))
                .isEqualTo(new DistributionMoments(-6, 36));
    }
}
