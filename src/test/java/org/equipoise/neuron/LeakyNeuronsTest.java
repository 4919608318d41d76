package org.equipoise.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.equipoise.random.RandomStream;
import org.equipoise.units.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The linear models against what their equations say, in the absence of a network. */
class LeakyNeuronsTest {
    private static final double DT = 0.1;
    private static final IafPscDelta DELTA = new IafPscDelta();
    private static final IafPscExp EXP = new IafPscExp();
    private static final IafPscAlpha ALPHA = new IafPscAlpha();

    static Stream<NeuronModel> models() {
        return Stream.of(DELTA, EXP, ALPHA);
    }

    static Stream<Arguments> currentBased() {
        return Stream.of(EXP, ALPHA)
                .flatMap(model -> Stream.of(0.5, 2.0, 9.99, 9.999999, 10.0, 10.0000001, 10.02, 25.0)
                        .map(tau -> Arguments.of(model, tau)));
    }

    /** The membrane's response is the current convolved with exp(-t / tau_m) / C_m, here by Simpson's rule. */
    @ParameterizedTest
    @MethodSource("currentBased")
    void onePulseHasItsExactEffectForAnyTimeConstant(NeuronModel model, double tauSyn) {
        double weight = 80;
        double tauM = 10;
        double cM = 250;
        for (int receptor = 0; receptor < 2; receptor++) {
            String[] taus = {"tau_syn_ex", "tau_syn_in"};
            String[] currents = {"I_syn_ex", "I_syn_in"};
            Neurons neuron = Neurons.alike(model, 1, DT, Map.of("E_L", 0.0, "V_th", 100.0, taus[receptor], tauSyn))
                    .arrive(receptor, 7, 0, weight)
                    .advance(7);
            assertThat(neuron.potential()).isZero();
            DoubleUnaryOperator current = model == EXP
                    ? s -> weight * Math.exp(-s / tauSyn)
                    : s -> weight * Math.E * s / tauSyn * Math.exp(-s / tauSyn);
            for (int step = 1; step <= 150; step++) {
                neuron.advance(1);
                double t = step * DT;
                double expected = simpson(u -> current.applyAsDouble(u) * Math.exp(-(t - u) / tauM) / cM, t);
                assertThat(neuron.potential()).isCloseTo(expected, within(1e-11 * Math.abs(expected)));
                double expectedCurrent = current.applyAsDouble(t);
                assertThat(neuron.read(currents[receptor])[0])
                        .isCloseTo(expectedCurrent, within(1e-12 * Math.abs(expectedCurrent)));
                assertThat(neuron.read(currents[1 - receptor])[0]).isZero();
            }
        }
    }

    private static double simpson(DoubleUnaryOperator f, double end) {
        int pairs = 3000;
        double h = end / (2 * pairs);
        double sum = f.applyAsDouble(0) + f.applyAsDouble(end);
        for (int k = 1; k < 2 * pairs; k++) {
            sum += (k % 2 == 1 ? 4 : 2) * f.applyAsDouble(k * h);
        }
        return sum * h / 3;
    }

