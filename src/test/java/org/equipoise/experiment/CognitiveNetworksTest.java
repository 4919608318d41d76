package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.equipoise.config.ConfigDocument;
import org.equipoise.config.Problems;
import org.equipoise.config.Section;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationVector;
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationResult;
import org.equipoise.network.SpikeCounts;
import org.equipoise.parallel.InProcessRanks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The spiking networks of cognition in {@code conf/}, in short runs. */
class CognitiveNetworksTest {
    /** What brings the stimulus, or the cue, into a short run. */
    private static final Map<String, List<String>> SHORT = Map.of(
            "decision-making.yaml", List.of("duration=80 ms", "statistics.from=0 ms", "parameters.onset=30 ms"),
            "working-memory.yaml", List.of("duration=80 ms", "parameters.cue_on=30 ms"));

    private static final Map<String, String> ALONE = new ConcurrentHashMap<>();

    private static NetworkSpec network(String name, List<String> overrides) throws IOException {
        Problems problems = new Problems();
        String yaml = Files.readString(Path.of("conf", name));
        Section root = ConfigDocument.parse(name, yaml, overrides, problems).root();
        root.choice("kind", "network");
        NetworkConfig.Read read = NetworkConfig.read(root);
        root.done();
        problems.throwIfAny();
        return read.network();
    }

    static Stream<Arguments> partitions() {
        return SHORT.keySet().stream()
                .sorted()
                .flatMap(name -> Stream.of(1, 2, 3)
                        .flatMap(ranks -> Stream.of(1, 2).map(threads -> Arguments.of(name, ranks, threads))));
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void theSpikesAreTheSameOnAnyRanksAndThreads(String name, int ranks, int threads) throws IOException {
        NetworkSpec network = network(name, SHORT.get(name));
        List<SimulationResult> results = InProcessRanks.run(
                ranks,
                communicator -> Simulation.build(network, communicator, threads).run());
        assertThat(results.get(0).network().spikes()).isGreaterThan(100);
        String alone = ALONE.computeIfAbsent(
                name, key -> Simulation.build(network, 1).run().spikeDigest());
        assertThat(results.get(0).spikeDigest()).isEqualTo(alone);
    }

    /** Under the strongest evidence the right group wins and the other is silenced. */
    @Test
    void allEvidenceForOneSideDecidesForIt() throws IOException {
        NetworkSpec network = network(
                "decision-making.yaml",
                List.of(
                        "dt=0.25 ms",
                        "parameters.coherence=1",
                        "parameters.onset=200 ms",
                        "parameters.offset=900 ms",
                        "duration=900 ms"));
        SpikeCounts counts = new SpikeCounts(network, 300);
        Simulation.build(network, 1).run(counts);
        int[] chosen = counts.counts()[0];
        int[] other = counts.counts()[1];
        // 240 neurons in 300 ms: a spike is 1/72 Hz.
        assertThat(chosen[2] / 72.).isGreaterThan(15);
        assertThat(other[2] / 72.).isLessThan(5);
        assertThat(chosen[0] / 72.).isLessThan(5);
    }

    /** A quarter of the network keeps the cue's direction, here next to 0 degrees, when the cue is gone. */
    @Test
    void aCueLeavesABumpBehind() throws IOException {
        NetworkSpec network = network(
                "working-memory.yaml",
                List.of(
                        "dt=0.25 ms",
                        "parameters.scale=0.25",
                        "parameters.cue_on=100 ms",
                        "parameters.cue_off=350 ms",
                        "stimuli[2].sector.center=0",
                        "duration=1 s"));
        PopulationVector direction = new PopulationVector(network, "E", 100);
        Simulation.build(network, 1).run(direction);
        assertThat(direction.lengths()[0]).isLessThan(0.4);
        for (int bin = 5; bin < 10; bin++) {
            assertThat(direction.lengths()[bin]).isGreaterThan(0.5);
            assertThat(Math.cos(Math.toRadians(direction.angles()[bin]))).isGreaterThan(Math.cos(Math.toRadians(30)));
        }
    }
}
