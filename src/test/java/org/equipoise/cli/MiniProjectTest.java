package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.MarkdownPage;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Json;
import org.equipoise.record.SonataSpikes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The configurations of {@code conf/miniproject}, and the figures of those that run in no time. */
class MiniProjectTest {
    @TempDir
    private Path folder;

    static Stream<String> configurations() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("conf/miniproject"))) {
            return all.map(Path::toString).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void isSound(String configuration) {
        CommandRun validate = CommandRun.here("validate", configuration);
        assertThat(validate.err()).isEmpty();
        assertThat(validate.status()).isZero();
    }

    /** Each block of the page that is no command follows the command that prints it. */
    @ParameterizedTest
    @ValueSource(strings = {"poisson", "one-input"})
    void thePageShowsWhatIsPrinted(String name) throws IOException {
        List<String> blocks = MarkdownPage.site("mini-project").blocks("");
        int command = blocks.indexOf("scripts/equipoise simulate conf/miniproject/" + name + ".yaml\n");
        CommandRun simulate = CommandRun.here(
                "simulate", "conf/miniproject/" + name + ".yaml", "--threads", "1", "--out", "" + folder.resolve(name));
        assertThat(simulate.out()).contains(blocks.get(command + 1));
    }

    private Path run(String name, String... more) {
        Path directory = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of(
                "simulate",
                "conf/miniproject/" + name + ".yaml",
                "--quiet",
                "--threads",
                "1",
                "--out",
                "" + directory));
        command.addAll(List.of(more));
        CommandRun simulate = CommandRun.here(command.toArray(String[]::new));
        assertThat(simulate.err()).isEmpty();
        return directory;
    }

    private static String plot(Path directory, String figure) throws IOException {
        assertThat(CommandRun.here("plot", directory.toString()).err()).isEmpty();
        assertThat(directory.resolve("figures/" + figure + ".png")).isNotEmptyFile();
        assertThat(directory.resolve("figures/" + figure + ".svg")).isNotEmptyFile();
        return Files.readString(directory.resolve("figures/" + figure + ".txt"));
    }

    /** 20 spikes a train, with a standard error of sqrt(20 / 100). */
    @Test
    void poissonTrainsHaveTheirCounts() throws IOException {
        Path directory = run("poisson");
        JsonObject summary = Json.read(directory.resolve("summary.json"), JsonObject.class);
        JsonObject trains = summary.getAsJsonObject("populations").getAsJsonObject("X");
        assertThat(trains.get("spikes").getAsDouble() / 100).isCloseTo(20, within(3 * 0.447));
        JsonObject expected = summary.getAsJsonObject("theory").getAsJsonObject("sources");
        assertThat(expected.getAsJsonObject("X").get("count").getAsDouble()).isCloseTo(20, within(1e-9));
        String mean = String.format("mean %.3g,", trains.get("spikes").getAsDouble() / 100);
        assertThat(plot(directory, "counts-X")).contains(mean, "expected: mean 20 +- 0.447 (standard error)");
    }

    /** V(t) is the sum over the spikes of the input of w exp(-(t - t_k - delay) / tau_m). */
    @Test
    void theFreeMembraneFollowsItsInput() throws IOException {
        Path directory = run("one-input");
        try (SonataSpikes spikes = new SonataSpikes(directory.resolve("spikes.h5"));
                Hdf5Reader traces = new Hdf5Reader(directory.resolve("traces.h5"))) {
            double[] input = spikes.times("X", 0, (int) spikes.count("X"));
            double[][] potential = traces.block("/report/free/data", 0, 20_000, 0, 1);
            for (int step = 1; step <= 20_000; step += 7) {
                double expected = 0;
                for (double time : input) {
                    double since = 0.1 * step - time - 0.1;
                    expected += since > -0.05 ? 0.9 * Math.exp(-since / 20) : 0;
                }
                assertThat(potential[step - 1][0]).isCloseTo(expected, within(1e-6));
            }
            assertThat(spikes.count("neuron")).isBetween(1L, (long) input.length / 2);
        }
        assertThat(plot(directory, "potential"))
                .contains("free: measured mean", "theory of the free membrane 0.180 and 0.285");
    }

    /** Reference: one run of another program had 41 and 20.5 Hz at N = K = 100. Theory has 13.3 and 12.2 Hz. */
    @Test
    void theoryFailsWhereAllNeuronsShareTheirInputs() throws IOException {
        Path directory = run("dense");
        JsonObject dense = Json.read(directory.resolve("study.json"), JsonObject.class)
                .getAsJsonArray("points")
                .get(0)
                .getAsJsonObject();
        assertThat(dense.getAsJsonObject("values").get("parameters.N").getAsString())
                .isEqualTo("100");
        assertThat(rate(dense.getAsJsonObject("measures"), "E")).isCloseTo(41, within(2.0));
        assertThat(rate(dense.getAsJsonObject("measures"), "I")).isCloseTo(20.5, within(1.0));
        assertThat(dense.getAsJsonObject("theory")
                        .getAsJsonObject("E")
                        .get("rate_hz")
                        .getAsDouble())
                .isCloseTo(13.32, within(0.01));
        assertThat(plot(directory, "theory-over-N"))
                .startsWith("Measurements over N, and theory: dashed the mean field");
    }

    private static double rate(JsonObject measures, String population) {
        return measures.getAsJsonObject(population)
                .getAsJsonArray("rate_hz")
                .get(0)
                .getAsDouble();
    }
}
