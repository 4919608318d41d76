package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.equipoise.network.NetworkBuilder;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationResult;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.parallel.SingleProcess;
import org.equipoise.stimulus.SpikeGenerator;
import org.junit.jupiter.api.Test;

class TheoryComparisonTest {
    private static final Map<String, Double> NEURON =
            Map.of("tau_m", 20.0, "E_L", 0.0, "V_th", 20.0, "V_reset", 0.0, "t_ref", 2.0);

    /** Theory says 3.07 Hz with a CV of 0.76 for 9 kHz, 13.4 Hz and 0.30 for 10 kHz (networks without recurrence). */
    private static NetworkBuilder driven(double rate) {
        return new NetworkBuilder()
                .statisticsFrom(200)
                .population("E", 400, new IafPscDelta(), NEURON)
                .poissonGenerator("E", rate, 0.1);
    }

    private static TheoryComparison compare(double drive, double rate, double cv) {
        return TheoryComparison.of(
                driven(drive).build(1000), Map.of("E", new NetworkSummary.Population(400, 1, rate, cv, 1, 0, 1)));
    }

    @Test
    void aSimulationOfUncoupledNeuronsAgrees() {
        NetworkSpec network = driven(9000).build(3000);
        SimulationResult result =
                Simulation.build(network, new SingleProcess(), 1).run();
        NetworkSummary summary = NetworkSummary.of(network, result, 1, 1, 0);
        TheoryComparison theory = TheoryComparison.of(network, summary.populations());
        assertThat(theory.covered()).isTrue();
        assertThat(theory.reasons()).isEmpty();
        assertThat(theory.differences()).isEmpty();
        TheoryComparison.Population e = theory.populations().get("E");
        assertThat(e.rateHz()).isCloseTo(3.067, within(0.001));
        assertThat(e.cvIsi()).isCloseTo(0.763, within(0.001));
        assertThat(e.rateAgrees()).isTrue();
        assertThat(e.cvAgrees()).isTrue();
    }

    @Test
    void aSimulationThatDisagreesIsWarnedOf() {
        // 40 spikes a second of 18 mV each: the potential moves in large steps, which theory takes as small.
        NetworkSpec network = new NetworkBuilder()
                .population("E", 200, new IafPscDelta(), NEURON)
                .poissonGenerator("E", 40, 18)
                .build(2000);
        SimulationResult result =
                Simulation.build(network, new SingleProcess(), 1).run();
        NetworkSummary summary = NetworkSummary.of(network, result, 1, 1, 0);
        NetworkSummary compared = summary.comparedWith(TheoryComparison.of(network, summary.populations()));
        assertThat(compared.theory().populations().get("E").rateAgrees()).isFalse();
        assertThat(compared.table())
                .anySatisfy(
                        line -> assertThat(line).matches("differs from theory: E fires at .* Hz; theory says .* Hz"));
    }

    @Test
    void smallRatesMayDifferByHalfAHertz() {
        assertThat(compare(9000, 3.06 - 0.48, 0.76).differences()).isEmpty();
        assertThat(compare(9000, 3.08 + 0.48, 0.76).differences()).isEmpty();
        assertThat(compare(9000, 2.5, 0.76).differences()).containsExactly("E fires at 2.50 Hz; theory says 3.07 Hz");
    }

    @Test
    void largeRatesMayDifferByFifteenPercent() {
        assertThat(compare(10000, 13.4 * 0.86, 0.3).differences()).isEmpty();
        assertThat(compare(10000, 13.4 * 0.84, 0.3).differences())
                .containsExactly("E fires at 11.26 Hz; theory says 13.40 Hz");
        assertThat(compare(10000, 13.4 * 1.16, 0.3).populations().get("E").rateAgrees())
                .isFalse();
    }

    @Test
    void irregularityIsComparedBelowTheThresholdOnly() {
        assertThat(compare(9000, 3.07, 0.57).populations().get("E").cvAgrees()).isTrue();
        TheoryComparison tooRegular = compare(9000, 3.07, 0.55);
        assertThat(tooRegular.populations().get("E").cvAgrees()).isFalse();
        assertThat(tooRegular.differences()).containsExactly("E has a CV of 0.55; theory says 0.76");
        assertThat(compare(9000, 3.07, Double.NaN).populations().get("E").cvAgrees())
                .isNull();
        assertThat(compare(10001, 13.4, 0.9).populations().get("E").cvAgrees()).isNull();
    }

    @Test
    void saysWhyThereIsNothingToCompare() {
        NetworkSpec network = driven(9000)
                .stimulus("E", new SpikeGenerator(new double[] {1}, 1, 0.5), 1)
                .build(1000);
        TheoryComparison theory = TheoryComparison.of(network, Map.of());
        assertThat(theory.covered()).isFalse();
        assertThat(theory.reasons())
                .containsExactly(
                        "the stimulus of E: it gives neither Poisson trains nor a current; theory takes nothing else");
        assertThat(theory.populations()).isEmpty();
    }

    @Test
    void neuronsWithoutInputAgreeOnSilence() {
        NetworkSpec network = new NetworkBuilder()
                .population("E", 100, new IafPscExp(), Map.of())
                .build(1000);
        TheoryComparison theory = TheoryComparison.of(
                network, Map.of("E", new NetworkSummary.Population(100, 0, 0, Double.NaN, Double.NaN, 1, 0)));
        assertThat(theory.populations().get("E").rateHz()).isZero();
        assertThat(theory.differences()).isEmpty();
    }
}
