package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.parallel.InProcessRanks;
import org.equipoise.stimulus.PoissonGenerator;
import org.equipoise.stimulus.SpikeGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trials of one network, whose synapses are drawn once. */
class TrialsTest {
    private static final NetworkSpec NETWORK = TestNetworks.receptors().build();

    private static String digest(Simulation simulation) {
        return simulation.run().spikeDigest();
    }

    @Test
    void underTheNetworksOwnSeedItIsTheSameRunAgain() {
        Simulation first = Simulation.build(NETWORK, 1);
        String digest = digest(first);
        assertThat(digest(first.again(NETWORK, NETWORK.seed()))).isEqualTo(digest);
    }

    /** What a trial gives depends on its noise alone, not on what ran before or where. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "2, 1", "3, 2"})
    void trialsDifferByTheirNoiseAlone(int ranks, int threads) {
        Simulation alone = Simulation.build(NETWORK, 1);
        List<String> expected = IntStream.of(7, 8)
                .mapToObj(noise -> digest(alone.again(NETWORK, noise)))
                .toList();
        assertThat(expected.get(0)).isNotEqualTo(expected.get(1));
        List<List<String>> digests = InProcessRanks.run(ranks, communicator -> {
            Simulation simulation = Simulation.build(NETWORK, communicator, threads);
            String seventh = digest(simulation.again(NETWORK, 7));
            return Arrays.asList(seventh, digest(simulation.again(NETWORK, 8)));
        });
        assertThat(digests.get(0)).isEqualTo(expected);
    }

    private static TestNetworkBuilder pair(double duration, double weight) {
        return new TestNetworkBuilder(duration)
                .population("E", 40, new IafPscDelta())
                .projection("E", "E", new Rule.FixedIndegree(5), weight, 1);
    }

    @Test
    void stimuliAndTheDurationMayDiffer() {
        Simulation simulation =
                Simulation.build(pair(10, 3).build(), 1).again(pair(20, 3).build(), 1);
        assertThat(simulation.run().network().spikes()).isZero();
        NetworkSpec driven = pair(30, 3)
                .stimulus("E", new SpikeGenerator(new double[] {12}, 100, 0.1))
                .build();
        SimulationResult result = simulation.again(driven, 1).run();
        assertThat(result.spikeDigest()).isEqualTo(digest(Simulation.build(driven, 1)));
        assertThat(result.network().spikes()).isPositive();
        assertThat(result.synapses()).isEqualTo(200);
    }

    @Test
    void synapsesMayNotDiffer() {
        Simulation simulation = Simulation.build(pair(10, 3).build(), 1);
        assertThatThrownBy(() -> simulation.again(pair(10, 4).build(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("another trial must have the same synapses");
        assertThatThrownBy(() -> simulation.again(pair(10, 3).seed(2).build(), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> simulation.again(pair(10, 3).dt(0.2).build(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spikesAreCountedInBins() {
        NetworkSpec network = new TestNetworkBuilder(10)
                .population("E", 4, new IafPscDelta(), "t_ref", 0.1)
                .population("F", 2, new IafPscDelta())
                .stimulus("E", new SpikeGenerator(new double[] {1, 3, 3.2, 9}, 100, 0))
                .stimulus("F", new PoissonGenerator(0, 1, 0, 10))
                .build();
        SpikeCounts counts = new SpikeCounts(network, 3);
        Simulation.build(network, 1).run(counts);
        assertThat(counts.counts()).isEqualTo(new int[][] {{8, 4, 4, 0}, {0, 0, 0, 0}});
    }

    @Test
    void theDirectionOfSpikesIsDecoded() {
        NetworkSpec network = new TestNetworkBuilder(4)
                .population("F", 3, new IafPscDelta())
                .population("E", 8, new IafPscDelta(), "t_ref", 0.1)
                .stimulus(kick(1, new Sector(90, 10)))
                .stimulus(kick(1, new Sector(180, 10)))
                .stimulus(kick(3, new Sector(-45, 10)))
                .build();
        PopulationVector vector = new PopulationVector(network, "E", 2);
        Simulation.build(network, 2).run(vector);
        assertThat(vector.counts()).containsExactly(2, 1);
        assertThat(vector.angles()).containsExactly(new double[] {135, 315}, within(1e-12));
        assertThat(vector.lengths()).containsExactly(new double[] {Math.sqrt(0.5), 1}, within(1e-12));

        PopulationVector silent = new PopulationVector(network, "F", 2);
        Simulation.build(network, 2).run(silent);
        assertThat(silent.angles()).containsOnly(Double.NaN);
        assertThat(silent.lengths()).containsOnly(Double.NaN);
    }

    private static StimulusSpec kick(double time, Sector sector) {
        SpikeGenerator spikes = new SpikeGenerator(new double[] {time}, 100, 0);
        return new StimulusSpec("E", spikes, 100, Optional.empty(), Optional.of(sector));
    }
}
