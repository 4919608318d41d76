package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.network.TestNetworkBuilder.constant;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.DcGenerator;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.PoissonPopulation;
import org.equipoise.stimulus.SpikeGenerator;
import org.equipoise.stimulus.StepCurrentGenerator;
import org.equipoise.stimulus.Stimulus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding, with all that is said about it and nothing else. */
class NetworkCheckTest {
    private record Case(NetworkSpec spec, String... findings) {
        @Override
        public String toString() {
            return String.join(" | ", findings);
        }
    }

    /** A sound network of 10 neurons, 4 sources and 8 neurons with currents. */
    private static TestNetworkBuilder sound(double duration) {
        return new TestNetworkBuilder(duration)
                .population("E", 10, new IafPscDelta())
                .population("P", 4, new PoissonPopulation(), "rate", 0.01)
                .population("X", 8, new IafPscExp());
    }

    private static Case wrong(TestNetworkBuilder network, String... findings) {
        return new Case(network.build(), findings);
    }

    private static Case times(double dt, double duration, double from, String... findings) {
        return wrong(sound(duration).dt(dt).from(from), findings);
    }

    private static Case population(String name, int size, String finding) {
        return wrong(sound(100).population(name, size, new IafPscDelta()), finding);
    }

    private static Case parameter(String name, Object value, String finding) {
        return wrong(
                new TestNetworkBuilder(100).population("E", 10, new IafPscDelta(), name, value),
                "populations.E.params." + finding);
    }

    private static Case rule(String source, String target, Rule rule, boolean switches, String finding) {
        return wrong(
                sound(100)
                        .projection(new ProjectionSpec(
                                source, target, rule, switches, switches, constant(1), constant(1), Optional.empty())),
                "projections[0]." + finding);
    }

    private static Case delay(Distribution delay, String... findings) {
        return wrong(sound(100).projection("E", "E", new Rule.FixedIndegree(2), constant(1), delay), findings);
    }

    private static Case stimulus(Stimulus stimulus, String... findings) {
        return wrong(sound(100).stimulus("E", stimulus), findings);
    }

    private static Case trace(UnaryOperator<TestNetworkBuilder> trace, String... findings) {
        return wrong(trace.apply(sound(100)), findings);
    }

    static Stream<Case> timesAndPopulations() {
        return Stream.of(
                times(0, 100, 0, "dt: dt is 0.0 ms, it must be above 0"),
                times(-0.1, 100, 0, "dt: dt is -0.1 ms, it must be above 0"),
                times(1e-10, 100, 0, "dt: dt is 1.0E-10 ms, it must have at most 9 decimal places"),
                times(
                        0.1,
                        0,
                        0,
                        "duration: the duration is 0.0 ms, it must be above 0",
                        "statistics.from: statistics begin at 0.0 ms, they must begin before the end at 0.0 ms"),
                times(
                        0.1,
                        10.05,
                        0,
                        "duration: the duration of 10.05 ms is no multiple of dt = 0.1 ms, give a multiple"),
                times(
                        0.1,
                        100,
                        100,
                        "statistics.from: statistics begin at 100.0 ms, they must begin before the end at 100.0 ms"),
                times(0.1, 100, -1, "statistics.from: statistics begin at -1.0 ms, they must begin at 0 or later"),
                wrong(new TestNetworkBuilder(1), "populations: there are no populations, define at least one"),
                population("I", 0, "populations.I.size: the size is 0, a population has at least 1 neuron"),
                population("E", 3, "populations.E: there are two populations named E, give each a name of its own"),
                population(
                        "L2/3",
                        3,
                        "populations.L2/3: a population is named 'L2/3', use letters, digits and _ . + - only"),
                population(
                        "I",
                        Integer.MAX_VALUE,
                        "populations: there are 2147483669 neurons, at most 2147483647 are possible"),
                parameter(
                        "tau_x",
                        1,
                        "tau_x: iaf_psc_delta has no parameter 'tau_x', it has C_m, tau_m, E_L, V_th, V_reset, t_ref, t_clamp, I_e,"
                                + " V_m"),
                parameter("tau_m", 0, "tau_m: tau_m is 0.0, it must be above 0"),
                parameter("t_ref", -1, "t_ref: t_ref is -1.0, it must be 0 or above"),
                parameter("E_L", Double.NaN, "E_L: E_L cannot be drawn like this, the value must be finite"),
                parameter("V_reset", -55, "V_reset: V_reset = -55.0, V_reset must be below V_th"),
                parameter("V_th", -80, "V_reset: V_reset = -70.0, V_reset must be below V_th"),
                parameter(
                        "V_m",
                        new Distribution.Uniform(-55, -60),
                        "V_m: V_m cannot be drawn like this, min must be below max"),
                wrong(
                        new TestNetworkBuilder(100)
                                .population(
                                        "P",
                                        3,
                                        new PoissonPopulation(),
                                        "rate",
                                        new Distribution.Uniform(0.001, 0.002)),
                        "populations.P.params.rate: rate is drawn, in a poisson it is one value"),
                wrong(
                        new TestNetworkBuilder(100)
                                .population("E", 3, new IafPscDelta(), "tau_m", -1, "C_m", 0, "a", 1, "t_ref", -2),
                        "populations.E.params.C_m: C_m is 0.0, it must be above 0",
                        "populations.E.params.a: iaf_psc_delta has no parameter 'a', it has C_m, tau_m, E_L, V_th, V_reset,"
                                + " t_ref, t_clamp, I_e, V_m",
                        "populations.E.params.t_ref: t_ref is -2.0, it must be 0 or above",
                        "populations.E.params.tau_m: tau_m is -1.0, it must be above 0"));
    }

