package org.equipoise.rate.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.equipoise.rate.decision.PhasePlane.FixedPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTrialsTest {
    private static final double[] COHERENCES = {0, 0.032, 0.064, 0.128, 0.256, 0.512};
    private static final int TRIALS = 2000;

    private static DecisionStudy study(int traces) {
        return new DecisionStudy(DecisionParameters.PUBLISHED, 0.5, 1000, 6000, COHERENCES, TRIALS, traces, 10, 1);
    }

    /**
     * Accuracy and mean reaction times of an independent program with the same scheme, 2,000 trials of each coherence too:
     * 4 standard errors of the difference of two such estimates are allowed, and the rounding of the reference.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0.511, 375, 378",
        "1, 0.667, 363, 384",
        "2, 0.789, 345, 388",
        "3, 0.946, 312, 389",
        "4, 0.999, 236, 322"
    })
    void accuracyAndReactionTimesAreThoseOfTheReference(int place, double accuracy, double correct, double error) {
        DecisionTrials trials = new DecisionTrials(study(0), place, 0, TRIALS);
        trials.run();

        int right = (int) Arrays.stream(trials.choices()).filter(c -> c == 0).count();
        int wrong = (int) Arrays.stream(trials.choices()).filter(c -> c == 1).count();
        assertThat(right + wrong).isGreaterThan((int) (0.97 * TRIALS));
        double p = (double) right / (right + wrong);
        assertThat(p).isCloseTo(accuracy, within(4 * Math.sqrt(2 * accuracy * (1 - accuracy) / TRIALS) + 0.0005));
        assertThat(mean(times(trials, 0))).isCloseTo(correct, within(4 * Math.sqrt(2) * error(times(trials, 0)) + 0.5));
        if (wrong > 20) {
            assertThat(mean(times(trials, 1)))
                    .isCloseTo(error, within(4 * Math.sqrt(2) * error(times(trials, 1)) + 0.5));
        }
    }

    @Test
    void strongEvidenceIsHardlyEverMistaken() {
        DecisionTrials trials = new DecisionTrials(study(0), 5, 0, TRIALS);
        trials.run();

        assertThat(Arrays.stream(trials.choices()).filter(c -> c == 0).count()).isGreaterThanOrEqualTo(1996);
        assertThat(mean(times(trials, 0))).isCloseTo(162, within(4 * Math.sqrt(2) * error(times(trials, 0)) + 0.5));
    }

    @Test
    void aTrialDoesNotDependOnThoseBesideIt() {
        DecisionTrials all = new DecisionTrials(study(3), 2, 0, 10);
        all.run();
        DecisionTrials some = new DecisionTrials(study(3), 2, 2, 3);
        some.run();

        assertThat(some.choices()).containsExactly(Arrays.copyOfRange(all.choices(), 2, 5));
        assertThat(some.times()).containsExactly(Arrays.copyOfRange(all.times(), 2, 5));
        assertThat(all.traces(1)).hasDimensions(3, 700);
        assertThat(some.traces(1)).hasDimensions(1, 700);
        assertThat(some.traces(1)[0]).containsExactly(all.traces(1)[2]);
    }

    /** Wong and Wang (2006), figure 5: two attractors and a saddle between them with a stimulus of 30 Hz. */
    @Test
    void theStimulatedPhasePlaneHasTwoAttractorsAndASaddle() {
        DecisionParameters model = DecisionParameters.PUBLISHED;
        PhasePlane plane = new PhasePlane(model, model.stimulus(0, 0), model.stimulus(1, 0));
        List<FixedPoint> points = plane.fixedPoints();

        assertThat(points).hasSize(3);
        assertThat(points).extracting(FixedPoint::stable).containsExactly(true, false, true);
        assertThat(points).extracting(FixedPoint::saddle).containsExactly(false, true, false);
        assertThat(points.get(1).s1()).isCloseTo(points.get(1).s2(), within(1e-9));
        assertThat(points.get(0).s1()).isCloseTo(points.get(2).s2(), within(1e-9));
        for (FixedPoint point : points) {
            assertThat(plane.slope(0, point.s1(), point.s2())).isCloseTo(0, within(1e-12));
            assertThat(plane.slope(1, point.s2(), point.s1())).isCloseTo(0, within(1e-12));
        }
        assertThat(plane.nullcline(0))
                .allSatisfy(p -> assertThat(plane.slope(0, p[0], p[1])).isCloseTo(0, within(1e-12)));
    }

    /** Without a stimulus the spontaneous state is stable too, beside two states that keep a decision. */
    @Test
    void withoutStimulusThereAreThreeAttractors() {
        List<FixedPoint> points = new PhasePlane(DecisionParameters.PUBLISHED, 0, 0).fixedPoints();

        assertThat(points).extracting(FixedPoint::stable).containsExactly(true, false, true, false, true);
    }

    private static double[] times(DecisionTrials trials, int choice) {
        return IntStream.range(0, TRIALS)
                .filter(t -> trials.choices()[t] == choice)
                .mapToDouble(t -> trials.times()[t])
                .toArray();
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double error(double[] values) {
        double mean = mean(values);
        double variance =
                DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
        return Math.sqrt(variance / values.length);
    }
}
