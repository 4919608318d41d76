package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.equipoise.config.ConfigException;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.parallel.InProcessRanks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies whose points are classified, listed, and keep spikes. */
class RegimeStudyTest {
    /** Brunel's model A with a tenth of the neurons and of the inputs, whose weights are larger. */
    private static final String SMALL =
            """
            kind: study
            experiment: %s
            grid:
              parameters.N_E: 1000
              parameters.N_I: 250
              parameters.J: 0.3 mV
              duration: 400 ms
            """.formatted(Path.of("conf/brunel.yaml").toAbsolutePath());

    @TempDir
    private Path folder;

    private Experiment load(String yaml) throws IOException {
        return Experiments.load(Files.writeString(folder.resolve("my.yaml"), yaml), List.of());
    }

    private Path run(String yaml, String name, int ranks, int threads) throws IOException {
        Path directory = folder.resolve(name);
        Experiment experiment = load(yaml);
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

    private static JsonObject study(Path directory) throws IOException {
        return Json.read(directory.resolve("study.json"), JsonObject.class);
    }

    @Test
    void classifiesPointsAndKeepsSpikesAlikeOnAllRanksAndThreads() throws IOException {
        String yaml = SMALL + """
                  parameters.eta: 1.1
                points:
                  - {parameters.g: 3}
                  - {parameters.g: 6}
                regimes: true
                raster: {neurons: 7, duration: 50 ms}
                """;
        Path alone = run(yaml, "alone", 1, 1);
        Path shared = run(yaml, "shared", 2, 1);
        assertThat(shared.resolve("study.json")).hasSameTextualContentAs(alone.resolve("study.json"));
        List<JsonElement> points = study(alone).getAsJsonArray("points").asList();
        assertThat(points.get(0).getAsJsonObject().get("name").getAsString()).isEqualTo("000_g=3");
        // The drive is hardly above the threshold: neurons are regular, and without enough inhibition fire together.
        assertThat(points.get(0).getAsJsonObject().get("regime").getAsString()).isEqualTo("SR");
        assertThat(points.get(1).getAsJsonObject().get("regime").getAsString()).isEqualTo("AR");
        try (Hdf5Reader file = new Hdf5Reader(alone.resolve("trials/000_g=3/trial-000000.h5"))) {
            assertThat(file.numberAttribute("/raster", "from_ms").doubleValue()).isEqualTo(350);
            long[] counts = file.longs("/raster/counts");
            assertThat(counts).hasSize(500);
            double seconds = 0.05;
            double rate = Arrays.stream(counts).sum() / (1250 * seconds);
            double[] times = file.doubles("/raster/populations/E/times");
            assertThat(Arrays.stream(times)).allMatch(time -> time > 350 && time <= 400);
            assertThat(times).isSorted();
            assertThat(times.length / (7 * seconds)).isCloseTo(rate, within(0.2 * rate));
            assertThat(file.longs("/raster/populations/I/rows")).containsOnly(0, 1, 2, 3, 4, 5, 6);
        }
    }

    /** In the plane of g and eta the recurrent input is 0 at g = C_E/C_I = 4, and the drive is at the threshold at eta = 1. */
    @Test
    void theDiagramHasTheLinesOfBrunel() throws IOException {
        Experiment experiment = load(SMALL + """
                  parameters.g: [3, 6]
                  parameters.eta: [0.8, 2.8]
                regimes: true
                """);
        Path directory = Files.createDirectory(folder.resolve("theory"));
        experiment.theory().write(directory);
        JsonObject theory = Json.read(directory.resolve("theory.json"), JsonObject.class);
        SoftAssertions soft = new SoftAssertions();
        for (JsonElement element : theory.getAsJsonObject("diagram").getAsJsonArray("lines")) {
            JsonObject line = element.getAsJsonObject();
            for (JsonElement piece : line.getAsJsonArray("pieces")) {
                double x = piece.getAsJsonObject().get("x1").getAsDouble();
                double y = piece.getAsJsonObject().get("y2").getAsDouble();
                switch (line.get("name").getAsString()) {
                    case "balance" -> soft.assertThat(x).isCloseTo(4, within(1e-9));
                    case "drive" -> soft.assertThat(y).isCloseTo(1, within(1e-9));
                    default -> soft.assertThat(line.get("name").getAsString()).isIn("stability", "mean", "rate");
                }
            }
        }
        soft.assertThat(theory.getAsJsonObject("diagram").toString()).contains("balance", "drive");
        soft.assertThat(theory.getAsJsonArray("points")).hasSize(4);
        soft.assertAll();
        assertThat(experiment.theory().lines()).hasSize(9).element(1).asString().startsWith("000_g=3_eta=0.8  E ");
    }

    @Test
    void everythingWrongIsReportedAtItsPlace() {
        SoftAssertions soft = new SoftAssertions();
        soft.assertThat(problems("points: []\n")).isEqualTo("my.yaml:8:1: there are no points; give at least one");
        soft.assertThat(problems("points: [{parameters.g: 3}, {parameters.eta: 2}]\n"))
                .isEqualTo("my.yaml:8:29: this point has other paths than the first; give [parameters.g]");
        soft.assertThat(problems("points: [{parameters.g: [3, 4]}]\n"))
                .isEqualTo("my.yaml:8:11: parameters.g is not one value; give one, and several in grid");
        soft.assertThat(problems("points: [{duration: 1 s}]\n"))
                .isEqualTo("my.yaml:7:13: duration is a value of points, too; give it in one place");
        soft.assertThat(problems("points: [{parameters.g: 1 s}]\n")).contains("point 000_g=1s: ");
        soft.assertThat(problems("raster: {neurons: 0, duration: 0 ms, from: 1 ms}\n"))
                .isEqualTo("""
                my.yaml:8:19: neurons is '0', out of range; give a whole number from 1 to 1000
                my.yaml:8:32: the duration is not above 0; give how much of the end is kept
                my.yaml:8:38: unknown key 'from'; known: neurons, duration""");
        soft.assertThat(problems("regimes: 3\n")).startsWith("my.yaml:8:10: regimes is '3'");
        soft.assertAll();
    }

    private String problems(String more) {
        return catchThrowableOfType(ConfigException.class, () -> load(SMALL + more))
                .getMessage()
                .replace(folder + "/", "");
    }
}
