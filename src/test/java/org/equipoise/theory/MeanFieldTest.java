package org.equipoise.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanFieldTest {

    /** Rates of the network of Brunel (2000), model A, computed independently with NumPy. */
    @ParameterizedTest
    @CsvSource({
        "3, 2, 10, 327.0, 0.1",
        "6, 4, 10, 55.84, 0.01",
        "5, 2, 10, 37.95, 0.01",
        "4.5, 0.9, 10, 6.517, 0.001",
        "4.5, 1.1, 10, 17.635, 0.001",
        "5, 2, 0, 32.033, 0.001",
        "3, 2, 0, 194.795, 0.002",
        "6, 4, 0, 49.148, 0.001",
        "4.5, 0.9, 0, 5.832, 0.001"
    })
    void brunelsNetworksHaveOneFixedPointWithTheKnownRate(
            double g, double eta, double vReset, double rate, double rounding) {
        MeanFieldSolution solution = MeanFieldSolution.of(Networks.brunel(g, eta, vReset));
        assertThat(solution.fixedPoints()).hasSize(1);
        FixedPoint reached = solution.reached().orElseThrow();
        assertThat(reached.stable()).isTrue();
        assertThat(reached.populations()).extracting(FixedPoint.State::name).containsExactly("E", "I");
        assertThat(1000 * reached.rates()[0]).isCloseTo(rate, within(0.6 * rounding));
        assertThat(reached.rates()[1]).isCloseTo(reached.rates()[0], Percentage.withPercentage(1e-8));
    }

    @Test
    void meanNoiseAndIrregularityBelongToTheRate() {
        FixedPoint.State state = MeanFieldSolution.of(Networks.brunel(5, 2, 10))
                .reached()
                .orElseThrow()
                .populations()
                .get(0);
        double rate = 0.03795;
        assertThat(state.mu()).isCloseTo(20 * (0.1 * 20 + 0.1 * 1000 * rate * (1 - 1.25)), within(0.01));
        assertThat(state.sigma())
                .isCloseTo(Math.sqrt(20 * (0.01 * 20 + 0.01 * 1000 * rate * (1 + 6.25))), within(0.01));
        assertThat(state.cvIsi()).isCloseTo(0.675, within(0.001));
    }

    @Test
    void theCourseLeadsFromRestToTheFixedPoint() {
        MeanFieldSolution solution = MeanFieldSolution.of(Networks.brunel(5, 2, 0));
        assertThat(solution.times()).hasSameSizeAs(solution.course()).isSorted();
        assertThat(solution.times().get(0)).isZero();
        assertThat(solution.course().get(0)).containsExactly(0, 0);
        int last = solution.times().size() - 1;
        assertThat(solution.times().get(last)).isGreaterThanOrEqualTo(50);
        assertThat(1000 * solution.course().get(last)[0]).isCloseTo(32.033, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"20, 0.1, 1000, 8", "20, 0.1, 1000, 0", "20, 0.1, 500, 9", "10, 0.3, 400, 5", "20, 0.02, 20000, 10"})
    void aPopulationThatExcitesItselfHasTwoStableStatesAndOneBetween(
            double tauM, double j, double inputs, double drive) {
        // The balance of what the population gives and gets changes its sign three times.
        MeanField network = Networks.single(tauM, j, inputs, drive);
        List<Double> crossings = crossings(network);
        assertThat(crossings).hasSize(3);
        MeanFieldSolution solution = MeanFieldSolution.of(network);
        assertThat(solution.fixedPoints()).extracting(FixedPoint::stable).containsExactly(true, false, true);
        for (int k = 0; k < 3; k++) {
            assertThat(solution.fixedPoints().get(k).rates()[0])
                    .isCloseTo(crossings.get(k), Percentage.withPercentage(0.06));
        }
        assertThat(solution.reached()).contains(solution.fixedPoints().get(0));
    }

    private static List<Double> crossings(MeanField network) {
        List<Double> crossings = new ArrayList<>();
        double before = network.excess(new double[] {0})[0];
        for (double rate = 1e-25; rate < 0.5; rate *= 1.0005) {
            double excess = network.excess(new double[] {rate})[0];
            if (before * excess < 0) {
                crossings.add(rate);
            }
            before = excess;
        }
        return crossings;
    }

    @Test
    void twoPopulationsThatExciteThemselvesHaveNineFixedPoints() {
        // Without coupling between the two, all pairs of one population's three states are fixed points.
        MeanFieldPopulation one =
                Networks.single(20, 0.1, 1000, 8).populations().get(0);
        Input self = one.recurrent().get(0);
        MeanField network = new MeanField(List.of(
                new MeanFieldPopulation("one", one.neuron(), 0, one.drive(), List.of(self, Input.NONE)),
                new MeanFieldPopulation("two", one.neuron(), 0, one.drive(), List.of(Input.NONE, self))));
        List<FixedPoint> points = MeanFieldSolution.of(network).fixedPoints();
        assertThat(points).hasSize(9);
        assertThat(points.stream().filter(FixedPoint::stable)).hasSize(4);
    }

    @Test
    void winnerTakesAllHasASymmetricSaddle() {
        MeanFieldSolution solution = MeanFieldSolution.of(Networks.winnerTakesAll());
        List<FixedPoint> stable =
                solution.fixedPoints().stream().filter(FixedPoint::stable).toList();
        assertThat(stable).hasSize(2);
        assertThat(stable.get(0).rates()[0]).isCloseTo(stable.get(1).rates()[1], Percentage.withPercentage(1e-6));
        assertThat(solution.fixedPoints())
                .filteredOn(point -> !point.stable())
                .singleElement()
                .satisfies(saddle ->
                        assertThat(saddle.rates()[0]).isCloseTo(saddle.rates()[1], Percentage.withPercentage(1e-6)));
    }

    @Test
    void noFixedPointOfRandomNetworksIsMissing() {
        SplittableRandom random = new SplittableRandom(3);
        int severalPoints = 0;
        for (int k = 0; k < 100; k++) {
            MeanFieldSolution solution = MeanFieldSolution.of(Networks.random(1 + k % 3, random));
            severalPoints += solution.fixedPoints().size() > 1 ? 1 : 0;
            // By the theorem of Poincare and Hopf: an even number of growing real modes counts 1, an odd one -1.
            int index = solution.fixedPoints().stream()
                    .mapToInt(point -> point.growth().stream()
                                                    .filter(mode -> mode.imaginary() == 0 && mode.real() > 0)
                                                    .count()
                                            % 2
                                    == 0
                            ? 1
                            : -1)
                    .sum();
            assertThat(index).isEqualTo(1);
        }
        assertThat(severalPoints).isGreaterThan(10);
    }

    @Test
    void theJacobianIsThatOfDifferences() {
        MeanField network = Networks.coloured();
        double[] rates = {0.006, 0.015};
        double[][] jacobian = network.jacobian(rates);
        double h = 1e-7;
        for (int j = 0; j < 2; j++) {
            double[] more = rates.clone();
            double[] less = rates.clone();
            more[j] += h;
            less[j] -= h;
            for (int i = 0; i < 2; i++) {
                double slope = (network.excess(more)[i] - network.excess(less)[i]) / (2 * h);
                assertThat(jacobian[i][j]).isCloseTo(slope, Percentage.withPercentage(1e-3));
            }
        }
    }

    @Test
    void noInputMeansNoSpikes() {
        MeanField silent = new MeanField(
                List.of(new MeanFieldPopulation("E", Networks.NEURON, 0, Input.NONE, List.of(new Input(-20, 4, 0)))));
        FixedPoint point = MeanFieldSolution.of(silent).reached().orElseThrow();
        assertThat(point.rates()).containsExactly(0);
        assertThat(point.populations().get(0).cvIsi()).isNaN();
    }

    @Test
    void everyPopulationNeedsInputsFromAll() {
        MeanFieldPopulation alone =
                new MeanFieldPopulation("E", Networks.NEURON, 0, Input.NONE, List.of(Input.NONE, Input.NONE));
        assertThatThrownBy(() -> new MeanField(List.of(alone)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("E has 2 recurrent inputs, but there are 1 populations");
    }
}
