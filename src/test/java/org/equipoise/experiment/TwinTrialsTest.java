package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.parallel.InProcessRanks;
import org.equipoise.parallel.SingleProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials with a second run, and with a step of the input, from the configuration to what analyze makes of them. */
class TwinTrialsTest {
    private static final String NETWORK = """
            kind: network
            duration: 120 ms
            seed: 3
            statistics: {from: 10 ms}
            populations:
              P: {model: poisson, size: 50, params: {rate: {times: [0 ms, 60 ms], values: [20 Hz, 100 Hz]}}}
              E: {model: iaf_psc_delta, size: 40, params: {E_L: 0 mV, V_th: 1 mV, V_reset: 0 mV, t_ref: 0 ms}}
            projections:
              - {source: P, target: E, rule: fixed_indegree, indegree: 20, weight: 0.2 mV, delay: 1 ms}
              - {source: E, target: E, rule: fixed_indegree, indegree: 10, weight: -0.2 mV, delay: 1 ms}
            trials: 3
            measures:
              bin: 2 ms
              response: {at: 60 ms, settle: 20 ms}
              twin: [{model: spike_generator, target: E, neurons: [7], spike_times: [40 ms], weight: 5 mV}]
            """;

    @TempDir
    private Path folder;

    private Path run(String yaml, String name, int ranks, int threads) throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), yaml);
        Path directory = folder.resolve(name);
        Experiment experiment = Experiments.load(file, List.of());
        OutputDirectory output = OutputDirectory.prepare(directory, false);
        InProcessRanks.run(ranks, world -> {
            try {
                experiment.run(
                        world,
                        new RunSettings(
                                world.rank() == 0 ? output : null,
                                threads,
                                false,
                                new Console(null, false),
                                false,
                                List.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        return directory;
    }

    @Test
    void aTwinDiffersFromItsDisturbanceOnWhereverItRuns() throws IOException {
        Path alone = run(NETWORK, "alone", 1, 1);
        Path shared = run(NETWORK, "shared", 2, 2);
        try (Hdf5Reader one = new Hdf5Reader(alone.resolve("measures.h5"));
                Hdf5Reader other = new Hdf5Reader(shared.resolve("measures.h5"))) {
            assertThat(one.children("/twin/counts")).containsExactly("E");
            for (int trial = 0; trial < 3; trial++) {
                for (String table : List.of("/counts/E", "/twin/counts/E", "/twin/differing/E")) {
                    assertThat(one.row(table, trial, 0, 60)).as(table).isEqualTo(other.row(table, trial, 0, 60));
                }
                long[] differing = one.row("/twin/differing/E", trial, 0, 60);
                long[] counts = one.row("/counts/E", trial, 0, 60);
                long[] twin = one.row("/twin/counts/E", trial, 0, 60);
                assertThat(Arrays.copyOf(differing, 19)).containsOnly(0);
                assertThat(differing[19]).isEqualTo(1);
                for (int b = 0; b < 60; b++) {
                    assertThat(Math.abs(counts[b] - twin[b]))
                            .isLessThanOrEqualTo(differing[b])
                            .isLessThanOrEqualTo(counts[b] + twin[b]);
                }
            }
        }
        assertThat(alone.resolve("trial-files")).isDirectoryNotContaining("glob:**.spikes");
    }

    @Test
    void theFirstOfTwoRunsIsTheTrialWithoutATwin() throws IOException {
        Path twice = run(NETWORK, "twice", 1, 1);
        Path once = run(NETWORK.replaceFirst("  twin: .*\n", ""), "once", 1, 1);
        try (Hdf5Reader one = new Hdf5Reader(twice.resolve("measures.h5"));
                Hdf5Reader other = new Hdf5Reader(once.resolve("measures.h5"))) {
            assertThat(one.texts("/spike_digest")).isEqualTo(other.texts("/spike_digest"));
            assertThat(other.has("/twin")).isFalse();
        }
    }

    @Test
    void analyzeSaysHowTheRateFollowsAndHowTwinsPart() throws IOException {
        Path directory = run(NETWORK, "analysed", 1, 1);
        new Analysis(directory, new double[] {10}, false).run(new SingleProcess(), 1, new Console(null, false));
        JsonObject analysis = Json.read(directory.resolve("analysis.json"), JsonObject.class);
        assertThat(analysis.get("kind").getAsString()).isEqualTo("trials");
        JsonObject p = analysis.getAsJsonObject("response")
                .getAsJsonObject("populations")
                .getAsJsonObject("P");
        assertThat(p.get("before_hz").getAsDouble()).isBetween(15.0, 25.0);
        assertThat(p.get("after_hz").getAsDouble()).isBetween(90.0, 110.0);
        assertThat(p.get("reached_ms").getAsDouble()).isEqualTo(2);
        JsonObject twin = analysis.getAsJsonObject("twin");
        assertThat(twin.get("from_ms").getAsDouble()).isEqualTo(38);
        assertThat(twin.get("level").getAsDouble()).isBetween(0.0, 1.0);
    }
}
