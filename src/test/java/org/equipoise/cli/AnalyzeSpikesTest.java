package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The analysis of spikes, as a user asks for it. */
class AnalyzeSpikesTest {
    private static final Path IRREGULAR = Path.of("test-data/plot/irregular");

    private static final String NETWORK = """
            kind: network
            duration: 500 ms
            statistics: {from: 100 ms}
            dt: 0.1 ms
            seed: 2
            populations:
              X: {model: poisson, size: 50, params: {rate: 40 Hz}}
              E: {model: iaf_psc_delta, size: 60, params: {tau_m: 20 ms, V_th: 20 mV, V_reset: 0 mV, E_L: 0 mV}}
              I: {model: iaf_psc_delta, size: 30, params: {tau_m: 20 ms, V_th: 20 mV, V_reset: 0 mV, E_L: 0 mV}}
            projections:
              - {source: X, target: [E, I], rule: fixed_indegree, indegree: 20, weight: 2 mV, delay: 1 ms}
              - {source: I, target: [E, I], rule: fixed_indegree, indegree: 5, weight: -1 mV, delay: 1 ms}
            record: {spikes: [X, E, I]}
            """;

    @TempDir
    private Path directory;

    private Path irregular() throws IOException {
        Path run = Files.createDirectories(directory.resolve("run"));
        for (String file : List.of("spikes.h5", "summary.json")) {
            Files.copy(IRREGULAR.resolve(file), run.resolve(file));
        }
        return run;
    }

    private static CommandRun analyze(Path run, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "analyze";
        arguments[1] = run.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandRun.here(arguments);
    }

    /** Expected are the numbers of an independent program: {@code test-data/spike-analysis/make-expected.py}. */
    @Test
    void numbersAreThoseOfNumPyAndSciPy() throws IOException {
        Path run = irregular();
        CommandRun analysis = analyze(run);
        assertThat(analysis.status()).as(analysis.err()).isZero();
        assertThat(analysis.out())
                .contains("spikes of 2 populations on 1 x ")
                .contains("regime: asynchronous irregular (AI)\n");
        JsonObject expected = Json.read(Path.of("test-data/spike-analysis/expected.json"), JsonObject.class);
        try (Hdf5Reader results = new Hdf5Reader(run.resolve("analysis.h5"))) {
            assertThat(results.textAttribute("/", "regime")).isEqualTo("AI");
            for (Map.Entry<String, JsonElement> part : expected.entrySet()) {
                for (Map.Entry<String, JsonElement> entry :
                        part.getValue().getAsJsonObject().entrySet()) {
                    if (!entry.getKey().equals("excess_variance")
                            && !entry.getKey().equals("mean_count")) {
                        compare(results, "/" + part.getKey() + "/" + entry.getKey(), entry.getValue());
                    }
                }
            }
            // The excess variance is below three standard errors.
            assertThat(results.doubles("/network/modulation")).containsExactly(0);
        }
    }

    private static void compare(Hdf5Reader results, String path, JsonElement expected) throws IOException {
        double[] found = results.doubles(path);
        if (expected.isJsonPrimitive()) {
            assertThat(found).as(path).hasSize(1);
            assertThat(found[0]).as(path).isEqualTo(expected.getAsDouble(), within(1e-9));
            return;
        }
        assertThat(found).as(path).hasSize(expected.getAsJsonArray().size());
        for (int i = 0; i < found.length; i++) {
            double value = expected.getAsJsonArray().get(i).getAsDouble();
            assertThat(found[i]).as(path + " " + i).isEqualTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
        }
    }

    @Test
    void ranksAndThreadsChangeNothing() throws IOException, InterruptedException {
        Path run = irregular();
        analyze(run, "--threads", "1");
        var expected = Hdf5Content.of(run.resolve("analysis.h5"));
        String text = Files.readString(run.resolve("analysis.json"));
        assertThat(expected).containsKey("/network/spectrum/power").containsKey("/populations/I/correlation/values");
        analyze(run, "--threads", "3", "--resume");
        assertThat(Hdf5Content.of(run.resolve("analysis.h5"))).isEqualTo(expected);
        for (String ranks : List.of("2", "3", "10", "13")) {
            Files.delete(run.resolve("analysis.h5"));
            // Many processes would take long to start.
            String launcher = ranks.equals("3") ? "niodev" : "multicore";
            CommandRun several = CommandRun.process(
                    directory, "analyze", run.toString(), "--ranks", ranks, "--threads", "1", "--launcher", launcher);
            assertThat(several.status()).as(several.err()).isZero();
            assertThat(Hdf5Content.of(run.resolve("analysis.h5")))
                    .as(ranks + " ranks")
                    .isEqualTo(expected);
            assertThat(run.resolve("analysis.json")).hasContent(text);
        }
        assertThat(run.resolve(".work")).doesNotExist();
    }

