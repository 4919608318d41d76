package org.equipoise.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class BalancedStateTest {
    private static final LifNeuron NEURON = new LifNeuron(20, 0, 1, 0);

    /** The network of van Vreeswijk and Sompolinsky: K inputs of J/sqrt(K) from E, I and from a source with rate r. */
    private static MeanField network(
            double k, double rate, double ee, double ei, double ex, double ie, double ii, double ix) {
        return new MeanField(List.of(population("E", k, rate, ee, ei, ex), population("I", k, rate, ie, ii, ix)));
    }

    private static MeanFieldPopulation population(String name, double k, double rate, double e, double i, double x) {
        return new MeanFieldPopulation(name, NEURON, 0, input(k, x).times(rate), List.of(input(k, e), input(k, i)));
    }

    private static Input input(double k, double j) {
        return Networks.synapses(k, j / Math.sqrt(k));
    }

    @Test
    void ratesFollowTheSourceWhateverTheNumberOfInputs() {
        for (double k : new double[] {100, 1600}) {
            for (double rate : new double[] {0.005, 0.02}) {
                BalancedState state = BalancedState.of(network(k, rate, 1, -2, 1, 1, -1.8, 0.8));
                assertThat(state.exists()).isTrue();
                assertThat(state.reason()).isEmpty();
                assertThat(state.names()).containsExactly("E", "I");
                assertThat(state.rates().get(0)).isCloseTo(rate, Percentage.withPercentage(1e-10));
                assertThat(state.rates().get(1)).isCloseTo(rate, Percentage.withPercentage(1e-10));
            }
        }
    }

    @Test
    void ratesForManyInputsApproachTheBalancedState() {
        double gap = Double.POSITIVE_INFINITY;
        for (double k = 100; k <= 1e6; k *= 10) {
            double[] rates = MeanFieldSolution.of(network(k, 0.01, 1, -2, 1, 1, -1.8, 0.8))
                    .reached()
                    .orElseThrow()
                    .rates();
            double newGap = Math.abs(rates[0] - 0.01);
            // What is left is of order 1/sqrt(K).
            assertThat(newGap).isLessThan(0.45 * gap);
            gap = newGap;
        }
        assertThat(gap).isLessThan(0.0001);
    }

    @Test
    void existsWhereTheInequalitiesOfVanVreeswijkAndSompolinskyHold() {
        SplittableRandom random = new SplittableRandom(7);
        int existing = 0;
        for (int k = 0; k < 2000; k++) {
            double ee = random.nextDouble();
            double ei = -3 * random.nextDouble();
            double ex = random.nextDouble();
            double ie = random.nextDouble();
            double ii = -3 * random.nextDouble();
            double ix = random.nextDouble();
            boolean expected = ex / ix > ei / ii && ei / ii > ee / ie;
            existing += expected ? 1 : 0;
            BalancedState state = BalancedState.of(network(400, 0.01, ee, ei, ex, ie, ii, ix));
            assertThat(state.exists())
                    .as("%s %s %s %s %s %s", ee, ei, ex, ie, ii, ix)
                    .isEqualTo(expected);
        }
        assertThat(existing).isBetween(200, 1800);
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(BalancedState.of(network(100, 0.01, 1, -2, 0.5, 1, -1.8, 1)).reason())
                .isEqualTo("the rate of E would not be above 0");
        // Both signs are the other way round: a balance that the network flees from.
        assertThat(BalancedState.of(network(100, 0.01, 2, -1, 0.5, 1, -1, 1)).reason())
                .isEqualTo("inhibition does not restore the balance");
        BalancedState undetermined = BalancedState.of(network(100, 0.01, 1, -2, 1, 0.5, -1, 2));
        assertThat(undetermined.reason()).isEqualTo("the couplings do not determine the rates");
        assertThat(undetermined.rates()).isEmpty();
        assertThat(undetermined.exists()).isFalse();
    }

    @Test
    void populationsOfEqualNeuronsCountAsOne() {
        BalancedState state = BalancedState.of(Networks.brunel(5, 2, 10));
        assertThat(state.exists()).isTrue();
        assertThat(state.rates()).allSatisfy(rate -> assertThat(rate).isCloseTo(0.08, within(1e-12)));
        assertThat(BalancedState.of(Networks.brunel(3, 2, 10)).exists()).isFalse();
    }

    @Test
    void excitationAndInhibitionGrowWithInputsAndTheirSumDoesNot() {
        for (double k : new double[] {100, 1600}) {
            MeanField network = network(k, 0.01, 1, -2, 1, 1, -1.8, 0.8);
            FixedPoint point = MeanFieldSolution.of(network).reached().orElseThrow();
            InputBalance balance = InputBalance.of(network.populations().get(0), point.rates());
            assertThat(balance.excitation() / Math.sqrt(k)).isBetween(0.35, 0.55);
            assertThat(balance.inhibition() / Math.sqrt(k)).isBetween(-0.55, -0.35);
            assertThat(balance.excitation() + balance.inhibition())
                    .isCloseTo(point.populations().get(0).mu(), within(1e-9))
                    .isBetween(-0.5, 0.5);
        }
    }
}
