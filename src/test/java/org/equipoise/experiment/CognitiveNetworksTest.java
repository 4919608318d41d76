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
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationResult;
import org.equipoise.parallel.InProcessRanks;
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

    private static NetworkSpec network(String name) throws IOException {
        Problems problems = new Problems();
        String yaml = Files.readString(Path.of("conf", name));
        Section root =
                ConfigDocument.parse(name, yaml, SHORT.get(name), problems).root();
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
        NetworkSpec network = network(name);
        List<SimulationResult> results = InProcessRanks.run(
                ranks,
                communicator -> Simulation.build(network, communicator, threads).run());
        assertThat(results.get(0).network().spikes()).isGreaterThan(100);
        String alone = ALONE.computeIfAbsent(
                name, key -> Simulation.build(network, 1).run().spikeDigest());
        assertThat(results.get(0).spikeDigest()).isEqualTo(alone);
    }
}
