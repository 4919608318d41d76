package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.equipoise.io.Hdf5Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which neurons' spikes and traces are in the files. */
class RecordedNeuronsTest {
    private static final String NETWORK = """
            kind: network
            duration: 50 ms
            populations:
              E: {model: iaf_psc_exp, size: 20, params: {I_e: {distribution: uniform, min: 400 pA, max: 900 pA}}}
              I: {model: iaf_psc_delta, size: 8, params: {I_e: 600 pA}}
            projections:
              - {source: E, target: E, rule: fixed_indegree, indegree: 4, weight: 30 pA, delay: 1 ms}
            record:
            """;

    @TempDir
    private Path folder;

    private Path simulate(String record) throws IOException {
        Path conf = Files.writeString(folder.resolve("a.yaml"), NETWORK + record.indent(2));
        Path out = folder.resolve("out-" + record.hashCode());
        CommandRun run = CommandRun.here("simulate", conf.toString(), "--out", out.toString());
        assertThat(run.status()).as(run.err()).isZero();
        return out;
    }

    @Test
    void spikesOfSomeNeuronsAreTheirsInTheWholeRun() throws IOException {
        Path all = simulate("spikes: [E, I]");
        Path some = simulate("spikes: {E: [3, 10-12, 19], I: 2}");
        try (Hdf5Reader whole = new Hdf5Reader(all.resolve("spikes.h5"));
                Hdf5Reader part = new Hdf5Reader(some.resolve("spikes.h5"))) {
            long[] ids = Arrays.stream(whole.longs("/spikes/E/node_ids"))
                    .filter(List.of(3L, 10L, 11L, 12L, 19L)::contains)
                    .toArray();
            assertThat(part.longs("/spikes/E/node_ids")).isEqualTo(ids).hasSizeGreaterThan(10);
            assertThat(part.longs("/spikes/I/node_ids")).containsOnly(0, 1);
        }
        assertThat(Files.readString(some.resolve("summary.json")).lines().filter(line -> line.contains("digest")))
                .containsExactlyElementsOf(Files.readString(all.resolve("summary.json"))
                        .lines()
                        .filter(line -> line.contains("digest"))
                        .toList());
    }

    @Test
    void tracesOfAnyNeuronsAndMeansAreReportsOfTheirOwn() throws IOException {
        Path out = simulate("""
                spikes: []
                traces:
                  - {population: E, variables: [V_m, I_syn_ex], average: true, interval: 0.5 ms, precision: float64}
                  - {population: E, variables: V_m, neurons: [0-19], interval: 0.5 ms, precision: float64}
                  - {population: I, variables: V_m, neurons: [7, 2], interval: 2 ms}
                """);
        assertThat(out.resolve("spikes.h5")).doesNotExist();
        try (Hdf5Reader traces = new Hdf5Reader(out.resolve("traces.h5"))) {
            assertThat(traces.children("/report")).containsExactlyInAnyOrder("E", "I", "E.mean_V_m", "E.mean_I_syn_ex");
            assertThat(traces.longs("/report/I/mapping/node_ids")).containsExactly(2, 7);
            assertThat(traces.textAttribute("/report/E.mean_V_m", "variable")).isEqualTo("mean_V_m");
            assertThat(traces.numberAttribute("/report/E.mean_V_m", "averaged_neurons"))
                    .isEqualTo(20L);
            assertThat(traces.textAttribute("/report/E.mean_I_syn_ex/data", "units"))
                    .isEqualTo("pA");
            assertThat(traces.doubles("/report/E.mean_V_m/mapping/time")).containsExactly(0.5, 50.5, 0.5);
            double[][] potentials = traces.block("/report/E/data", 0, 100, 0, 20);
            double[][] means = traces.block("/report/E.mean_V_m/data", 0, 100, 0, 1);
            for (int row = 0; row < 100; row++) {
                assertThat(means[row][0])
                        .isCloseTo(Arrays.stream(potentials[row]).average().orElseThrow(), within(1e-10));
            }
        }
        CommandRun again =
                CommandRun.here("validate", out.resolve("config.yaml").toString());
        assertThat(again.status()).as(again.err()).isZero();
    }
}
