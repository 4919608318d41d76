package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.PoissonPopulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Synapses from all to all that are not stored, beside the same ones stored. */
class EqualSynapsesTest {
    private static final Rule ALL = new Rule.AllToAll();

    private static ProjectionSpec projection(
            String source, String target, Rule rule, boolean autapses, Distribution weight, double delay) {
        return new ProjectionSpec(
                source, target, rule, autapses, false, weight, TestNetworkBuilder.constant(delay), Optional.empty());
    }

    /** Weights whose sums are rounded; delays of which the later may be the shorter; two projections from the same to the same. */
    private static NetworkSpec network(Rule fromE, Rule fromI, Rule fromP) {
        return new TestNetworkBuilder(200)
                .population("E", 40, new IafPscExp(), "V_m", new Distribution.Uniform(-70, -55), "I_e", 350)
                .population("I", 10, new IafPscExp(), "V_m", new Distribution.Uniform(-70, -55), "I_e", 350)
                .population("P", 5, new PoissonPopulation(), "rate", 0.05)
                .projection(projection("E", "E", fromE, true, TestNetworkBuilder.constant(1.1), 2.3))
                .projection(projection("E", "E", fromE, true, TestNetworkBuilder.constant(0.7), 1))
                .projection(projection("E", "I", fromE, true, TestNetworkBuilder.constant(3.3), 0.5))
                .projection(projection("P", "E", fromP, true, TestNetworkBuilder.constant(20.1), 0.5))
                .projection(projection("I", "E", fromI, true, TestNetworkBuilder.constant(-7.7), 0.8))
                .projection(projection("I", "I", fromI, true, TestNetworkBuilder.constant(-3.1), 0.8))
                .stimulus("E", new PoissonGenerator(2, 30, 0, Double.POSITIVE_INFINITY))
                .stimulus("I", new PoissonGenerator(2, 30, 0, Double.POSITIVE_INFINITY))
                .trace("E", 40, 0.1, "V_m", "I_syn_ex")
                .build();
    }

    /** Every source once, by a rule whose synapses are always stored. */
    private static Rule each(int sources) {
        return new Rule.FixedIndegree(sources);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "4, 4"})
    void theyActToTheLastBitLikeThoseThatAreStored(int ranks, int threads) {
        NetworkSpec spec = network(ALL, ALL, ALL);
        NetworkSpec stored = network(each(40), each(10), each(5));
        assertThat(spec.projections()).noneMatch(spec::storesSynapses);
        assertThat(stored.projections()).allMatch(stored::storesSynapses);
        Recording recording = Recording.of(spec, ranks, threads);
        Recording expected = Recording.of(stored);
        assertThat(expected.spikes).hasSizeGreaterThan(500);
        assertThat(recording.spikes).isEqualTo(expected.spikes);
        assertThat(recording.rows).isEqualTo(expected.rows);
        assertThat(recording.result().synapses())
                .isEqualTo(expected.result().synapses())
                .isEqualTo(2 * 1600 + 400 + 200 + 400 + 100);
        assertThat(recording.result().synapseBytes()).isZero();
    }

    /** A checkpoint of stored synapses fits: the numbers for what is connected are the same. */
    @Test
    void aRunGoesOnFromItsStateOnOtherRanks() {
        NetworkSpec spec = network(ALL, ALL, ALL);
        Recording pieces = Recording.inPieces(
                spec,
                List.of(
                        new Recording.Piece(1, 1, 100),
                        new Recording.Piece(3, 2, 111),
                        new Recording.Piece(2, 1, 1000)));
        assertThat(pieces.spikes).isEqualTo(Recording.of(network(each(40), each(10), each(5))).spikes);
    }

    /** What the excitatory neurons get from each other is stored as soon as anything tells two of them apart. */
    @Test
    void theyAreStoredWhereOthersActOnTheSameReceptor() {
        NetworkSpec mixed = network(ALL, ALL, each(5));
        assertThat(mixed.projections().stream().map(mixed::storesSynapses))
                .containsExactly(true, true, false, true, false, false);
        assertThat(Recording.of(mixed, 2, 1).spikes).isEqualTo(Recording.of(network(each(40), each(10), ALL)).spikes);
    }

    @Test
    void theyAreStoredWhereSynapsesDiffer() {
        Distribution drawn = new Distribution.Uniform(1, 2);
        for (ProjectionSpec different : List.of(
                projection("E", "E", ALL, false, TestNetworkBuilder.constant(1), 1),
                projection("E", "E", ALL, true, drawn, 1),
                new ProjectionSpec(
                        "E", "E", ALL, true, true, TestNetworkBuilder.constant(1), drawn, Optional.empty()))) {
            NetworkSpec spec = new TestNetworkBuilder(1)
                    .population("E", 4, new IafPscExp())
                    .projection(different)
                    .build();
            assertThat(spec.storesSynapses(different)).as("%s", different).isTrue();
        }
        ProjectionSpec toOthers = projection("E", "I", ALL, false, TestNetworkBuilder.constant(1), 1);
        NetworkSpec spec = new TestNetworkBuilder(1)
                .population("E", 4, new IafPscExp())
                .population("I", 4, new IafPscExp())
                .projection(toOthers)
                .build();
        assertThat(spec.storesSynapses(toOthers)).isFalse();
    }
}
