package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.equipoise.network.TestNetworkBuilder.constant;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.equipoise.neuron.Gating;
import org.equipoise.neuron.GatingVariables;
import org.equipoise.neuron.IafBw2001;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.DcGenerator;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.PoissonPopulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weights that depend on the angle between neurons on a ring. */
class RingProfileTest {
    /** W between two places, straight from its definition. */
    private static double weight(Rule.Ring rule, double degrees) {
        double sigma = rule.width();
        double mean = sigma / 360 * Math.sqrt(2 * Math.PI);
        double base = (1 - rule.peak() * mean) / (1 - mean);
        double bell = IntStream.rangeClosed(-3, 3)
                .mapToDouble(turn -> (degrees + 360 * turn) / sigma)
                .map(x -> Math.exp(-x * x / 2))
                .sum();
        return base + (rule.peak() - base) * bell;
    }

    @ParameterizedTest
    @CsvSource({"1.62, 18, 256, 256", "0, 30, 100, 77", "3, 90, 7, 5000", "1, 5, 9, 4"})
    void targetsGetTheWeightedSumOfAllSources(double peak, double width, int sources, int targets) {
        Rule.Ring rule = new Rule.Ring(peak, width);
        RingProfile profile = new RingProfile(rule, sources);
        double[] open = new Random(5).doubles(sources).toArray();
        long[] numbers = new long[profile.length() + 2];
        profile.collector(0, sources).collect(open, numbers, 2);
        double[] row = new double[targets];
        profile.spreader(0, targets, targets).spread(numbers, 2, 0.7, row);
        for (int i = 0; i < targets; i++) {
            double expected = 0;
            for (int j = 0; j < sources; j++) {
                expected += 0.7 * open[j] * weight(rule, 360. * i / targets - 360. * j / sources);
            }
            assertThat(row[i]).isCloseTo(expected, within(1e-7));
        }
    }

