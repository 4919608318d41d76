package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.equipoise.io.Hdf5Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The synapses of a network as a file, which is the network again. */
class RecordedConnectionsTest {
    private static final String NETWORK = """
            kind: network
            duration: 100 ms
            populations:
              E: {model: iaf_psc_exp, size: 40, params: {I_e: {distribution: uniform, min: 380 pA, max: 500 pA}}}
              I: {model: iaf_psc_exp, size: 10, params: {I_e: 400 pA}}
            projections:
            """;

    private static final String DRAWN = """
              - source: E
                target: [E, I]
                rule: pairwise_bernoulli
                p: 0.2
                weight: {distribution: normal, mean: 100 pA, sd: 60 pA}
                delay: {distribution: uniform, min: 0.5 ms, max: 3 ms}
              - {source: I, target: E, rule: fixed_indegree, indegree: 3, weight: -200 pA, delay: 1 ms}
            record: {connections: true}
            """;

    @TempDir
    private Path folder;

    private String digest(String projections, String out) throws IOException {
        Path conf = Files.writeString(
                folder.resolve("a.yaml"), NETWORK + projections.indent(2).replace("  record", "record"));
        CommandRun run = CommandRun.here(
                "simulate",
                conf.toString(),
                "--threads=2",
                "--out",
                folder.resolve(out).toString());
        assertThat(run.status()).as(run.err()).isZero();
        return run.out()
                .lines()
                .filter(line -> line.startsWith("spike digest"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNetworkOfTheFileDoesWhatTheNetworkDid() throws IOException {
        String drawn = digest(DRAWN, "out");
        Path file = folder.resolve("out/connections.h5");
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            assertThat(reader.children("/edges")).containsExactly("E_to_E", "E_to_I", "I_to_E");
            assertThat(reader.longs("/edges/I_to_E/target_node_id")).hasSize(120);
            assertThat(Arrays.stream(reader.doubles("/edges/I_to_E/0/syn_weight")))
                    .containsOnly(-200.0);
            assertThat(Arrays.stream(reader.doubles("/edges/E_to_E/0/syn_weight")))
                    .anyMatch(weight -> weight < 0);
            assertThat(reader.textAttribute("/edges/E_to_I/target_node_id", "node_population"))
                    .isEqualTo("I");
        }
        String listed = """
                  - {source: E, target: E, rule: from_file, file: FILE, edge_population: E_to_E}
                  - {source: E, target: I, rule: from_file, file: FILE, edge_population: E_to_I}
                  - {source: I, target: E, rule: from_file, file: FILE, edge_population: I_to_E}
                """.replace("FILE", file.toString());
        assertThat(digest(listed, "again")).isEqualTo(drawn);
        assertThat(digest(DRAWN.replace("p: 0.2", "p: 0.1"), "other")).isNotEqualTo(drawn);
    }
}
