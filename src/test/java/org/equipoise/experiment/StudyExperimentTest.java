package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.equipoise.config.ConfigDocument;
import org.equipoise.config.Problems;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.Simulation;
import org.equipoise.parallel.InProcessRanks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network at the points of a grid, from its configuration to the files. */
class StudyExperimentTest {
    private static final String NETWORK = """
            kind: network
            duration: 40 ms
            seed: 3
            parameters: {J: 4 mV}
            populations:
              P: {model: poisson, size: 20, params: {rate: 100 Hz}}
              E: {model: iaf_psc_delta, size: 40}
            projections:
              - {source: P, target: E, rule: fixed_indegree, indegree: 9, weight: J, delay: 1 ms}
            """;

    private static final String STUDY = """
            kind: study
            experiment: net.yaml
            grid: {parameters.J: [4 mV, 6 mV], populations.P.params.rate: [100 Hz, 200 Hz]}
            trials: 2
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeNetwork() throws IOException {
        Files.writeString(folder.resolve("net.yaml"), NETWORK);
    }

    private Experiment load(String yaml) throws IOException {
        return Experiments.load(Files.writeString(folder.resolve("my.yaml"), yaml), List.of());
    }

    private Path run(String name, int ranks, int threads, boolean resume, List<String> only) throws IOException {
        return run(name, ranks, threads, resume, only, null);
    }

    private Path run(String name, int ranks, int threads, boolean resume, List<String> only, PrintStream out)
            throws IOException {
        Path directory = folder.resolve(name);
        Experiment experiment = load(STUDY);
        OutputDirectory output = resume ? OutputDirectory.resume(directory) : OutputDirectory.prepare(directory, false);
        InProcessRanks.run(ranks, world -> {
            try {
                experiment.run(
                        world,
                        new RunSettings(
                                world.rank() == 0 ? output : null,
                                threads,
                                false,
                                new Console(world.rank() == 0 ? out : null, false),
                                resume,
                                only));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        return directory;
    }

    @Test
    void givesTheSameOnAllRanksAndThreads() throws IOException {
        Path alone = run("alone", 1, 1, false, List.of());
        Path shared = run("shared", 2, 2, false, List.of());
        assertThat(shared.resolve("study.json")).hasSameTextualContentAs(alone.resolve("study.json"));
    }

    @Test
    void anItemIsTheNetworkWithThePointsValuesAndASeedOfItsOwn() throws IOException {
        Path directory = run("out", 1, 2, false, List.of());
        NetworkSpec last = network("seed=10", "parameters.J=6 mV", "populations.P.params.rate=200 Hz");
        String expected = Simulation.build(last, 1).run().spikeDigest();
        try (Hdf5Reader file = new Hdf5Reader(directory.resolve("trials/003_J=6mV_rate=200Hz/trial-000001.h5"))) {
            assertThat(file.textAttribute("/", "spike_digest")).isEqualTo(expected);
            assertThat(file.numberAttribute("/", "seed").longValue()).isEqualTo(10);
        }
    }

    private NetworkSpec network(String... overrides) {
        ConfigDocument document = ConfigDocument.load(folder.resolve("net.yaml"), List.of(overrides), new Problems());
        return NetworkConfig.read(document.root()).network();
    }

    @Test
    void resumesWhatWasBegunWithOnly() throws IOException {
        Path whole = run("whole", 1, 1, false, List.of());
        Path parts = run("parts", 1, 1, false, List.of("J=4 mV"));
        Path kept = parts.resolve("trials/001_J=4mV_rate=200Hz/trial-000000.h5");
        assertThat(parts.resolve("trials/002_J=6mV_rate=100Hz")).doesNotExist();
        Object before = Files.getLastModifiedTime(kept);
        run("parts", 2, 1, true, List.of());
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
        assertThat(parts.resolve("study.json")).hasSameTextualContentAs(whole.resolve("study.json"));
    }

    @Test
    void namesThePointThatIsWrongBeforeAnythingRuns() {
        assertThatThrownBy(() -> load(STUDY.replace("200 Hz", "-5 Hz")))
                .hasMessageContaining("my.yaml:3:")
                .hasMessageContaining("point 001_J=4mV_rate=-5Hz: --set populations.P.params.rate")
                .hasMessageContaining("point 003_J=6mV_rate=-5Hz");
    }

    @Test
    void refusesWhatIsNoPoint() throws IOException {
        assertThat(load(STUDY).unsuitable(false, List.of("J=5 mV")))
                .contains("no point of the study is called 'J=5 mV': give the name, number or a value of points,"
                        + " e.g. --only 000_J=4mV_rate=100Hz");
    }

    @Test
    void saysNothingOfTheoryWherePointsAgree() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Files.writeString(folder.resolve("net.yaml"), NETWORK.replace("weight: J", "weight: 0.01 mV"));
        run("quiet", 1, 1, false, List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("4 points x 2 trials in ")
                .doesNotContain("theory");
    }

    /** E gets 9 inputs of 4 or 6 mV at 100 or 200 Hz: theory says what it will do, and 30 ms of 40 neurons do not keep to it. */
    @Test
    void saysWhatDiffersBetweenPointsAndFromTheory() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path directory = run("report", 1, 2, false, List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        JsonObject study = Json.read(directory.resolve("study.json"), JsonObject.class);
        JsonObject axis = study.getAsJsonArray("axes").get(1).getAsJsonObject();
        assertThat(axis.get("path").getAsString()).isEqualTo("populations.P.params.rate");
        assertThat(axis.get("unit").getAsString()).isEqualTo("Hz");
        assertThat(axis.getAsJsonArray("values").get(1).getAsDouble()).isEqualTo(200);
        int differing = 0;
        int rates = 0;
        int cvs = 0;
        for (JsonElement element : study.getAsJsonArray("points")) {
            JsonObject point = element.getAsJsonObject();
            double theory = value(point.getAsJsonObject("theory").getAsJsonObject("E"));
            double[] trials = StreamSupport.stream(
                            point.getAsJsonObject("measures")
                                    .getAsJsonObject("E")
                                    .getAsJsonArray("rate_hz")
                                    .spliterator(),
                            false)
                    .mapToDouble(JsonElement::getAsDouble)
                    .toArray();
            double measured = (trials[0] + trials[1]) / 2;
            boolean differs = Math.abs(measured - theory) > Math.max(0.15 * theory, 0.5);
            boolean said = point.getAsJsonArray("differences").toString().contains("rate_hz");
            assertThat(said).as(point.get("name").getAsString()).isEqualTo(differs);
            rates += said ? 1 : 0;
            cvs += point.getAsJsonArray("differences").toString().contains("cv_isi") ? 1 : 0;
            differing += point.getAsJsonArray("differences").isEmpty() ? 0 : 1;
        }
        assertThat(rates).isBetween(1, 3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("differs from theory: rates at " + rates + " (by more than 15 % and 0.5 Hz)"
                        + (cvs == 0 ? "" : " and CVs at " + cvs + " (by more than 0.2)")
                        + " of 4 points; study.json and the report that plot makes say where\n");
        JsonObject summary = Json.read(directory.resolve("summary.json"), JsonObject.class);
        assertThat(summary.get("points").getAsInt()).isEqualTo(4);
        assertThat(summary.getAsJsonObject("theory").get("covered_points").getAsInt())
                .isEqualTo(4);
        assertThat(summary.getAsJsonObject("theory").get("differing_points").getAsInt())
                .isEqualTo(differing);
    }

    private static double value(JsonObject measures) {
        return measures.get("rate_hz").getAsDouble();
    }
}