    /** Compte et al. (2000) give J_plus 1.62 and sigma 18 degrees, so that J_minus is 0.911. */
    @Test
    void farNeuronsAreConnectedMoreWeakly() {
        assertThat(new Rule.Ring(1.62, 18).base()).isCloseTo(0.911, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({"1, 5000", "3, 5001", "17, 4999"})
    void itDoesNotMatterWhoAddsWhichSources(int parts, int sources) {
        RingProfile profile = new RingProfile(new Rule.Ring(2, 20), sources);
        double[] open = new Random(6).doubles(sources).toArray();
        long[] whole = new long[profile.length()];
        profile.collector(0, sources).collect(open, whole, 0);
        long[] added = new long[profile.length()];
        for (int part = parts - 1; part >= 0; part--) {
            int from = sources * part / parts;
            int to = sources * (part + 1) / parts;
            profile.collector(from, to - from).collect(Arrays.copyOfRange(open, from, to), added, 0);
        }
        assertThat(added).isEqualTo(whole);
    }

    @Test
    void aSpikeCountsAsOneFullyOpenSource() {
        for (GatingProfile profile :
                List.of(new GatingProfile.Uniform(), new RingProfile(new Rule.Ring(1.5, 30), 64))) {
            long[] spike = new long[profile.length()];
            profile.collector(10, 5).spike(3, spike, 0);
            long[] share = new long[profile.length()];
            profile.collector(10, 5).collect(new double[] {0, 0, 0, 1, 0}, share, 0);
            assertThat(spike).isEqualTo(share).isNotEqualTo(new long[profile.length()]);
        }
    }

    private static ProjectionSpec ring(String source, String target, double weight, double delay, String receptor) {
        return new ProjectionSpec(
                source,
                target,
                new Rule.Ring(2.5, 45),
                true,
                false,
                constant(weight),
                constant(delay),
                Optional.of(receptor));
    }

    /** Gating variables and spikes act after their delays, on rings of different sizes. */
    @Test
    void gatingVariablesAndSpikesActThroughTheProfile() {
        Recording recording = Recording.of(new TestNetworkBuilder(30)
                .population("P", 40, new PoissonPopulation(), "rate", 0.1)
                .population("E", 21, new IafBw2001(), "V_th", 0, "tau_AMPA", 1e-3)
                .population("F", 20, new IafPscExp(), "tau_syn_in", 1e-3)
                .projection(ring("P", "E", 0.4, 0.3, "NMDA"))
                .projection(ring("P", "E", 2, 1.1, "AMPA"))
                .projection(ring("P", "F", -30, 2, "in"))
                .trace("E", 21, 0.1, "s_NMDA", "s_AMPA")
                .trace("F", 20, 0.1, "I_syn_in")
                .build());
        assertThat(recording.result().synapses()).isZero();
        GatingVariables gates = new GatingVariables(new Gating(2, 100, 0.5), 40, 0.1);
        double[][] open = new double[301][];
        double[][] spikes = new double[301][40];
        for (int step = 1; step <= 300; step++) {
            gates.advance();
            open[step] = gates.open().clone();
            for (Recording.Spike spike : recording.spikes) {
                if (spike.step() == step && spike.id() >= 41) {
                    gates.spike(spike.id() - 41);
                    spikes[step][spike.id() - 41]++;
                }
            }
        }
        for (int step = 21; step <= 300; step++) {
            assertThatRow(recording.values(0, 0).get(step - 1), open[step - 3], 0.4);
            assertThatRow(recording.values(0, 1).get(step - 1), spikes[step - 11], 2);
            assertThatRow(recording.values(1, 0).get(step - 1), spikes[step - 20], -30);
        }
        assertThat(recording.spikes).hasSizeGreaterThan(100);
    }

    private static void assertThatRow(List<Double> values, double[] sources, double weight) {
        for (int i = 0; i < values.size(); i++) {
            double expected = 0;
            for (int j = 0; j < sources.length; j++) {
                double angle = 360. * i / values.size() - 360. * j / sources.length;
                expected += weight * sources[j] * weight(new Rule.Ring(2.5, 45), angle);
            }
            assertThat(values.get(i)).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void whatARingCannotBeIsSaid() {
        NetworkSpec network = new TestNetworkBuilder(10)
                .population("E", 40, new IafPscExp())
                .projection(wrong(1, 0, 1))
                .projection(wrong(1, 91, 1))
                .projection(wrong(-0.1, 40, 1))
                .projection(wrong(4, 40, 1))
                .projection(wrong(1.5, 5, 1))
                .projection("E", "E", new Rule.Ring(1.5, 40), constant(1), constant(0.05))
                .simpleGraph(
                        "E",
                        "E",
                        new Rule.Ring(1.5, 40),
                        new Distribution.Uniform(1, 2),
                        new Distribution.Uniform(1, 2))
                .build();
        String sum = ": this projection is one sum over all sources, ";
        assertThat(NetworkCheck.findings(network))
                .extracting(Finding::toString)
                .containsExactly(
                        "projections[0].sigma: sigma is 0.0 degrees, it must be above 0 and at most 90",
                        "projections[1].sigma: sigma is 91.0 degrees, it must be above 0 and at most 90",
                        "projections[2].J_plus: J_plus is -0.1, it must be between 0 and 3.590, so that no weight changes its sign",
                        "projections[3].J_plus: J_plus is 4.0, it must be between 0 and 3.590, so that no weight changes its sign",
                        "projections[4].sigma: sigma is 5.0 degrees, for that populations of at least 141 are needed",
                        "projections[5].delay: the delay can be 0.05 ms, it must be at least dt = 0.1 ms",
                        "projections[6].allow_autapses" + sum + "a neuron's own part cannot be left out",
                        "projections[6].weight" + sum + "give one weight",
                        "projections[6].delay" + sum + "give one delay");
    }

    /** A sector that goes across 0 degrees; all kinds of input. */
    @Test
    void aStimulusOfASectorLeavesTheOthersAlone() {
        Optional<Subset> sector = Optional.of(new Sector(-10, 60));
        Recording recording = Recording.of(
                new TestNetworkBuilder(10)
                        .population("E", 36, new IafPscExp())
                        .stimulus(new StimulusSpec("E", new DcGenerator(100, 2, 6, 0), 0, Optional.empty(), sector))
                        .stimulus(new StimulusSpec(
                                "E", new PoissonGenerator(5, 20, 0, 10), 20, Optional.of("ex"), sector))
                        .trace("E", 36, 0.1, "V_m", "I_syn_ex")
                        .build(),
                3,
                2);
        List<Integer> reached = IntStream.range(0, 36)
                .filter(i -> recording.values(0, 0).get(50).get(i) > -70)
                .boxed()
                .toList();
        assertThat(reached).containsExactly(0, 1, 2, 32, 33, 34, 35);
        assertThat(IntStream.range(0, 36)
                        .filter(i -> recording.values(0, 1).get(50).get(i) > 0)
                        .boxed()
                        .toList())
                .isEqualTo(reached);
    }

    private static ProjectionSpec wrong(double peak, double width, double delay) {
        return new ProjectionSpec(
                "E", "E", new Rule.Ring(peak, width), true, false, constant(1), constant(delay), Optional.empty());
    }
}
