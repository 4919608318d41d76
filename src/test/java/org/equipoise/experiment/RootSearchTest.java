package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootSearchTest {
    @ParameterizedTest
    @CsvSource({"1, 2, 1.25992", "0, 100, 1.25992", "1.2, 1.3, 1.25992", "-3, 5, 1.25992"})
    void findsWhereASmoothFunctionHitsItsTarget(double from, double to, double root) throws IOException {
        RootSearch.Outcome outcome = new RootSearch(2, 1e-3).between(from, to, x -> x * x * x);
        assertThat(outcome.hit()).isTrue();
        assertThat(outcome.last().value()).isCloseTo(2, within(1e-3));
        assertThat(outcome.last().at()).isCloseTo(root, within(1e-3));
        assertThat(outcome.trials()).hasSizeLessThan(25);
    }

    @Test
    void takesFewTrialsForWhatIsAlmostAStraightLine() throws IOException {
        RootSearch.Outcome outcome = new RootSearch(10, 0.02).between(1, 2.5, x -> 8 * x - 3 + 0.3 * Math.sin(5 * x));
        assertThat(outcome.hit()).isTrue();
        assertThat(outcome.trials()).hasSizeLessThan(8);
    }

    @Test
    void findsTheRootOfAFallingStaircase() throws IOException {
        RootSearch.Outcome outcome = new RootSearch(5, 0.06).between(0, 3, x -> 7 - Math.floor(x * x * 50) / 50);
        assertThat(outcome.hit()).isTrue();
        assertThat(outcome.last().at()).isCloseTo(Math.sqrt(2), within(0.05));
    }

    /** So that what is printed can be typed in again. */
    @Test
    void triesPlacesOfSixDigits() throws IOException {
        RootSearch.Outcome outcome = new RootSearch(Math.exp(1.234567), 1e-4).between(1, 2, Math::exp);
        assertThat(outcome.hit()).isTrue();
        for (RootSearch.Trial trial : outcome.trials()) {
            assertThat(Double.toString(trial.at())).hasSizeLessThanOrEqualTo(7);
        }
    }

    @Test
    void anEndThatHitsIsTakenAtOnce() throws IOException {
        assertThat(new RootSearch(1, 0.5).between(1, 2, x -> x).trials()).hasSize(1);
        assertThat(new RootSearch(2, 0.5).between(1, 2, x -> x).trials()).hasSize(2);
    }

    @Test
    void doesNotLookWhereTheTargetIsNotBetweenTheEnds() throws IOException {
        RootSearch.Outcome outcome = new RootSearch(9, 0.1).between(1, 2, x -> x);
        assertThat(outcome.hit()).isFalse();
        assertThat(outcome.trials()).hasSize(2);
        assertThat(new RootSearch(9, 0.1).between(1, 2, x -> Double.NaN).hit()).isFalse();
    }

    @Test
    void endsAtAJumpOverTheTarget() throws IOException {
        RootSearch.Outcome outcome = new RootSearch(0.5, 0.1).between(0, 2, x -> x < 1.23456789 ? 0 : 1);
        assertThat(outcome.hit()).isFalse();
        assertThat(outcome.trials().size()).isBetween(10, 200);
        assertThat(new HashSet<>(outcome.trials())).hasSameSizeAs(outcome.trials());
        assertThat(outcome.last().at()).isCloseTo(1.23457, within(2e-5));
    }
}