    static Stream<Case> projections() {
        String tooMany = ", ask for fewer or allow multapses";
        return Stream.of(
                rule("A", "E", new Rule.AllToAll(), true, "source: there is no population 'A', there are E, P, X"),
                rule("E", "B", new Rule.AllToAll(), true, "target: there is no population 'B', there are E, P, X"),
                rule(
                        "E",
                        "P",
                        new Rule.AllToAll(),
                        true,
                        "target: population P consists of sources, only neurons take input"),
                wrong(
                        sound(100)
                                .projection(new ProjectionSpec(
                                        "E",
                                        "X",
                                        new Rule.AllToAll(),
                                        true,
                                        true,
                                        constant(1),
                                        constant(1),
                                        Optional.of("gaba"))),
                        "projections[0].receptor: iaf_psc_exp has no receptor 'gaba', it has ex, in"),
                rule(
                        "E",
                        "E",
                        new Rule.FixedIndegree(10),
                        false,
                        "indegree: 10 synapses a neuron are asked for, but there are 9 sources" + tooMany),
                rule(
                        "E",
                        "X",
                        new Rule.FixedOutdegree(9),
                        false,
                        "outdegree: 9 synapses a neuron are asked for, but there are 8 targets" + tooMany),
                rule("E", "X", new Rule.FixedIndegree(-1), true, "indegree: the degree is -1, it must be 0 or above"),
                rule("E", "X", new Rule.FixedOutdegree(-2), true, "outdegree: the degree is -2, it must be 0 or above"),
                rule(
                        "E",
                        "E",
                        new Rule.FixedTotalNumber(91),
                        false,
                        "N: 91 synapses are asked for, but there are 90 pairs" + tooMany),
                rule("E", "E", new Rule.FixedTotalNumber(-1), true, "N: N is -1, it must be 0 or above"),
                rule(
                        "E",
                        "E",
                        new Rule.PairwiseBernoulli(1.5),
                        true,
                        "p: the probability is 1.5, it must be between 0 and 1"),
                rule(
                        "E",
                        "E",
                        new Rule.PairwiseBernoulli(Double.NaN),
                        true,
                        "p: the probability is NaN, it must be between 0 and 1"),
                rule(
                        "E",
                        "X",
                        new Rule.OneToOne(),
                        true,
                        "rule: one_to_one connects 10 sources to 8 targets, the populations must have the same size"),
                wrong(
                        new TestNetworkBuilder(10)
                                .population("one", 1, new IafPscDelta())
                                .projection(new ProjectionSpec(
                                        "one",
                                        "one",
                                        new Rule.FixedIndegree(1),
                                        false,
                                        true,
                                        constant(1),
                                        constant(1),
                                        Optional.empty())),
                        "projections[0].indegree: 1 synapses a neuron are asked for, but there are 0 sources"
                                + tooMany),
                wrong(
                        sound(100)
                                .projection(
                                        "E", "X", new Rule.AllToAll(), new Distribution.Gaussian(1, -1), constant(1)),
                        "projections[0].weight: the weight cannot be drawn like this, sd must be 0 or above"),
                delay(
                        new Distribution.Lognormal(1, -1),
                        "projections[0].delay: the delay cannot be drawn like this, sigma must be 0 or above"),
                delay(
                        constant(0.05),
                        "projections[0].delay: the delay can be 0.05 ms, it must be at least dt = 0.1 ms"),
                delay(constant(-1), "projections[0].delay: the delay can be -1.0 ms, it must be at least dt = 0.1 ms"),
                delay(
                        new Distribution.Uniform(0, 2),
                        "projections[0].delay: the delay can be 0.0 ms, it must be at least dt = 0.1 ms"),
                delay(
                        new Distribution.Gaussian(10, 0.1),
                        "projections[0].delay: the delay is drawn from a distribution that has negative values, it must be"
                                + " at least dt = 0.1 ms"),
                delay(
                        new Distribution.AbsoluteGaussian(1, 1, -1),
                        "projections[0].delay: the delay is drawn from a distribution that has negative values, it must be"
                                + " at least dt = 0.1 ms"),
                delay(
                        constant(6554),
                        "projections[0].delay: the delay is 6554.0 ms, at most 65535 steps of dt are possible"));
    }

