package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.PoissonPopulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same spikes, traces and statistics on any number of ranks and threads. */
class RankInvarianceTest {
    private static final NetworkSpec BRUNEL =
            TestNetworks.brunel(100, 0.5, 5, 2, 80.2).build();

    private static final NetworkSpec EVERYTHING = TestNetworks.everything()
            .trace("D", 10, 0.3, "V_m")
            .trace("X", 31, 0.1, "I_syn_ex", "V_m", "I_syn_in")
            .trace("one", 1, 7, "V_m")
            .build();

    private static final NetworkSpec NONLINEAR = TestNetworks.nonlinear()
            .trace("C", 300, 0.7, "V_m", "g_ex", "g_in")
            .trace("X", 5, 0.1, "V_m", "w")
            .trace("T", 17, 0.3, "V_m", "Act_m", "Inact_h", "Act_n", "g_in")
            .build();

    private static final NetworkSpec RECEPTORS = TestNetworks.receptors()
            .trace("E", 37, 0.1, "V_m", "s_AMPA", "s_GABA", "s_NMDA")
            .trace("I", 280, 0.5, "s_NMDA")
            .trace(new TraceSpec("E", List.of("V_m", "s_GABA"), Selection.first(37), 0.3, true))
            .trace(new TraceSpec("I", List.of("V_m"), Selection.of(279, 3, 140, 141, 200), 0.7, false))
            .build();

    private static final Recording BRUNEL_ALONE = Recording.of(BRUNEL);
    private static final Recording EVERYTHING_ALONE = Recording.of(EVERYTHING);
    private static final Recording NONLINEAR_ALONE = Recording.of(NONLINEAR);
    private static final Recording RECEPTORS_ALONE = Recording.of(RECEPTORS);

    static Stream<Arguments> partitions() {
        return IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(ranks -> Stream.of(1, 2, 3).map(threads -> Arguments.of(ranks, threads)));
    }

    /** Without this the tests below would compare silence with silence. */
    @Test
    void everyPopulationAndProjectionIsAtWork() {
        assertThat(BRUNEL_ALONE.neuronSpikes()).hasSizeGreaterThan(1000);
        for (SimulationResult.PopulationResult population :
                EVERYTHING_ALONE.result().populations()) {
            assertThat(population.spikes()).as(population.name()).isGreaterThan(2);
        }
        for (SimulationResult.PopulationResult population :
                NONLINEAR_ALONE.result().populations()) {
            assertThat(population.spikes()).as(population.name()).isGreaterThan(10);
        }
        for (SimulationResult.PopulationResult population :
                RECEPTORS_ALONE.result().populations()) {
            assertThat(population.spikes()).as(population.name()).isGreaterThan(10);
        }
        String digest = EVERYTHING_ALONE.reportedDigest();
        for (int i = 0; i < EVERYTHING.projections().size(); i++) {
            assertThat(Recording.of(without(i)).reportedDigest())
                    .as("without projection " + i)
                    .isNotEqualTo(digest);
        }
    }

