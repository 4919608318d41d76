package org.equipoise.analysis.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PsychometricFitTest {
    private static final double[] COHERENCES = {0, 0.032, 0.064, 0.128, 0.256, 0.512};

    @Test
    void aFunctionIsFoundAgainFromTheAccuraciesThatItPredicts() {
        for (PsychometricFit truth : List.of(new PsychometricFit(0.092, 1.5), new PsychometricFit(0.05, 0.8))) {
            List<Outcomes> outcomes = new ArrayList<>();
            for (double c : COHERENCES) {
                outcomes.add(outcomes(c, (int) Math.round(1e6 * truth.at(c)), 1_000_000));
            }
            PsychometricFit fit = PsychometricFit.of(outcomes);
            // Rounding to 1e-6 moves an accuracy by a thousandth of what its standard error is.
            assertThat(fit.alpha()).isCloseTo(truth.alpha(), within(1e-5));
            assertThat(fit.beta()).isCloseTo(truth.beta(), within(1e-3));
        }
    }

    /** The reference of the reduced model (Wong and Wang 2006), 2000 trials each: alpha 6.93 %, beta 1.22 by least squares. */
    @Test
    void thePublishedAccuraciesGiveThePublishedFit() {
        int[] correct = {1022, 1334, 1578, 1892, 1998, 2000};
        List<Outcomes> outcomes = new ArrayList<>();
        for (int k = 0; k < COHERENCES.length; k++) {
            outcomes.add(outcomes(COHERENCES[k], correct[k], 2000));
        }
        PsychometricFit fit = PsychometricFit.of(outcomes);
        // Standard errors at 2000 trials a coherence are about 0.002 and 0.05.
        assertThat(fit.alpha()).isCloseTo(0.0693, within(0.004));
        assertThat(fit.beta()).isCloseTo(1.22, within(0.1));
    }

    @Test
    void undecidedTrialsTellNothing() {
        List<Outcomes> decided = List.of(outcomes(0.05, 700, 1000), outcomes(0.2, 950, 1000));
        List<Outcomes> some = List.of(withUndecided(decided.get(0), 500), withUndecided(decided.get(1), 3));

        assertThat(PsychometricFit.of(some)).isEqualTo(PsychometricFit.of(decided));
        assertThat(some.get(0).accuracy()).isEqualTo(0.7);
        assertThat(some.get(0).accuracyError()).isCloseTo(Math.sqrt(0.21 / 1000), within(1e-15));
    }

    @Test
    void oneCoherenceIsTooFew() {
        PsychometricFit fit = PsychometricFit.of(List.of(outcomes(0, 5, 10), outcomes(0.1, 8, 10)));

        assertThat(fit.alpha()).isNaN();
        assertThat(fit.beta()).isNaN();
    }

    @Test
    void timesAreToldApartByTheChoice() {
        Outcomes outcomes = new Outcomes(0.1, new int[] {0, 1, -1, 0}, new double[] {300, 400, Double.NaN, 350});

        assertThat(outcomes.correctTimes()).containsExactly(300, 350);
        assertThat(outcomes.errorTimes()).containsExactly(400);
        assertThat(outcomes.decided()).isEqualTo(3);
    }

    @Test
    void everyChoiceHasATime() {
        assertThatThrownBy(() -> new Outcomes(0.1, new int[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 choices, but 1 times");
    }

    private static Outcomes outcomes(double coherence, int correct, int trials) {
        int[] choices = new int[trials];
        Arrays.fill(choices, correct, trials, 1);
        return new Outcomes(coherence, choices, new double[trials]);
    }

    private static Outcomes withUndecided(Outcomes outcomes, int undecided) {
        int[] choices = Arrays.copyOf(outcomes.choices(), outcomes.trials() + undecided);
        Arrays.fill(choices, outcomes.trials(), choices.length, -1);
        return new Outcomes(outcomes.coherence(), choices, new double[choices.length]);
    }
}
