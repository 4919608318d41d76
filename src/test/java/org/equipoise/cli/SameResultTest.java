package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.io.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Launchers, ranks and threads change nothing of the results. */
class SameResultTest {
    private static final String NETWORK = CommandRun.absolute("test-data/networks/drawn.yaml");

    @TempDir
    private static Path directory;

    private static Path reference;

    @BeforeAll
    static void simulateOnOneThread() {
        reference = directory.resolve("reference");
        CommandRun run = CommandRun.here(arguments(reference, 1));
        assertThat(run.status()).as(run.err()).isZero();
    }

    @Test
    void theNetworkIsWorthComparing() throws IOException {
        JsonObject populations = summary(reference).getAsJsonObject("populations");
        for (String name : populations.keySet()) {
            assertThat(populations.getAsJsonObject(name).get("rate_hz").getAsDouble())
                    .as(name)
                    .isBetween(20., 150.);
        }
        assertThat(Hdf5Content.of(reference.resolve("spikes.h5")))
                .containsKeys("/spikes/E/node_ids", "/spikes/I/timestamps", "/spikes/X/timestamps");
        assertThat(Hdf5Content.of(reference.resolve("traces.h5"))).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @CsvSource({"2", "3"})
    void threadsOfOneProcess(int threads) throws IOException {
        Path out = directory.resolve("threads-" + threads);
        CommandRun run = CommandRun.here(arguments(out, threads));
        assertThat(run.status()).as(run.err()).isZero();
        assertThatResultsAreEqual(out, 1, threads);
    }

    @ParameterizedTest
    @CsvSource({"niodev, 2, 1", "niodev, 2, 2", "niodev, 3, 2", "niodev, 4, 1", "multicore, 2, 1", "multicore, 3, 2"})
    void ranksOfEveryLauncher(String launcher, int ranks, int threads) throws IOException, InterruptedException {
        Path out = directory.resolve(launcher + "-" + ranks + "-" + threads);
        CommandRun run = CommandRun.process(
                directory, arguments(out, threads, "--launcher", launcher, "--ranks", Integer.toString(ranks)));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThatResultsAreEqual(out, ranks, threads);
    }

    private static String[] arguments(Path out, int threads, String... more) {
        List<String> arguments = new ArrayList<>(List.of("simulate", NETWORK, "--quiet", "--out", out.toString()));
        arguments.addAll(List.of("--threads", Integer.toString(threads)));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static void assertThatResultsAreEqual(Path out, int ranks, int threads) throws IOException {
        JsonObject summary = summary(out);
        assertThat(summary.get("ranks").getAsInt()).isEqualTo(ranks);
        assertThat(summary.get("threads").getAsInt()).isEqualTo(threads);
        for (String key : List.of("spike_digest", "populations", "network", "synapses")) {
            assertThat(summary.get(key)).as(key).isEqualTo(summary(reference).get(key));
        }
        for (String file : List.of("spikes.h5", "traces.h5")) {
            assertThat(Hdf5Content.of(out.resolve(file))).as(file).isEqualTo(Hdf5Content.of(reference.resolve(file)));
        }
    }

    private static JsonObject summary(Path out) throws IOException {
        return Json.read(out.resolve("summary.json"), JsonObject.class);
    }
}
