package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.config.ConfigDocument;
import org.equipoise.config.Problems;
import org.equipoise.config.Section;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.ProjectionSpec;
import org.equipoise.network.Rule;
import org.equipoise.network.StimulusSpec;
import org.equipoise.network.TraceSpec;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.random.Distribution;
import org.equipoise.random.Distribution.Constant;
import org.equipoise.stimulus.DcGenerator;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.SpikeGenerator;
import org.equipoise.stimulus.StepCurrentGenerator;
import org.junit.jupiter.api.Test;

/** Networks from YAML, and the resolved configuration. */
class NetworkConfigTest {
    private static final String FULL = """
            kind: network
            description: all there is
            parameters: {J: 2 pA, g: 4}
            dt: 0.2 ms
            duration: 0.5 s
            seed: 77
            statistics: {from: 100 ms}
            populations:
              D:
                model: iaf_psc_delta
                size: 20
                params:
                  tau_m: 0.02 s
                  E_L: {distribution: normal, mean: -65 mV, sd: 2 mV}
                  V_m: {distribution: uniform, min: -0.07 V, max: -60 mV}
                  C_m: {distribution: normal_clipped, mean: 200 pF, sd: 20 pF, min: 100 pF}
                  t_ref: {distribution: lognormal, median: 2 ms, sigma: 0.1}
              X:
                model: iaf_psc_exp
                size: 10
                params:
                  I_e: {distribution: normal_clipped_to_boundary, mean: 1 nA, sd: 10 pA, max: 1.01 nA}
                  tau_syn_in: {distribution: normal_absolute, sd: 3 ms, mean: 1 ms}
              A: {model: iaf_psc_alpha, size: 5}
              P: {model: poisson, size: 4, params: {rate: 8 Hz, start: 10 ms, stop: 200 ms}}
            projections:
              - {source: P, target: [X, A], rule: fixed_outdegree, outdegree: 3, weight: J, delay: 1.4 ms}
              - source: X
                target: X
                rule: fixed_indegree
                indegree: 3
                allow_autapses: false
                allow_multapses: false
                weight: {distribution: normal_absolute, sd: 2 pA, factor: -g}
                delay: {distribution: uniform, min: 0.4 ms, max: 3 ms}
                receptor: in
              - {source: [D, X], target: D, rule: pairwise_bernoulli, p: 0.1, weight: 0.1 mV, delay: 1 ms}
              - {source: X, target: A, rule: fixed_total_number, N: 100, weight: -1 pA, delay: 1 ms}
              - {source: X, target: A, rule: all_to_all, weight: 1 pA, delay: 1 ms}
              - {source: X, target: X, rule: one_to_one, weight: 1 pA, delay: 1 ms}
            stimuli:
              - {model: poisson_generator, target: [X, A], rate: 2 kHz, weight: -3 pA, start: 10 ms, stop: 20 ms, receptor: ex}
              - {model: spike_generator, target: D, spike_times: [1 ms, 2 ms], weight: 5 mV, delay: 0.2 ms}
              - {model: dc_generator, target: D, amplitude: 0.1 nA, start: 100 ms}
              - {model: step_current_generator, target: A, amplitude_times: [0 ms, 5 ms], amplitude_values: [1 pA, 0 pA], delay: 1 ms}
            record:
              spikes: [X, P]
              traces:
                - {population: X, variables: [V_m, I_syn_ex], neurons: 3, interval: 1 ms, precision: float64}
                - {population: D, variables: V_m}
            """;

    private record Loaded(NetworkConfig.Read read, String resolved) {
        NetworkSpec network() {
            return read.network();
        }
    }

    private static Loaded load(String yaml) {
        Problems problems = new Problems();
        ConfigDocument document = ConfigDocument.parse("f.yaml", yaml, List.of(), problems);
        Section root = document.root();
        root.choice("kind", "network");
        NetworkConfig.Read read = NetworkConfig.read(root);
        root.done();
        problems.throwIfAny();
        return new Loaded(read, document.resolved());
    }

