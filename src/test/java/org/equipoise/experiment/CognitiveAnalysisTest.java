package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.analysis.decision.Outcomes;
import org.equipoise.analysis.decision.PsychometricFit;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Json;
import org.equipoise.parallel.SingleProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code analyze} makes of measures of trials. */
class CognitiveAnalysisTest {
    @TempDir
    private Path folder;

    private JsonObject analyse() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), false);
        new Analysis(folder, new double[] {10}, false).run(new SingleProcess(), 1, console);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .endsWith("results in " + folder.resolve("analysis.json") + "\n");
        return Json.read(folder.resolve("analysis.json"), JsonObject.class);
    }

    /** Ten trials, of bins of 100 ms: the race is in bins 1 and 2; after it the winner has 4 spikes a bin, the other 1. */
    private void decisions(String name, double strength, int correct, int undecided) throws IOException {
        Path directory = Files.createDirectories(folder.resolve(name));
        Hdf5File.write(directory.resolve("measures.h5"), root -> {
            root.attribute("bin_ms", 100.0);
            int[] choices = new int[10];
            double[] times = new double[10];
            for (int trial = 0; trial < 10; trial++) {
                boolean decided = trial >= undecided;
                choices[trial] = decided ? (trial - undecided < correct ? 0 : 1) : -1;
                times[trial] = decided ? 100 + trial : Double.NaN;
            }
            Hdf5Group counts = root.group("counts");
            for (int p = 0; p < 2; p++) {
                int population = p;
                counts.dataset(
                                p == 0 ? "A" : "B",
                                ElementType.INT32,
                                output -> {
                                    for (int trial = 0; trial < 10; trial++) {
                                        for (int b = 0; b < 5; b++) {
                                            output.putInt(b < 3 ? 99 : choices[trial] == population ? 4 : 1);
                                        }
                                    }
                                },
                                10,
                                5)
                        .attribute("neurons", 8);
            }
            Hdf5Group decision = root.group("decision");
            decision.attribute("between", "A B");
            decision.attribute("until_ms", 300.0);
            decision.attribute("strength", strength);
            decision.dataset("choice", choices);
            decision.dataset("reaction_time", times);
        });
    }

    @Test
    void decisionsOfSeveralStrengthsMakeAPsychometricFunction() throws IOException {
        decisions("c", 0.5, 9, 0);
        decisions("a", 0, 4, 2);
        decisions("b", 0.1, 7, 0);
        Files.createDirectories(folder.resolve("other"));
        JsonObject analysis = analyse();
        assertThat(analysis.get("kind").getAsString()).isEqualTo("decisions");
        JsonObject chance = analysis.getAsJsonArray("conditions").get(0).getAsJsonObject();
        assertThat(chance.get("strength").getAsDouble()).isZero();
        assertThat(chance.get("trials").getAsInt()).isEqualTo(10);
        assertThat(chance.get("decided").getAsInt()).isEqualTo(8);
        assertThat(chance.get("accuracy").getAsDouble()).isEqualTo(0.5);
        assertThat(chance.get("correct_ms").getAsDouble()).isCloseTo(103.5, within(1e-9));
        assertThat(chance.get("error_ms").getAsDouble()).isCloseTo(107.5, within(1e-9));
        assertThat(chance.getAsJsonArray("reaction_times_error")).hasSize(4);
        // 8 spikes of 8 neurons in 0.2 s.
        assertThat(chance.getAsJsonArray("winner_after_hz"))
                .hasSize(8)
                .allSatisfy(rate -> assertThat(rate.getAsDouble()).isCloseTo(5, within(1e-9)));
        PsychometricFit expected = PsychometricFit.of(List.of(
                new Outcomes(0.1, new int[] {0, 0, 0, 0, 0, 0, 0, 1, 1, 1}, new double[10]),
                new Outcomes(0.5, new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, new double[10])));
        assertThat(analysis.getAsJsonObject("weibull").get("alpha").getAsDouble())
                .isEqualTo(expected.alpha());
    }

    /** Bins of 50 ms; directions of three trials go 0, 1 and 2 degrees a bin, one is lost at the end. */
    @Test
    void directionsOfTrialsDiffuse() throws IOException {
        Hdf5File.write(folder.resolve("measures.h5"), root -> {
            root.attribute("bin_ms", 50.0);
            Hdf5Group direction = root.group("direction");
            direction.attribute("from_ms", 100.0);
            double[][] angles = new double[4][20];
            double[][] lengths = new double[4][20];
            for (int trial = 0; trial < 4; trial++) {
                for (int b = 0; b < 20; b++) {
                    angles[trial][b] = (350 + trial * b) % 360;
                    lengths[trial][b] = trial == 3 && b > 15 ? 0.1 : 0.8;
                }
            }
            direction.dataset("angle", angles, 20);
            direction.dataset("length", lengths, 20);
        });
        JsonObject analysis = analyse();
        assertThat(analysis.get("kind").getAsString()).isEqualTo("memory");
        assertThat(analysis.get("trials").getAsInt()).isEqualTo(4);
        assertThat(analysis.get("kept").getAsInt()).isEqualTo(3);
        JsonObject diffusion = analysis.getAsJsonObject("diffusion");
        assertThat(diffusion.getAsJsonArray("times")).hasSize(17);
        // Variances of 0, b and 2 b are b^2.
        assertThat(diffusion.getAsJsonArray("variances").get(16).getAsDouble()).isCloseTo(17 * 17, within(1e-9));
    }
}