    static Stream<Case> stimuliAndTraces() {
        String ascend = ", they must be multiples of dt = 0.1 ms, from 0 on";
        return Stream.of(
                wrong(
                        sound(100).stimulus("Q", new PoissonGenerator(1, 1, 0, 1)),
                        "stimuli[0].target: there is no population 'Q', there are E, P, X"),
                wrong(
                        sound(100).stimulus("P", new PoissonGenerator(1, 1, 0, 1)),
                        "stimuli[0].target: population P consists of sources, only neurons take input"),
                wrong(
                        sound(100)
                                .stimulus(
                                        new StimulusSpec("E", new PoissonGenerator(1, 1, 0, 1), 1, Optional.of("ex"))),
                        "stimuli[0].receptor: iaf_psc_delta has no receptor 'ex', it has delta"),
                stimulus(
                        new PoissonGenerator(-1, 1, 0, 1),
                        "stimuli[0].rate: the rate is -1000.0 Hz, it must be 0 or above"),
                stimulus(
                        new PoissonGenerator(1e8, 1, 0, 1),
                        "stimuli[0].rate: there would be 1.0E7 spikes in a step, at most a million are possible"),
                stimulus(
                        new PoissonGenerator(1, 1, -1, 1),
                        "stimuli[0].start: the start is -1.0 ms, it must be a multiple of dt = 0.1 ms, from 0 on"),
                stimulus(
                        new PoissonGenerator(1, 1, 5, 1),
                        "stimuli[0].stop: the stop of 1.0 ms is before the start of 5.0 ms, it must not be"),
                stimulus(
                        new DcGenerator(1, 5.05, 2.01, -1),
                        "stimuli[0].start: the start is 5.05 ms, it must be a multiple of dt = 0.1 ms, from 0 on",
                        "stimuli[0].stop: the stop of 2.01 ms is before the start of 5.05 ms, it must not be",
                        "stimuli[0].stop: the stop is 2.01 ms, it must be a multiple of dt = 0.1 ms",
                        "stimuli[0].delay: the delay is -1.0 ms, it must be 0 or above"),
                stimulus(
                        new SpikeGenerator(new double[] {5, 3}, 1, 0.1),
                        "stimuli[0].spike_times: spike times are not in order: 3.0 ms follows 5.0 ms, they must ascend"),
                stimulus(
                        new SpikeGenerator(new double[] {0.05}, 1, 0.1),
                        "stimuli[0].spike_times: spike times include 0.05 ms" + ascend),
                stimulus(
                        new SpikeGenerator(new double[] {-1}, 1, 2),
                        "stimuli[0].spike_times: spike times include -1.0 ms" + ascend),
                stimulus(
                        new SpikeGenerator(new double[] {1}, 1, -0.1),
                        "stimuli[0].delay: the delay is -0.1 ms, it must be 0 or above"),
                stimulus(
                        new SpikeGenerator(new double[] {0, 1}, 1, 0),
                        "stimuli[0].spike_times: a spike at 0 without a delay would arrive before the first step, send it"
                                + " later or give a delay"),
                stimulus(
                        new StepCurrentGenerator(new double[] {1}, new double[] {1, 2}, 0),
                        "stimuli[0].amplitude_values: there are 1 times and 2 amplitudes, give one amplitude for each time"),
                stimulus(
                        new StepCurrentGenerator(new double[] {2, 1}, new double[] {1, 2}, -1),
                        "stimuli[0].amplitude_times: times are not in order: 1.0 ms follows 2.0 ms, they must ascend",
                        "stimuli[0].delay: the delay is -1.0 ms, it must be 0 or above"),
                trace(
                        network -> network.trace("Q", 1, 1, "V_m"),
                        "traces[0].population: there is no population 'Q', there are E, P, X"),
                trace(
                        network -> network.trace("E", 1, 0.15, "V_m"),
                        "traces[0].interval: the interval is 0.15 ms, it must be a multiple of dt = 0.1 ms"),
                trace(
                        network -> network.trace("E", 1, 0, "V_m"),
                        "traces[0].interval: the interval is 0.0 ms, it must be a multiple of dt = 0.1 ms"),
                trace(
                        network -> network.trace("E", 11, 1, "V_m"),
                        "traces[0].neurons: 11 neurons are to be recorded, population E has 10"),
                trace(
                        network -> network.trace("E", 0, 1, "V_m"),
                        "traces[0].neurons: no neuron is named, name at least one"),
                trace(
                        network -> network.trace("E", 1, 1),
                        "traces[0].variables: no variable is named, name at least one"),
                trace(
                        network -> network.trace("X", 1, 1, "V_m", "w"),
                        "traces[0].variables: iaf_psc_exp has no variable 'w', it has V_m, I_syn_ex, I_syn_in"),
                trace(
                        network -> network.trace("P", 1, 1, "V_m"),
                        "traces[0].variables: poisson has no variable 'V_m', it has nothing to record"));
    }

