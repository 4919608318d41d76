package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.equipoise.network.TestNetworkBuilder.constant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.neuron.Gating;
import org.equipoise.neuron.GatingVariables;
import org.equipoise.neuron.IafBw2001;
import org.equipoise.neuron.IafCondExp;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.PoissonPopulation;
import org.equipoise.stimulus.SpikeGenerator;
import org.equipoise.stimulus.StepCurrentGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receptors of AMPA, GABA and NMDA kind, the latter driven by gating variables of the sources. */
class GatingTest {
    private static ProjectionSpec onto(
            String receptor, String source, String target, double weight, double delay, Rule rule) {
        return new ProjectionSpec(
                source, target, rule, true, true, constant(weight), constant(delay), Optional.of(receptor));
    }

    private static ProjectionSpec nmda(String source, String target, double weight, double delay) {
        return onto("NMDA", source, target, weight, delay, new Rule.AllToAll());
    }

    private static StimulusSpec spikes(String receptor, String target, double weight, double... times) {
        return new StimulusSpec(target, new SpikeGenerator(times, weight, 0), weight, Optional.of(receptor));
    }

    /** AMPA and GABA receptors are the excitatory and inhibitory conductances of iaf_cond_exp. */
    @Test
    void withoutNmdaItIsIafCondExp() {
        Object[] membrane = {"C_m", 400, "g_L", 20, "V_th", -54, "V_reset", -60, "E_in", -75, "t_ref", 1.5};
        double[] excitation = {5, 7, 7.5, 30, 31, 32, 33};
        double[] inhibition = {20, 36};
        StepCurrentGenerator current = new StepCurrentGenerator(new double[] {10, 60}, new double[] {200, -50}, 0.1);
        Recording here = Recording.of(new TestNetworkBuilder(90)
                .population("E", 2, new IafBw2001(), with(membrane, "tau_AMPA", 2, "tau_GABA", 6))
                .stimulus(spikes("AMPA", "E", 30, excitation))
                .stimulus(spikes("GABA", "E", 25, inhibition))
                .stimulus("E", current)
                .trace("E", 1, 0.1, "V_m", "s_AMPA", "s_GABA", "s_NMDA")
                .build());
        Recording there = Recording.of(new TestNetworkBuilder(90)
                .population("E", 2, new IafCondExp(), with(membrane, "tau_syn_ex", 2, "tau_syn_in", 6))
                .stimulus(spikes("ex", "E", 30, excitation))
                .stimulus(spikes("in", "E", -25, inhibition))
                .stimulus("E", current)
                .trace("E", 1, 0.1, "V_m", "g_ex", "g_in")
                .build());
        assertThat(here.spikes).isEqualTo(there.spikes).hasSizeGreaterThan(3);
        for (int variable = 0; variable < 3; variable++) {
            for (int k = 0; k < 900; k++) {
                assertThat(here.values(0, variable).get(k).get(0))
                        .isCloseTo(there.values(0, variable).get(k).get(0), within(1e-9));
            }
        }
        assertThat(here.values(0, 3)).allMatch(row -> row.get(0) == 0);
    }

