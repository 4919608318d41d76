package org.equipoise.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BalanceConditionsTest {
    private static final LifNeuron NEURON = new LifNeuron(20, 0, 1, 0);

    private static MeanFieldPopulation population(double x, double... inputs) {
        List<Input> recurrent = List.of(Networks.synapses(100, inputs[0] / 10), Networks.synapses(100, inputs[1] / 10));
        return new MeanFieldPopulation(
                "any", NEURON, 0, Networks.synapses(100, x / 10).times(0.01), recurrent);
    }

    @Test
    void areTheRatiosOfWhatTheTwoPopulationsGet() {
        BalanceConditions conditions = BalanceConditions.of(
                        new MeanField(List.of(population(1, 1, -2), population(0.8, 1, -1.8))))
                .orElseThrow();
        assertThat(conditions.drive()).isCloseTo(1.25, within(1e-12));
        assertThat(conditions.inhibition()).isCloseTo(2 / 1.8, within(1e-12));
        assertThat(conditions.excitation()).isCloseTo(1, within(1e-12));
        assertThat(conditions.hold()).isTrue();
    }

    @Test
    void theInhibitoryPopulationMayComeFirstAndBeWithoutDrive() {
        BalanceConditions conditions = BalanceConditions.of(
                        new MeanField(List.of(population(0, -1.8, 1), population(1, -2, 1))))
                .orElseThrow();
        assertThat(conditions.drive()).isInfinite();
        assertThat(conditions.inhibition()).isCloseTo(2 / 1.8, within(1e-12));
        assertThat(conditions.hold()).isTrue();
    }

    @Test
    void holdWhereThereIsABalancedState() {
        SplittableRandom random = new SplittableRandom(5);
        int holding = 0;
        for (int k = 0; k < 500; k++) {
            MeanField network = new MeanField(List.of(
                    population(random.nextDouble(), random.nextDouble(), -3 * random.nextDouble()),
                    population(random.nextDouble(), random.nextDouble(), -3 * random.nextDouble())));
            boolean hold = BalanceConditions.of(network).orElseThrow().hold();
            holding += hold ? 1 : 0;
            assertThat(hold).isEqualTo(BalancedState.of(network).exists());
        }
        assertThat(holding).isBetween(50, 450);
    }

    @Test
    void areOneWhereBothGetTheSame() {
        for (double g : new double[] {0.5, 0.99, 1.01, 3}) {
            MeanField network = new MeanField(List.of(population(1, 1, -g), population(1, 1, -g)));
            BalanceConditions conditions = BalanceConditions.of(network).orElseThrow();
            assertThat(conditions.sameInput()).isTrue();
            assertThat(conditions.dominance()).isCloseTo(g, within(1e-12));
            assertThat(conditions.hold())
                    .isEqualTo(g > 1)
                    .isEqualTo(BalancedState.of(network).exists());
        }
    }

    /** Means that are equal do not make neurons so: the linear equations then leave the rates open. */
    @Test
    void areThreeRatiosWhereNeuronsDiffer() {
        MeanFieldPopulation e = population(1, 1, -2);
        MeanFieldPopulation i =
                new MeanFieldPopulation("other", new LifNeuron(20, 2, 1, 0), 0, e.drive(), e.recurrent());
        BalanceConditions conditions =
                BalanceConditions.of(new MeanField(List.of(e, i))).orElseThrow();
        assertThat(conditions.sameInput()).isFalse();
        assertThat(conditions.hold()).isFalse();
    }

    @Test
    void areNotThoseOfOtherNetworks() {
        assertThat(BalanceConditions.of(new MeanField(List.of(population(1, 1, 2), population(1, 1, 2)))))
                .isEmpty();
        assertThat(BalanceConditions.of(new MeanField(List.of(population(1, 1, -2), population(1, 0, -2)))))
                .isEmpty();
        assertThat(BalanceConditions.of(new MeanField(List.of(population(-1, 1, -2), population(1, 1, -2)))))
                .isEmpty();
    }
}