    @ParameterizedTest
    @MethodSource({"timesAndPopulations", "projections", "stimuliAndTraces"})
    void everythingWrongIsFoundAndNothingElse(Case wrong) {
        assertThat(NetworkCheck.findings(wrong.spec))
                .extracting(Finding::toString)
                .containsExactly(wrong.findings);
    }

    @Test
    void soundNetworksHaveNoFindings() {
        assertThat(NetworkCheck.findings(sound(100).build())).isEmpty();
        assertThat(NetworkCheck.findings(TestNetworks.everything()
                        .trace("X", 31, 0.1, "I_syn_in")
                        .build()))
                .isEmpty();
        assertThat(NetworkCheck.findings(
                        TestNetworks.brunel(10, 0.1, 5, 2, 1000).build()))
                .isEmpty();
        // What only just fits: all pairs, the longest delay, a delay of dt, a spike in the first step.
        assertThat(NetworkCheck.findings(sound(0.1)
                        .simpleGraph("E", "E", new Rule.FixedIndegree(9), constant(1), constant(0.1))
                        .simpleGraph("E", "X", new Rule.FixedTotalNumber(80), constant(1), constant(6553.5))
                        .projection(
                                "E", "E", new Rule.FixedOutdegree(50), constant(1), new Distribution.Lognormal(1, 1))
                        .stimulus("E", new DcGenerator(1, 0, Double.POSITIVE_INFINITY, 0))
                        .stimulus("E", new SpikeGenerator(new double[] {0.1, 0.1}, 1, 0))
                        .stimulus("E", new SpikeGenerator(new double[] {}, 1, 0))
                        .build()))
                .isEmpty();
    }

    @Test
    void severalThingsWrongAreFoundAtOnceInTheNetworksOrder() {
        NetworkSpec spec = sound(10.05)
                .population("I", 0, new IafPscDelta(), "tau_m", -1)
                .projection("E", "Z", new Rule.FixedIndegree(-3), constant(1), constant(0))
                .stimulus("Y", new PoissonGenerator(-1, 1, 0, 1))
                .trace("E", 1, 1, "g")
                .build();
        assertThat(NetworkCheck.findings(spec))
                .extracting(Finding::path)
                .containsExactly(
                        "duration",
                        "populations.I.size",
                        "populations.I.params.tau_m",
                        "projections[0].target",
                        "projections[0].delay",
                        "stimuli[0].target",
                        "stimuli[0].rate",
                        "traces[0].variables");
    }
}