    @Test
    void aDeltaPulseIsAJumpThatDecaysWithTheMembrane() {
        Neurons neuron = Neurons.alike(DELTA, 1, DT, Map.of("E_L", -60.0, "tau_m", 20.0))
                .arrive(0, 3, 0, 4)
                .advance(2);
        assertThat(neuron.potential()).isEqualTo(-60);
        neuron.advance(1);
        assertThat(neuron.potential()).isEqualTo(-56);
        neuron.advance(50);
        assertThat(neuron.potential()).isCloseTo(-60 + 4 * Math.exp(-5 / 20.0), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theInitialPotentialDecaysToRest(NeuronModel model) {
        Neurons neuron = Neurons.alike(model, 1, DT, Map.of("V_m", -58.0)).advance(100);
        assertThat(neuron.potential()).isCloseTo(-70 + 12 * Math.exp(-1), within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aConstantCurrentChargesTheMembraneWhetherInternalOrInjected(NeuronModel model) {
        Neurons internal = Neurons.alike(model, 1, DT, Map.of("I_e", 300.0, "tau_m", 15.0));
        Neurons injected = Neurons.alike(model, 1, DT, Map.of("tau_m", 15.0));
        injected.input.enableCurrents();
        for (int step = 1; step <= 400; step++) {
            injected.input.clearCurrents(step, 1);
            injected.input.current(step)[0] += 300;
            double expected = -70 + 300 * 15 / 250.0 * -Math.expm1(-step * DT / 15);
            if (expected >= -55) {
                break;
            }
            assertThat(internal.advance(1).potential()).isCloseTo(expected, within(1e-12));
            assertThat(injected.advance(1).potential()).isCloseTo(expected, within(1e-12));
        }
        assertThat(internal.advance(500).steps(0)).hasSizeGreaterThan(1);
    }

    /** With a current that drives a free neuron over the threshold in a step, the interval is the period plus a step. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.04, 1", "0.05, 2", "0.1, 2", "0.3, 4", "2, 21", "30, 301"})
    void refractoryNeuronsAreClampedForTheRoundedPeriod(double tRef, int interval) {
        for (NeuronModel model : models().toList()) {
            Neurons neuron = Neurons.alike(model, 1, DT, Map.of("t_ref", tRef, "I_e", 1e6, "V_reset", -65.0));
            neuron.advance(interval * 4);
            assertThat(neuron.steps(0)).containsExactly(1L, 1L + interval, 1L + 2L * interval, 1L + 3L * interval);
        }
        Neurons watched = Neurons.alike(DELTA, 1, DT, Map.of("t_ref", tRef, "I_e", 1e6, "V_reset", -65.0));
        for (int step = 1; step <= interval; step++) {
            assertThat(watched.advance(1).potential()).isEqualTo(-65);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void thePotentialStartsFromTheResetValueAfterTheRefractoryPeriod(NeuronModel model) {
        Neurons neuron = Neurons.alike(model, 1, DT, Map.of("V_m", -54.0, "V_reset", -62.0, "t_ref", 0.5));
        neuron.advance(6);
        assertThat(neuron.steps(0)).containsExactly(1L);
        assertThat(neuron.potential()).isEqualTo(-62);
        assertThat(neuron.advance(1).potential()).isCloseTo(-70 + 8 * Math.exp(-0.01), within(1e-12));
    }

    /** The potential goes on from V_reset at once, over the threshold too, but no spike comes before the period is over. */
    @ParameterizedTest
    @MethodSource("models")
    void refractoryNeuronsThatAreNotClampedChargeButDoNotSpike(NeuronModel model) {
        Map<String, Double> parameters = Map.of("t_ref", 3.0, "t_clamp", 1.0, "I_e", 1000.0, "V_reset", -56.0);
        Neurons neuron = Neurons.alike(model, 1, DT, parameters);
        while (neuron.spikes.isEmpty()) {
            neuron.advance(1);
        }
        long first = neuron.steps(0).get(0);
        assertThat(neuron.advance(10).potential()).isEqualTo(-56);
        // From -56 mV towards -30 mV.
        assertThat(neuron.advance(1).potential()).isCloseTo(-30 - 26 * Math.exp(-DT / 10), within(1e-12));
        assertThat(neuron.advance(19).potential()).isCloseTo(-30 - 26 * Math.exp(-20 * DT / 10), within(1e-12));
        assertThat(neuron.steps(0)).containsExactly(first);
        assertThat(neuron.advance(1).potential()).isEqualTo(-56);
        assertThat(neuron.steps(0)).containsExactly(first, first + 31);
    }

    @Test
    void reachingTheThresholdExactlyIsASpike() {
        Map<String, Double> parameters = Map.of("E_L", 0.0, "V_th", 15.0, "V_reset", -1.0);
        Neurons neurons = Neurons.alike(DELTA, 2, DT, parameters)
                .arrive(0, 1, 0, 15)
                .arrive(0, 1, 1, Math.nextDown(15.0))
                .advance(1);
        assertThat(neurons.spikes).containsExactly(new Neurons.Spike(1, 0));
        assertThat(neurons.read("V_m")).containsExactly(-1, Math.nextDown(15.0));
    }

    @Test
    void inputInTheRefractoryPeriodIsLostForDeltaOnly() {
        Map<String, Double> parameters = Map.of("V_m", -54.0, "t_ref", 1.0);
        Neurons delta = Neurons.alike(DELTA, 1, DT, parameters);
        for (int step = 2; step <= 11; step++) {
            delta.arrive(0, step, 0, 20);
        }
        delta.arrive(0, 12, 0, 3);
        assertThat(delta.advance(11).potential()).isEqualTo(-70);
        assertThat(delta.advance(1).potential()).isEqualTo(-67);
        assertThat(delta.steps(0)).containsExactly(1L);
        for (NeuronModel model : List.of(EXP, ALPHA)) {
            Neurons neuron = Neurons.alike(model, 1, DT, parameters).arrive(0, 5, 0, 100);
            assertThat(neuron.advance(11).potential()).isEqualTo(-70);
            assertThat(neuron.read("I_syn_ex")[0]).isGreaterThan(10);
            assertThat(neuron.advance(1).potential()).isGreaterThan(-70 + 1e-3);
        }
    }

    /** Five neurons that differ in everything, with random input, are five blocks of one. */
    @ParameterizedTest
    @MethodSource("models")
    void neuronsOfABlockAreLikeNeuronsAlone(NeuronModel model) {
        int n = 5;
        RandomStream random = new RandomStream(3);
        random.start(0);
        Map<String, double[]> values = new HashMap<>();
        for (Parameter parameter : model.parameters()) {
            double[] value = new double[n];
            for (int i = 0; i < n; i++) {
                double u = random.nextDouble();
                value[i] = switch (parameter.name()) {
                    case "C_m" -> 200 + 100 * u;
                    case "t_ref" -> 3 * u;
                    case "t_clamp" -> u * values.get("t_ref")[i];
                    case "I_e" -> 200 + 300 * u;
                    case "E_L" -> -72 + 4 * u;
                    case "V_th" -> -56 + 3 * u;
                    case "V_reset", "V_m" -> -75 + 10 * u;
                    default -> 1 + 15 * u;
                };
            }
            values.put(parameter.name(), value);
        }
        int steps = 1000;
        double[][] weights = new double[n][steps + 1];
        for (double[] row : weights) {
            for (int step = 1; step <= steps; step++) {
                row[step] = random.nextInt(10) == 0 ? (model == DELTA ? 4 : 400) * (random.nextDouble() - 0.3) : 0;
            }
        }
        Neurons together = Neurons.different(model, DT, values);
        List<Neurons> alone = IntStream.range(0, n)
                .mapToObj(i -> {
                    Map<String, double[]> own = new HashMap<>();
                    values.forEach((name, value) -> own.put(name, new double[] {value[i]}));
                    return Neurons.different(model, DT, own);
                })
                .toList();
        List<Neurons.Spike> expected = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            for (int i = 0; i < n; i++) {
                int receptor = model.receptorFor(weights[i][step]);
                together.arrive(receptor, step, i, weights[i][step]);
                alone.get(i).arrive(receptor, step, 0, weights[i][step]);
            }
            together.advance(1);
            double[] potentials = together.read("V_m");
            for (int i = 0; i < n; i++) {
                int before = alone.get(i).spikes.size();
                assertThat(potentials[i]).isEqualTo(alone.get(i).advance(1).potential());
                if (alone.get(i).spikes.size() > before) {
                    expected.add(new Neurons.Spike(step, i));
                }
            }
        }
        assertThat(together.spikes).isEqualTo(expected).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneLongUpdateIsManyShortOnes(NeuronModel model) {
        Map<String, Double> parameters = Map.of("I_e", 500.0);
        Neurons atOnce =
                Neurons.alike(model, 3, DT, parameters).arrive(0, 100, 1, 5).advance(700);
        Neurons inPieces = Neurons.alike(model, 3, DT, parameters).arrive(0, 100, 1, 5);
        for (int steps = 1; steps <= 36; steps++) {
            inPieces.advance(steps);
        }
        inPieces.advance(34);
        assertThat(atOnce.spikes).isEqualTo(inPieces.spikes).hasSizeGreaterThan(6);
        assertThat(atOnce.read("V_m")).isEqualTo(inPieces.read("V_m"));
    }

    /** More neurons than the lists of spikes and of refractory neurons first have room for. */
    @ParameterizedTest
    @ValueSource(ints = {1, 65, 1000})
    void anyNumberOfNeuronsMaySpikeAndBeRefractoryAtOnce(int size) {
        Neurons neurons = Neurons.alike(DELTA, size, DT, Map.of("V_m", 0.0, "t_ref", 0.3, "I_e", 1e6))
                .advance(5);
        assertThat(neurons.spikes).hasSize(2 * size);
        for (int i = 0; i < size; i++) {
            assertThat(neurons.steps(i)).containsExactly(1L, 5L);
            assertThat(neurons.spikes.get(i)).isEqualTo(new Neurons.Spike(1, i));
        }
    }

    @Test
    void theUpdateLeavesNoInputBehind() {
        for (NeuronModel model : models().toList()) {
            Neurons neuron = Neurons.alike(model, 1, DT, Map.of());
            for (int receptor = 0; receptor < model.receptors().size(); receptor++) {
                neuron.arrive(receptor, 2, 0, 1);
            }
            neuron.advance(2);
            for (int receptor = 0; receptor < model.receptors().size(); receptor++) {
                assertThat(neuron.input.row(receptor, 2)).containsExactly(0);
            }
        }
    }

    @Test
    void modelsDescribeThemselves() {
        assertThat(models().map(NeuronModel::name)).containsExactly("iaf_psc_delta", "iaf_psc_exp", "iaf_psc_alpha");
        assertThat(DELTA.receptors()).containsExactly(new Receptor("delta", Dimension.VOLTAGE));
        assertThat(DELTA.receptorFor(-1)).isZero();
        assertThat(DELTA.recordables()).extracting(Recordable::name).containsExactly("V_m");
        for (NeuronModel model : List.of(EXP, ALPHA)) {
            assertThat(model.receptors())
                    .containsExactly(new Receptor("ex", Dimension.CURRENT), new Receptor("in", Dimension.CURRENT));
            assertThat(LongStream.of(0, 1, -1).mapToInt(model::receptorFor)).containsExactly(0, 0, 1);
            assertThat(model.recordables()).extracting(Recordable::name).containsExactly("V_m", "I_syn_ex", "I_syn_in");
            assertThat(model.parameters())
                    .extracting(Parameter::name)
                    .containsExactly(
                            "C_m",
                            "tau_m",
                            "E_L",
                            "V_th",
                            "V_reset",
                            "t_ref",
                            "t_clamp",
                            "I_e",
                            "V_m",
                            "tau_syn_ex",
                            "tau_syn_in");
        }
        // NEST's defaults of iaf_psc_exp and iaf_psc_alpha (for iaf_psc_delta they are the same but for the synapses).
        Map<String, Double> defaults = new HashMap<>();
        ALPHA.parameters().forEach(p -> defaults.put(p.name(), p.defaultValue()));
        assertThat(defaults)
                .containsAllEntriesOf(Map.of(
                        "C_m",
                        250.0,
                        "tau_m",
                        10.0,
                        "E_L",
                        -70.0,
                        "V_th",
                        -55.0,
                        "V_reset",
                        -70.0,
                        "t_ref",
                        2.0,
                        "I_e",
                        0.0,
                        "tau_syn_ex",
                        2.0,
                        "tau_syn_in",
                        2.0));
        assertThat(ALPHA.parameters().get(8).sameAs()).contains("E_L");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theResetMustLieBelowTheThreshold(NeuronModel model) {
        assertThat(model.problems(name -> -55)).containsExactly("V_reset must be below V_th");
        assertThat(model.problems(name -> name.equals("V_reset") ? -56 : -55)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theClampMustNotOutlastTheRefractoryPeriod(NeuronModel model) {
        Map<String, Double> values = Map.of("V_reset", -60.0, "V_th", -50.0, "t_ref", 2.0);
        assertThat(model.problems(name -> values.getOrDefault(name, 2.1)))
                .containsExactly("t_clamp must be at most t_ref");
        assertThat(model.problems(name -> values.getOrDefault(name, 2.0))).isEmpty();
    }

    @Test
    void rangesOfParametersContainWhatTheySay() {
        assertThat(Parameter.Range.POSITIVE.contains(0)).isFalse();
        assertThat(Parameter.Range.POSITIVE.contains(Double.MIN_VALUE)).isTrue();
        assertThat(Parameter.Range.NOT_NEGATIVE.contains(0)).isTrue();
        assertThat(Parameter.Range.NOT_NEGATIVE.contains(-1e-9)).isFalse();
        for (Parameter.Range range : Parameter.Range.values()) {
            assertThat(range.contains(1)).isTrue();
            assertThat(range.contains(Double.NaN)).isFalse();
            assertThat(range.contains(Double.POSITIVE_INFINITY)).isFalse();
        }
        assertThat(Parameter.Range.ANY.contains(-1)).isTrue();
    }
}