    /** The projection is kept, so that the numbers of the others stay, but it has no weight. */
    private static NetworkSpec without(int projection) {
        List<ProjectionSpec> projections = IntStream.range(
                        0, EVERYTHING.projections().size())
                .mapToObj(i -> {
                    ProjectionSpec p = EVERYTHING.projections().get(i);
                    return i != projection
                            ? p
                            : new ProjectionSpec(
                                    p.source(),
                                    p.target(),
                                    p.rule(),
                                    p.allowAutapses(),
                                    p.allowMultapses(),
                                    new Distribution.Constant(0),
                                    p.delay(),
                                    p.receptor());
                })
                .toList();
        return new NetworkSpec(
                EVERYTHING.dt(),
                EVERYTHING.duration(),
                EVERYTHING.statisticsFrom(),
                EVERYTHING.seed(),
                EVERYTHING.populations(),
                projections,
                EVERYTHING.stimuli(),
                List.of());
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void brunelsNetworkIsTheSameOnAnyPartition(int ranks, int threads) {
        assertSame(Recording.of(BRUNEL, ranks, threads), BRUNEL_ALONE);
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void aNetworkOfEverythingIsTheSameOnAnyPartition(int ranks, int threads) {
        Recording recording = Recording.of(EVERYTHING, ranks, threads);
        assertSame(recording, EVERYTHING_ALONE);
        assertThat(recording.rows).isEqualTo(EVERYTHING_ALONE.rows);
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void aNetworkOfNonlinearModelsIsTheSameOnAnyPartition(int ranks, int threads) {
        Recording recording = Recording.of(NONLINEAR, ranks, threads);
        assertSame(recording, NONLINEAR_ALONE);
        assertThat(recording.rows).isEqualTo(NONLINEAR_ALONE.rows);
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void aNetworkOfManyModelsAndReceptorsIsTheSameOnAnyPartition(int ranks, int threads) {
        Recording recording = Recording.of(RECEPTORS, ranks, threads);
        assertSame(recording, RECEPTORS_ALONE);
        assertThat(recording.rows).isEqualTo(RECEPTORS_ALONE.rows);
    }

    private static void assertSame(Recording recording, Recording alone) {
        assertThat(recording.reportedDigest()).isEqualTo(alone.reportedDigest()).isEqualTo(recording.digest());
        assertThat(recording.spikes).isEqualTo(alone.spikes);
        assertThat(recording.progress).isEqualTo(alone.progress);
        assertThat(recording.result().synapses()).isEqualTo(alone.result().synapses());
        assertThat(recording.result().populations()).isEqualTo(alone.result().populations());
        assertThat(recording.result().network()).isEqualTo(alone.result().network());
    }

    @Test
    void anotherSeedGivesOtherSpikes() {
        assertThat(Recording.of(TestNetworks.brunel(100, 0.5, 5, 2, 80.2)
                                .seed(2)
                                .build())
                        .reportedDigest())
                .isNotEqualTo(BRUNEL_ALONE.reportedDigest());
        assertThat(Recording.of(TestNetworks.everything().seed(2).build()).reportedDigest())
                .isNotEqualTo(EVERYTHING_ALONE.reportedDigest());
    }

    @Test
    void whatIsRecordedDoesNotChangeTheSpikes() {
        assertThat(Recording.of(TestNetworks.everything().build()).reportedDigest())
                .isEqualTo(EVERYTHING_ALONE.reportedDigest());
    }

    @Test
    void withoutSpikesTheDigestIsThatOfNothing() {
        NetworkSpec silent = new TestNetworkBuilder(20)
                .population("E", 3, new IafPscDelta())
                .projection("E", "E", new Rule.AllToAll(), 1, 1)
                .build();
        Recording recording = Recording.of(silent, 4, 1);
        // SHA-256 of no bytes.
        assertThat(recording.reportedDigest())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(recording.result().network().rate()).isZero();
        assertThat(recording.result().network().silentFraction()).isEqualTo(1);
        assertThat(recording.result().network().cv()).isNaN();
        assertThat(recording.result().network().fano()).isNaN();
        assertThat(recording.result().network().synchrony()).isNaN();
    }

    /** Every rank's first message is longer than the 256 numbers that all send, and later ones are longer still. */
    @ParameterizedTest
    @MethodSource("partitions")
    void burstsThatDoNotFitTheAgreedMessageArriveWhole(int ranks, int threads) {
        NetworkSpec bursts = new TestNetworkBuilder(30.5)
                .population("E", 2000, new IafPscDelta(), "V_m", -54, "t_ref", 0.2, "I_e", 5000)
                .population("F", 500, new IafPscDelta())
                .projection("E", "F", new Rule.FixedIndegree(100), 0.3, 1.5)
                .projection("F", "E", new Rule.FixedIndegree(100), -0.02, 1.5)
                .build();
        Recording recording = Recording.of(bursts, ranks, threads);
        assertThat(recording.neuronSpikes().stream().filter(spike -> spike.step() == 1))
                .hasSize(2000);
        assertThat(recording.reportedDigest()).isEqualTo(recording.digest());
        assertThat(recording.spikes).isEqualTo(Recording.of(bursts).spikes);
    }

    /** One unit, so one rank, fires hundreds of spikes a window: the messages of the others are short. */
    @ParameterizedTest
    @MethodSource("partitions")
    void aBurstOfOneRankAloneArrivesWhole(int ranks, int threads) {
        NetworkSpec burst = new TestNetworkBuilder(20)
                .population("P", 1, new PoissonPopulation(), "rate", 400)
                .population("E", 3, new IafPscDelta())
                .projection("P", "E", new Rule.AllToAll(), 0.05, 1)
                .build();
        Recording recording = Recording.of(burst, ranks, threads);
        assertThat(recording.spikes).hasSizeGreaterThan(7000).isEqualTo(Recording.of(burst).spikes);
        assertThat(recording.neuronSpikes()).isNotEmpty();
        assertThat(recording.reportedDigest()).isEqualTo(recording.digest());
    }
}
