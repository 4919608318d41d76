package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.equipoise.network.NetworkBuilder;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.ProjectionSpec;
import org.equipoise.network.Rule;
import org.equipoise.neuron.IafPscAlpha;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.DcGenerator;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.PoissonPopulation;
import org.equipoise.stimulus.SpikeGenerator;
import org.equipoise.stimulus.StepCurrentGenerator;
import org.equipoise.stimulus.Stimulus;
import org.equipoise.theory.Input;
import org.equipoise.theory.LifNeuron;
import org.equipoise.theory.MeanFieldPopulation;
import org.junit.jupiter.api.Test;

class TheoryNetworkTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-10);
    private static final Map<String, Double> MEMBRANE = Map.of(
            "tau_m", 20.0, "C_m", 250.0, "E_L", -65.0, "V_th", -50.0, "V_reset", -60.0, "t_ref", 2.0, "I_e", 50.0);

    private static NetworkBuilder network(NeuronModel model) {
        return new NetworkBuilder()
                .statisticsFrom(100)
                .population("E", 100, model, MEMBRANE)
                .population("I", 50, model, MEMBRANE)
                .population("X", 200, new PoissonPopulation(), Map.of("rate", 0.008));
    }

    private static MeanFieldPopulation first(NetworkBuilder network) {
        return new TheoryNetwork(network.build(1000)).meanField().populations().get(0);
    }

    private static void isInput(Input input, double mean, double variance, double tauSyn) {
        assertThat(input.mean()).isCloseTo(mean, EXACT);
        assertThat(input.variance()).isCloseTo(variance, EXACT);
        assertThat(input.tauSyn()).isCloseTo(tauSyn, EXACT);
    }

    @Test
    void neuronsHaveTheParametersOfThePopulation() {
        MeanFieldPopulation population = first(network(new IafPscDelta()));
        assertThat(population.name()).isEqualTo("E");
        assertThat(population.neuron()).isEqualTo(new LifNeuron(20, 2, -50, -60));
        assertThat(population.rest()).isEqualTo(-65);
        isInput(population.drive(), 20 * 50 / 250.0, 0, 0);
    }

    @Test
    void parametersThatAreNotNamedHaveTheModelsDefaults() {
        NetworkBuilder network = new NetworkBuilder().population("E", 10, new IafPscExp(), Map.of());
        assertThat(first(network).neuron()).isEqualTo(new LifNeuron(10, 2, -55, -70));
        assertThat(first(network).rest()).isEqualTo(-70);
    }

    @Test
    void deltaSynapsesJumpByTheirWeight() {
        NetworkBuilder network = network(new IafPscDelta())
                .projection("E", "E", new Rule.FixedIndegree(10), 0.2, 1)
                .projection("I", "E", new Rule.FixedIndegree(5), -1, 1);
        isInput(first(network).recurrent().get(0), 20 * 10 * 0.2, 20 * 10 * 0.04, 0);
        isInput(first(network).recurrent().get(1), 20 * 5 * -1.0, 20 * 5 * 1.0, 0);
    }

    @Test
    void currentsActByTheirCharge() {
        NetworkBuilder exponential = new NetworkBuilder()
                .population("E", 100, new IafPscExp(), Map.of("tau_syn_ex", 0.5, "tau_syn_in", 1.0))
                .projection("E", "E", new Rule.FixedIndegree(10), 80, 1)
                .poissonGenerator("E", 3000, -40);
        double jump = 80 * 0.5 / 250;
        isInput(first(exponential).recurrent().get(0), 10 * 10 * jump, 10 * 10 * jump * jump, 0.5);
        isInput(first(exponential).drive(), 10 * 3 * -40 / 250.0, 10 * 3 * (40 / 250.0) * (40 / 250.0), 1);
        NetworkBuilder alpha = new NetworkBuilder()
                .population("E", 100, new IafPscAlpha(), Map.of("tau_syn_ex", 0.5))
                .projection("E", "E", new Rule.FixedIndegree(10), 80, 1);
        double charge = jump * Math.E;
        isInput(first(alpha).recurrent().get(0), 10 * 10 * charge, 10 * 10 * charge * charge, 0.8);
    }

    @Test
    void everyRuleCountsTheExpectedInputs() {
        Map<Rule, Double> rules = Map.of(
                new Rule.FixedIndegree(7), 7.0,
                new Rule.FixedOutdegree(8), 4.0,
                new Rule.FixedTotalNumber(300), 3.0,
                new Rule.PairwiseBernoulli(0.2), 10.0,
                new Rule.AllToAll(), 50.0);
        rules.forEach((rule, inputs) -> isInput(
                first(network(new IafPscDelta()).projection("I", "E", rule, 0.1, 1))
                        .recurrent()
                        .get(1),
                20 * inputs * 0.1,
                20 * inputs * 0.01,
                0));
    }

    @Test
    void aNeuronIsNoInputOfItselfWithoutAutapses() {
        Distribution one = new Distribution.Constant(1);
        NetworkBuilder network = network(new IafPscDelta())
                .projection(
                        new ProjectionSpec("E", "E", new Rule.AllToAll(), false, false, one, one, Optional.empty()));
        isInput(first(network).recurrent().get(0), 20 * 99, 20 * 99, 0);
    }

    @Test
    void drawnWeightsAddTheirVariance() {
        Distribution weight = new Distribution.Gaussian(0.2, 0.05);
        NetworkBuilder network = network(new IafPscDelta())
                .projection(new ProjectionSpec(
                        "E",
                        "E",
                        new Rule.FixedIndegree(10),
                        true,
                        true,
                        weight,
                        new Distribution.Constant(1),
                        Optional.empty()));
        isInput(first(network).recurrent().get(0), 20 * 10 * 0.2, 20 * 10 * (0.04 + 0.0025), 0);
    }

    @Test
    void sourcesAndGeneratorsAndCurrentsDrive() {
        NetworkBuilder network = network(new IafPscDelta())
                .projection("X", "E", new Rule.FixedIndegree(30), 0.1, 1)
                .poissonGenerator("E", 2000, 0.1)
                .stimulus("E", new DcGenerator(25, 0, 1000, 1), 0)
                .stimulus("E", new DcGenerator(1000, 0, 90, 0), 0)
                .stimulus("E", new PoissonGenerator(1, 1, 0, 50), 1)
                .stimulus("E", new StepCurrentGenerator(new double[] {0, 60}, new double[] {7, 12.5}, 1), 0)
                .poissonGenerator("I", 9000, 1);
        double perSecond = 30 * 8 + 2000;
        isInput(
                first(network).drive(),
                20 * (perSecond / 1000 * 0.1 + (50 + 25 + 12.5) / 250),
                20 * perSecond / 1000 * 0.01,
                0);
    }

    @Test
    void namesAllThatTheoryDoesNotCover() {
        NetworkSpec network = new NetworkBuilder()
                .statisticsFrom(100)
                .populationOf(
                        "E",
                        10,
                        new IafPscDelta(),
                        Map.of("V_m", new Distribution.Uniform(-70, -60), "V_th", new Distribution.Uniform(-55, -50)))
                .population("X", 10, new PoissonPopulation(), Map.of("rate", 0.01, "start", 200.0))
                .stimulus("E", new SpikeGenerator(new double[] {1}, 1, 0.5), 1)
                .stimulus("E", new PoissonGenerator(1, 1, 0, 500), 1)
                .stimulus("E", new DcGenerator(1, 300, 1000, 0.5), 0)
                .stimulus("E", new StepCurrentGenerator(new double[] {0, 400}, new double[] {1, 2}, 0), 0)
                .build(1000);
        String steady = " ms; theory takes drives that stay the same from statistics.from (100.0 ms) on";
        assertThat(new TheoryNetwork(network).gaps())
                .containsExactly(
                        "E: V_th is drawn; theory takes equal neurons",
                        "X: it changes at 200.0" + steady,
                        "the stimulus of E: it gives neither Poisson trains nor a current; theory takes nothing else",
                        "the stimulus of E: it changes at 500.0" + steady,
                        "the stimulus of E: it changes at 300.5" + steady,
                        "the stimulus of E: it changes at 400.0" + steady);
        assertThatThrownBy(() -> TheoryPrediction.of(network, ""))
                .isInstanceOf(TheoryGapException.class)
                .hasMessageStartingWith("theory does not cover this configuration:\n  E: V_th is drawn; ");
    }

    @Test
    void neuronsThatLeaveTheResetEarlyAreNotCovered() {
        NetworkBuilder network = new NetworkBuilder().population("E", 10, new IafPscDelta(), Map.of("t_clamp", 1.0));
        assertThat(new TheoryNetwork(network.build(1000)).gaps())
                .containsExactly(
                        "E: t_clamp is shorter than t_ref; theory takes neurons that stay at V_reset for t_ref");
        network = new NetworkBuilder().population("E", 10, new IafPscDelta(), Map.of("t_ref", 1.0, "t_clamp", 1.0));
        assertThat(new TheoryNetwork(network.build(1000)).gaps()).isEmpty();
    }

    @Test
    void aNetworkOfSourcesAloneIsNotCovered() {
        NetworkSpec network = new NetworkBuilder()
                .population("X", 10, new PoissonPopulation(), Map.of())
                .build(1000);
        assertThat(new TheoryNetwork(network).gaps()).containsExactly("there are no neurons");
    }

    @Test
    void saysOnceWhereItsAssumptionsAreStretched() {
        NetworkSpec network = new NetworkBuilder()
                .population("E", 100, new IafPscAlpha(), Map.of("tau_syn_ex", 1.5))
                .projection("E", "E", new Rule.PairwiseBernoulli(0.1), 100, 1)
                .projection("E", "E", new Rule.FixedTotalNumber(10), 150, 1)
                .build(1000);
        TheoryNetwork theory = new TheoryNetwork(network);
        theory.meanField();
        assertThat(theory.gaps()).isEmpty();
        assertThat(theory.notes())
                .containsExactly(
                        "E: the number of inputs differs between neurons; theory takes the mean",
                        "E: a spike from E moves the potential by 11 % of V_th - V_reset; theory takes steps as small",
                        "E: a spike from E moves the potential by 16 % of V_th - V_reset; theory takes steps as small",
                        "E: tau_syn is 20 % of tau_m; theory takes it as short",
                        "E: tau_syn_ex and tau_syn_in differ; theory takes their mean by variance",
                        "E: theory takes alpha-shaped currents as exponential ones of 1.6 tau_syn");
    }

    @Test
    void whatFitsNeedsNoNotes() {
        TheoryNetwork theory = new TheoryNetwork(network(new IafPscDelta())
                .projection("E", "E", new Rule.FixedIndegree(10), 0.2, 1)
                .build(1000));
        theory.meanField();
        assertThat(theory.notes()).isEmpty();
        Stimulus always = new PoissonGenerator(1, 1, 0, Double.POSITIVE_INFINITY);
        assertThat(new TheoryNetwork(network(new IafPscDelta())
                                .stimulus("E", always, 1)
                                .build(1000))
                        .gaps())
                .isEqualTo(List.of());
    }
}