    @Test
    void timesAndPopulationsAreRead() {
        NetworkSpec network = load(FULL).network();
        assertThat(network.dt()).isEqualTo(0.2);
        assertThat(network.duration()).isEqualTo(500);
        assertThat(network.seed()).isEqualTo(77);
        assertThat(network.statisticsFrom()).isEqualTo(100);
        assertThat(network.populations()).extracting(PopulationSpec::name).containsExactly("D", "X", "A", "P");
        assertThat(network.populations()).extracting(PopulationSpec::size).containsExactly(20, 10, 5, 4);
        assertThat(network.populations())
                .extracting(PopulationSpec::model)
                .extracting(NeuronModel::name)
                .containsExactly("iaf_psc_delta", "iaf_psc_exp", "iaf_psc_alpha", "poisson");
        assertThat(network.populations().get(0).parameters())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "tau_m", new Constant(20),
                        "E_L", new Distribution.Gaussian(-65, 2),
                        "V_m", new Distribution.Uniform(-70, -60),
                        "C_m", new Distribution.ClippedGaussian(200, 20, 100, Double.POSITIVE_INFINITY),
                        "t_ref", new Distribution.Lognormal(2, 0.1)));
        assertThat(network.populations().get(1).parameters())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "I_e", new Distribution.BoundedGaussian(1000, 10, Double.NEGATIVE_INFINITY, 1010),
                        "tau_syn_in", new Distribution.AbsoluteGaussian(1, 3, 1)));
        assertThat(network.populations().get(2).parameters()).isEmpty();
        assertThat(network.populations().get(3).parameters())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("rate", new Constant(0.008), "start", new Constant(10), "stop", new Constant(200)));
    }

    @Test
    void aProjectionStandsForOneFromEachSourceToEachTarget() {
        Constant ms = new Constant(1);
        Optional<String> none = Optional.empty();
        assertThat(load(FULL).network().projections())
                .containsExactly(
                        new ProjectionSpec(
                                "P",
                                "X",
                                new Rule.FixedOutdegree(3),
                                true,
                                true,
                                new Constant(2),
                                new Constant(1.4),
                                none),
                        new ProjectionSpec(
                                "P",
                                "A",
                                new Rule.FixedOutdegree(3),
                                true,
                                true,
                                new Constant(2),
                                new Constant(1.4),
                                none),
                        new ProjectionSpec(
                                "X",
                                "X",
                                new Rule.FixedIndegree(3),
                                false,
                                false,
                                new Distribution.AbsoluteGaussian(0, 2, -4),
                                new Distribution.Uniform(0.4, 3),
                                Optional.of("in")),
                        new ProjectionSpec(
                                "D", "D", new Rule.PairwiseBernoulli(0.1), true, false, new Constant(0.1), ms, none),
                        new ProjectionSpec(
                                "X", "D", new Rule.PairwiseBernoulli(0.1), true, false, new Constant(0.1), ms, none),
                        new ProjectionSpec(
                                "X", "A", new Rule.FixedTotalNumber(100), true, true, new Constant(-1), ms, none),
                        new ProjectionSpec("X", "A", new Rule.AllToAll(), true, false, ms, ms, none),
                        new ProjectionSpec("X", "X", new Rule.OneToOne(), true, false, ms, ms, none));
    }

    @Test
    void stimuliAndRecordersAreRead() {
        Loaded loaded = load(FULL);
        List<StimulusSpec> stimuli = loaded.network().stimuli();
        PoissonGenerator poisson = new PoissonGenerator(2, -3, 10, 20);
        assertThat(stimuli.get(0)).isEqualTo(new StimulusSpec("X", poisson, -3, Optional.of("ex")));
        assertThat(stimuli.get(1)).isEqualTo(new StimulusSpec("A", poisson, -3, Optional.of("ex")));
        SpikeGenerator spikes = (SpikeGenerator) stimuli.get(2).stimulus();
        assertThat(spikes.times()).containsExactly(1, 2);
        assertThat(spikes.weight()).isEqualTo(stimuli.get(2).weight()).isEqualTo(5);
        assertThat(spikes.delay()).isEqualTo(0.2);
        assertThat(stimuli.get(3))
                .isEqualTo(new StimulusSpec("D", new DcGenerator(100, 100, 500, 0), 0, Optional.empty()));
        StepCurrentGenerator steps = (StepCurrentGenerator) stimuli.get(4).stimulus();
        assertThat(steps.times()).containsExactly(0, 5);
        assertThat(steps.amplitudes()).containsExactly(1, 0);
        assertThat(steps.delay()).isEqualTo(1);
        assertThat(stimuli).hasSize(5);
        assertThat(loaded.read.record().spikes()).containsOnlyKeys("X", "P");
        assertThat(loaded.read.record().doublePrecision()).containsExactly(true, false);
        assertThat(loaded.network().traces())
                .containsExactly(
                        new TraceSpec("X", List.of("V_m", "I_syn_ex"), 3, 1),
                        new TraceSpec("D", List.of("V_m"), 1, 0.2));
    }

    /** The resolved configuration, read again, is the same network and the same text. */
    @Test
    void theResolvedConfigurationIsTheSameNetwork() {
        Loaded loaded = load(FULL);
        Loaded again = load(loaded.resolved);
        assertThat(again.resolved).isEqualTo(loaded.resolved).doesNotContain("parameters:");
        assertThat(again.network().projections()).isEqualTo(loaded.network().projections());
        assertThat(again.read.record()).isEqualTo(loaded.read.record());
        assertThat(again.network().seed()).isEqualTo(77);
    }

    @Test
    void theResolvedConfigurationHasEveryDefault() {
        String resolved = load("""
                        kind: network
                        duration: 1 s
                        populations:
                          E: {model: iaf_psc_delta, size: 3}
                          F: {model: poisson, size: 2, params: {rate: 8 Hz}}
                        projections:
                          - {source: E, target: E, rule: fixed_indegree, indegree: 2, weight: 1 mV, delay: 1 ms}
                        stimuli:
                          - {model: poisson_generator, target: E, rate: 8 Hz, weight: 1 mV}
                        record:
                          traces: [{population: E, variables: V_m}]
                        """).resolved;
        assertThat(resolved).isEqualTo("""
                        kind: network
                        dt: 0.1 ms
                        duration: 1000 ms
                        seed: 1
                        statistics:
                          from: 0 ms
                        populations:
                          E:
                            model: iaf_psc_delta
                            size: 3
                            integration: exact
                            params:
                              C_m: 250 pF
                              tau_m: 10 ms
                              E_L: -70 mV
                              V_th: -55 mV
                              V_reset: -70 mV
                              t_ref: 2 ms
                              t_clamp: 2 ms
                              I_e: 0 pA
                              V_m: -70 mV
                          F:
                            model: poisson
                            size: 2
                            params:
                              rate: 8 Hz
                              start: 0 ms
                              stop: 1000000000000 ms
                        projections:
                          - source: [E]
                            target: [E]
                            rule: fixed_indegree
                            indegree: 2
                            allow_autapses: true
                            allow_multapses: true
                            delay: 1 ms
                            weight: 1 mV
                        stimuli:
                          - target: [E]
                            model: poisson_generator
                            weight: 1 mV
                            rate: 8 Hz
                            start: 0 ms
                            stop: 1000 ms
                        record:
                          spikes: [E]
                          traces:
                            - population: E
                              variables: [V_m]
                              average: false
                              neurons: 1
                              interval: 0.1 ms
                              precision: float32
                          connections: false
                        """);
        assertThat(load(resolved).resolved).isEqualTo(resolved);
    }

    /** The initial potential follows E_L: in the resolved configuration, too, unless E_L is drawn. */
    @Test
    void theInitialPotentialIsResolvedToTheRestingPotential() {
        String one =
                "kind: network\nduration: 1 s\npopulations:\n  E: {model: iaf_psc_delta, size: 3, params: {E_L: %s}}";
        assertThat(load(String.format(one, "-60 mV")).resolved).contains("V_m: -60 mV");
        assertThat(load(String.format(one, "{distribution: uniform, min: -60 mV, max: -50 mV}")).resolved)
                .doesNotContain("V_m");
    }

    @Test
    void withoutARecorderAllNeuronsSpikesAreKeptAndNothingElse() {
        RecordConfig record = load("""
                        kind: network
                        duration: 1 s
                        populations:
                          P: {model: poisson, size: 3}
                          E: {model: iaf_psc_delta, size: 3}
                        """).read.record();
        assertThat(record.spikes()).containsOnlyKeys("E");
        assertThat(record.traces()).isEmpty();
    }
}