    @Test
    void aRunIsMeasuredAsItsSummarySays() throws IOException {
        Path conf = Files.writeString(directory.resolve("net.yaml"), NETWORK);
        Path run = directory.resolve("net");
        CommandRun simulation = CommandRun.here("simulate", conf.toString(), "--out", run.toString());
        assertThat(simulation.status()).as(simulation.err()).isZero();
        CommandRun analysis = analyze(run);
        assertThat(analysis.status()).as(analysis.err()).isZero();
        JsonObject summary = Json.read(run.resolve("summary.json"), JsonObject.class);
        try (Hdf5Reader results = new Hdf5Reader(run.resolve("analysis.h5"))) {
            for (String name : List.of("X", "E", "I")) {
                JsonObject population = summary.getAsJsonObject("populations").getAsJsonObject(name);
                assertSame(results, "/populations/" + name + "/rate/mean", population, "rate_hz");
                assertSame(results, "/populations/" + name + "/cv_isi/mean", population, "cv_isi");
                assertSame(results, "/populations/" + name + "/fano/mean", population, "fano");
                assertSame(results, "/populations/" + name + "/silent_fraction", population, "silent_fraction");
                assertSame(results, "/populations/" + name + "/synchrony", population, "synchrony");
            }
            // X is no neuron.
            JsonObject network = summary.getAsJsonObject("network");
            assertSame(results, "/network/rate/mean", network, "rate_hz");
            assertSame(results, "/network/cv_isi/mean", network, "cv_isi");
            assertSame(results, "/network/synchrony", network, "synchrony");
            assertThat(results.doubles("/network/rate/n")).containsExactly(90);
            assertThat(results.numberAttribute("/provenance", "seed").longValue())
                    .isEqualTo(2);
        }
    }

    private static void assertSame(Hdf5Reader results, String path, JsonObject summary, String key) throws IOException {
        assertThat(results.doubles(path)[0]).as(path).isEqualTo(summary.get(key).getAsDouble(), within(1e-8));
    }

    @Test
    void aSilentRunIsQuiescent() throws IOException {
        Path run = Files.createDirectories(directory.resolve("silent"));
        for (String file : List.of("spikes.h5", "summary.json")) {
            Files.copy(Path.of("test-data/plot/silent", file), run.resolve(file));
        }
        CommandRun analysis = analyze(run);
        assertThat(analysis.status()).as(analysis.err()).isZero();
        assertThat(analysis.out()).contains("regime: quiescent\n");
        JsonObject results = Json.read(run.resolve("analysis.json"), JsonObject.class);
        JsonObject network = results.getAsJsonObject("network");
        assertThat(network.getAsJsonObject("rate").get("mean").getAsDouble()).isZero();
        assertThat(network.getAsJsonObject("cv_isi").get("mean").isJsonNull()).isTrue();
        assertThat(network.get("coherence").isJsonNull()).isTrue();
    }

    @Test
    void damagedFilesAreNamed() throws IOException {
        Path run = irregular();
        Path summary = run.resolve("summary.json");
        String sound = Files.readString(summary);
        assertFails(
                run,
                sound.replace("\"size\": 40", "\"size\": 4"),
                "cannot read " + run.resolve("spikes.h5") + ": population E: there is no neuron ");
        assertFails(
                run,
                sound.replace("\"duration_ms\": 500.0", "\"duration_ms\": 90.0"),
                "cannot read " + run.resolve("spikes.h5") + ": population ");
        assertFails(
                run,
                sound.replace("\"E\"", "\"A\"").replace("\"I\"", "\"B\""),
                run.resolve("spikes.h5") + " has spikes of none of the populations that summary.json names");
        assertFails(
                run,
                sound.replace("\"dt_ms\": 0.1", "\"dt_ms\": 0"),
                "cannot read " + summary + ": dt_ms is missing or not positive");
        Files.delete(summary);
        CommandRun without = analyze(run);
        assertThat(without.status()).isEqualTo(1);
        assertThat(without.err())
                .isEqualTo("equipoise: " + run + " holds no finished run: there is no summary.json; scripts/equipoise"
                        + " simulate CONF --out " + run + " makes one\n");
        Files.writeString(summary, sound);
        byte[] spikes = Files.readAllBytes(run.resolve("spikes.h5"));
        Files.write(run.resolve("spikes.h5"), Arrays.copyOf(spikes, spikes.length / 2));
        CommandRun truncated = analyze(run);
        assertThat(truncated.status()).isEqualTo(1);
        assertThat(truncated.err()).startsWith("equipoise: cannot read " + run.resolve("spikes.h5"));
        assertThat(run.resolve("analysis.h5")).doesNotExist();
    }

    private static void assertFails(Path run, String summary, String message) throws IOException {
        Files.writeString(run.resolve("summary.json"), summary);
        CommandRun analysis = analyze(run);
        assertThat(analysis.status()).isEqualTo(1);
        assertThat(analysis.err()).contains(message);
    }
}