    private static Object[] with(Object[] some, Object... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    /** Two populations of sources, one delayed more, of which one acts twice. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5})
    void theConductanceIsTheWeightedSumOfAllSourcesGatesAfterTheirDelays(double delay) {
        Recording recording = Recording.of(new TestNetworkBuilder(60)
                .population("P", 7, new PoissonPopulation(), "rate", 0.05)
                .population("Q", 3, new PoissonPopulation(), "rate", 0.2)
                .population("E", 2, new IafBw2001(), "V_th", 0, "tau_rise_NMDA", 3, "alpha", 0.7)
                .projection(nmda("P", "E", 0.4, delay))
                .projection(nmda("Q", "E", 1.5, 2))
                .projection(nmda("Q", "E", 0.25, 3.3))
                .trace("E", 2, 0.1, "s_NMDA")
                .build());
        Gating gating = new Gating(3, 100, 0.7);
        double[] p = sum(recording, gating, 2, 7);
        double[] q = sum(recording, gating, 9, 3);
        assertThat(p[500]).isPositive();
        List<List<Double>> recorded = recording.values(0, 0);
        for (int step = 1; step <= 600; step++) {
            double expected = 0.4 * p[Math.max(0, step - (int) Math.round(delay / 0.1))]
                    + 1.5 * q[Math.max(0, step - 20)]
                    + 0.25 * q[Math.max(0, step - 33)];
            assertThat(recorded.get(step - 1).get(0)).isCloseTo(expected, within(1e-10));
            assertThat(recorded.get(step - 1).get(1)).isCloseTo(expected, within(1e-10));
        }
    }

    /** After each step the sum of the gates of sources with the ids from {@code first} on. */
    private static double[] sum(Recording recording, Gating gating, int first, int size) {
        GatingVariables variables = new GatingVariables(gating, size, 0.1);
        double[] sums = new double[601];
        for (int step = 1; step <= 600; step++) {
            variables.advance();
            for (double open : variables.open()) {
                sums[step] += open;
            }
            for (Recording.Spike spike : recording.spikes) {
                if (spike.step() == step && spike.id() >= first && spike.id() < first + size) {
                    variables.spike(spike.id() - first);
                }
            }
        }
        return sums;
    }

    /** The potential follows its equation, here integrated in steps of 1 us by the midpoint rule. */
    @Test
    void magnesiumBlocksTheConductanceMoreAtLowerPotentials() {
        Recording recording = Recording.of(new TestNetworkBuilder(150)
                .population("P", 20, new PoissonPopulation(), "rate", 0.05, "stop", 80)
                .population("E", 1, new IafBw2001(), "V_th", 20, "E_ex", 5, "conc_Mg2", 1.3, "I_e", 100)
                .projection(nmda("P", "E", 20, 1))
                .trace("E", 1, 0.1, "V_m", "s_NMDA")
                .build());
        double v = -70;
        double before = 0;
        int substeps = 100;
        double highest = -70;
        for (int k = 0; k < 1500; k++) {
            double after = recording.values(0, 1).get(k).get(0);
            for (int j = 0; j < substeps; j++) {
                double conductance = before + (after - before) * (j + 0.5) / substeps;
                double middle = v + 0.05 / substeps * slope(v, conductance);
                v += 0.1 / substeps * slope(middle, conductance);
            }
            before = after;
            highest = Math.max(highest, v);
            assertThat(recording.values(0, 0).get(k).get(0)).isCloseTo(v, within(1e-5));
        }
        assertThat(highest).isGreaterThan(-30);
    }

    private static double slope(double v, double conductance) {
        double block = 1 / (1 + 1.3 * Math.exp(-0.062 * v) / 3.57);
        return (-25 * (v + 70) - conductance * block * (v - 5) + 100) / 500;
    }

    @Test
    void noSynapsesAreStoredForGatingVariables() {
        NetworkSpec network = new TestNetworkBuilder(1)
                .population("P", 7, new PoissonPopulation(), "rate", 0.05)
                .population("E", 2, new IafBw2001())
                .projection(nmda("P", "E", 0.4, 1))
                .build();
        assertThat(Recording.of(network).result().synapses()).isZero();
    }

    @Test
    void whatAProjectionOntoGatingVariablesCannotBeIsSaid() {
        NetworkSpec network = new TestNetworkBuilder(10)
                .population("X", 3, new IafPscExp())
                .population("E", 2, new IafBw2001(), "tau_decay_NMDA", new Distribution.Uniform(90, 110))
                .projection(onto("NMDA", "X", "E", 1, 1, new Rule.FixedIndegree(2)))
                .projection(new ProjectionSpec(
                        "X",
                        "E",
                        new Rule.AllToAll(),
                        false,
                        true,
                        new Distribution.Uniform(1, 2),
                        new Distribution.Uniform(1, 2),
                        Optional.of("NMDA")))
                .projection(onto("GABA", "X", "E", -1, 1, new Rule.AllToAll()))
                .projection("X", "E", new Rule.AllToAll(), -1, 1)
                .stimulus(spikes("NMDA", "E", 1, 5))
                .build();
        String sum = ": receptor 'NMDA' takes the sum over all sources, ";
        assertThat(NetworkCheck.findings(network))
                .extracting(Finding::toString)
                .containsExactly(
                        "projections[0].receptor" + sum + "give tau_decay_NMDA of E one value",
                        "projections[0].rule" + sum + "use all_to_all or ring",
                        "projections[1].receptor" + sum + "give tau_decay_NMDA of E one value",
                        "projections[1].allow_autapses" + sum + "a neuron's own part cannot be left out",
                        "projections[1].weight" + sum + "give one weight",
                        "projections[1].delay" + sum + "give one delay",
                        "projections[2].weight: the weight onto 'GABA' is -1.0 nS, it must be 0 or above",
                        "projections[3].weight: the weight onto 'AMPA' is -1.0 nS, it must be 0 or above",
                        "stimuli[0].receptor: receptor 'NMDA' is driven by other neurons, spikes can be sent to AMPA, GABA");
    }
}
