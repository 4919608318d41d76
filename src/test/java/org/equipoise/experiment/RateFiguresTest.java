package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.parallel.SingleProcess;
import org.equipoise.plot.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rate models from the simulation to the figures. */
class RateFiguresTest {
    @TempDir
    private Path folder;

    @Test
    void anAttractorHasPicturesOfItsBumpAndOfTracking() throws IOException {
        simulate("""
                kind: rate
                model: cann
                units: 64
                duration: 20 ms
                initial: bump
                stimuli: [{amplitude: 0.05, speed: 5 Hz}]
                grid: {k: [2, 200], speed: [2 Hz, 20 Hz]}
                """);

        assertThat(draw()).contains("bumps.png", "bumps.svg", "tracking.png");
        assertThat(Files.readString(folder.resolve("out/figures/bumps.txt")))
                .contains(
                        "in 9 pictures from 0 ms (light and wide) to 20 ms (dark and narrow): (a) k = 2, 2 rad/s, (b) k = 2, 20 rad/s");
    }

    @Test
    void aResultWithoutMotionHasNoFigureOfTracking() throws IOException {
        simulate("""
                kind: rate
                model: cann
                dimensions: 2
                units: 16
                duration: 2 ms
                stimuli: [{amplitude: 1}]
                """);

        assertThat(draw()).contains("bumps.png").doesNotContain("tracking.png");
    }

    @Test
    void decisionsAreAnalysedAndDrawnWithTheirPhasePlane() throws IOException {
        simulate("""
                kind: rate
                model: wong_wang_2006
                coherences: [0, 0.064, 0.256]
                trials: 300
                """);
        new Analysis(folder.resolve("out"), new double[] {10}, false)
                .run(new SingleProcess(), 1, new Console(null, false));

        assertThat(draw()).contains("phase-plane.png", "psychometric.svg", "reaction-times.png");
        JsonObject analysis = Json.read(folder.resolve("out/analysis.json"), JsonObject.class);
        JsonObject weak = analysis.getAsJsonArray("conditions").get(1).getAsJsonObject();
        // 0.789 in 2,000 trials of an independent program; 4 standard errors of 300 trials.
        assertThat(weak.get("accuracy").getAsDouble()).isCloseTo(0.789, within(4 * Math.sqrt(0.789 * 0.211 / 300)));
    }

    private void simulate(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("model.yaml"), text);
        OutputDirectory out = OutputDirectory.prepare(folder.resolve("out"), false);
        Experiments.load(file, List.of())
                .run(new SingleProcess(), new RunSettings(out, 1, false, new Console(null, false), false, List.of()));
    }

    private List<String> draw() throws IOException {
        return Figures.draw(folder.resolve("out"), message -> {}).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }
}
