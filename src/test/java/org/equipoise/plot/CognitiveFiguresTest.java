package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.io.ElementType;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Json;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of measures of trials, and of what analyze made of them. */
class CognitiveFiguresTest {
    @TempDir
    private Path folder;

    /** Six trials of eight bins of 25 ms; population A, of 10 neurons, has as many spikes in a bin as its number. */
    private void measures(boolean decides) throws IOException {
        Files.writeString(folder.resolve("summary.json"), "{}");
        Hdf5File.write(folder.resolve("measures.h5"), root -> {
            root.attribute("bin_ms", 25.0);
            Hdf5Group counts = root.group("counts");
            for (String name : List.of("A", "B")) {
                counts.dataset(
                                name,
                                ElementType.INT32,
                                output -> {
                                    for (int k = 0; k < 48; k++) {
                                        output.putInt(name.equals("A") ? k % 8 : 0);
                                    }
                                },
                                6,
                                8)
                        .attribute("neurons", 10);
            }
            if (decides) {
                Hdf5Group decision = root.group("decision");
                decision.attribute("between", "A B");
                decision.attribute("window_ms", 75.0);
                decision.attribute("from_ms", 50.0);
                decision.attribute("until_ms", 150.0);
            } else {
                double[][] angles = new double[6][8];
                for (double[] trial : angles) {
                    Arrays.setAll(trial, b -> (340 + 10. * b) % 360);
                }
                Hdf5Group direction = root.group("direction");
                direction.attribute("population", "A");
                direction.dataset("angle", angles, 8);
            }
        });
    }

    private List<String> draw() throws IOException {
        return Figures.draw(folder, message -> {}).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    @Test
    void ratesAreSmoothedOverTheWindowOfTheDecision() throws IOException {
        measures(true);
        MeasuredRun run = MeasuredRun.read(folder.resolve("measures.h5"));
        assertThat(run.trials()).isEqualTo(6);
        assertThat(run.race()).contains(new double[] {50, 150});
        // A spike of 10 neurons in 25 ms is 4 Hz.
        assertThat(run.populations().get(0).mean())
                .containsExactly(new double[] {0, 2, 4, 8, 12, 16, 20, 24}, within(1e-9));
        assertThat(run.populations().get(0).examples()).hasDimensions(5, 8);

        assertThat(draw()).containsExactly("rates.png", "rates.svg", "rates.txt", "report.html");
        assertThat(Files.readString(folder.resolve("figures/rates.txt")))
                .isEqualTo(
                        "Rate of each population, as the mean over 6 trials (coloured) and in the first 5 of them (grey), in"
                                + " spikes per neuron and second over the last 75 ms. Shaded: the time in which a decision is sought.\n");
        CombinedDomainXYPlot plot = (CombinedDomainXYPlot)
                RatesFigure.of(run).rows().get(0).panels().get(0).chart().getXYPlot();
        assertThat(plot.getSubplots()).hasSize(2);
    }

    @Test
    void directionsAreDrawnWithTheirDiffusion() throws IOException {
        measures(false);
        assertThat(draw()).hasSize(7);
        assertThat(Files.readString(folder.resolve("figures/direction.txt"))).doesNotContain("(b)");

        Files.writeString(folder.resolve("analysis.json"), """
                {"kind": "memory", "trials": 6, "kept": 5, "from_ms": 50.0, "diffusion":
                 {"times": [0.025, 0.05], "variances": [3, 5], "slope": 80.0, "offset": 1.0, "r_squared": 1.0}}
                """);
        draw();
        assertThat(Files.readString(folder.resolve("figures/direction.txt")))
                .contains(
                        "in bins of 25 ms, in 6 of 6 trials. (b) Variance, over the 5 trials that keep a direction to the end")
                .contains("since 50 ms, and the line through it (dashed): 80 degrees\u00b2 a second.");
        MeasuredRun run = MeasuredRun.read(folder.resolve("measures.h5"));
        XYPlot angles = DirectionFigure.of(run, Optional.empty(), Optional.empty())
                .rows()
                .get(0)
                .panels()
                .get(0)
                .chart()
                .getXYPlot();
        // The line is cut where the direction goes across 0 degrees.
        assertThat(angles.getDataset().getItemCount(0)).isEqualTo(9);
        assertThat(angles.getDataset().getYValue(0, 2)).isNaN();
    }

    @Test
    void decisionsMakeAPsychometricFunctionAndDistributions() throws IOException {
        Files.writeString(folder.resolve("analysis.json"), """
                {"kind": "decisions", "weibull": {"alpha": 0.0757, "beta": 1.206}, "conditions": [
                 {"strength": 0.0, "trials": 4, "decided": 4, "accuracy": 0.5,
                  "reaction_times_correct": [300, 400], "reaction_times_error": [500, 1]},
                 {"strength": 0.1, "trials": 3, "decided": 3, "accuracy": 1.0,
                  "reaction_times_correct": [300, 350, 400], "reaction_times_error": []},
                 {"strength": 0.3, "trials": 2, "decided": 1, "accuracy": 1.0,
                  "reaction_times_correct": [200], "reaction_times_error": []}]}
                """);
        assertThat(draw()).contains("psychometric.png", "reaction-times.svg");
        assertThat(Files.readString(folder.resolve("figures/psychometric.txt"))).contains("alpha 0.0757 and beta 1.21");
        DecisionSummary summary = Json.read(folder.resolve("analysis.json"), DecisionSummary.class);
        Figure times = DecisionFigures.reactionTimes(summary);
        CombinedDomainXYPlot plot = (CombinedDomainXYPlot)
                times.rows().get(0).panels().get(0).chart().getXYPlot();
        assertThat(plot.getSubplots()).hasSize(3);
        assertThat(plot.getDomainAxis().getUpperBound()).isEqualTo(500);
    }
}
