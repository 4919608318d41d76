package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.equipoise.column.ColumnStudy;
import org.equipoise.column.FixedPoint;
import org.equipoise.column.Precision;
import org.equipoise.column.Protocol;
import org.equipoise.column.Recording;
import org.equipoise.column.Rng;
import org.equipoise.column.StudyRun;
import org.equipoise.ensemble.EnsembleListener;
import org.equipoise.io.Provenance;
import org.equipoise.parallel.SingleProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnFigureTest {
    private static final Protocol PROTOCOL = new Protocol(0.1, 300, 400, 100, 150);

    @TempDir
    private Path directory;

    @BeforeEach
    void simulate() throws IOException {
        ColumnStudy study = new ColumnStudy(
                12345,
                Rng.NUMPY,
                List.of(
                        new org.equipoise.column.ColumnCondition(
                                "rest", 1, 0, 0, 1.2, true, true, 0, 7, new Protocol(0.1, 300, 400, 0, 0)),
                        new org.equipoise.column.ColumnCondition(
                                "evoked", 2, 2, 2, 1.2, true, false, 0.05, 5, PROTOCOL),
                        new org.equipoise.column.ColumnCondition(
                                "single", 1, 1, 1, 1.2, true, false, 0.05, 1, PROTOCOL)),
                FixedPoint.WAKE,
                null,
                false,
                new Recording(1, Precision.FLOAT64, false, 1, 10),
                4);
        Provenance provenance = new Provenance("1", "abc", "kind: columns", 1, 1, 1, Instant.now());
        new StudyRun(study, directory.resolve("trials"), provenance, new SingleProcess(), 1, false)
                .run(study.conditions(), EnsembleListener.SILENT);
    }

    @Test
    void drawsAFigureForEachCondition() throws IOException {
        List<Path> files = Figures.draw(directory, message -> {});

        assertThat(files)
                .extracting(file -> directory.relativize(file).toString())
                .containsExactlyInAnyOrder(
                        "figures/column-evoked.png",
                        "figures/column-evoked.svg",
                        "figures/column-evoked.txt",
                        "figures/column-rest.png",
                        "figures/column-rest.svg",
                        "figures/column-rest.txt",
                        "figures/column-single.png",
                        "figures/column-single.svg",
                        "figures/column-single.txt",
                        "report.html");
        assertThat(Files.readString(directory.resolve("figures/column-evoked.txt")))
                .contains("Condition evoked.")
                .contains("Green: the second column. Grey: the stimulus, 50 Hz.")
                .contains("Share of trials")
                .contains("over 5 trials.");
        assertThat(Files.readString(directory.resolve("figures/column-rest.txt")))
                .doesNotContain("stimulus")
                .contains("over 7 trials.");
        assertThat(Files.readString(directory.resolve("figures/column-single.txt")))
                .startsWith("Condition single. One trial: ")
                .endsWith("Grey: the stimulus, 50 Hz.\n");
        assertThat(Files.readString(directory.resolve("figures/column-single.svg")))
                .contains("V_p (mV)")
                .doesNotContain("Trials (%/Hz)");
    }

    @Test
    void countsTheRatesOfAllFiles() throws IOException {
        ColumnCondition rest = ColumnCondition.read(directory.resolve("trials/rest"));
        ColumnCondition evoked = ColumnCondition.read(directory.resolve("trials/evoked"));

        assertThat(rest.rates()).extracting(RateHistogram::name).containsExactly("pyramidal", "inhibitory");
        assertThat(evoked.rates())
                .extracting(RateHistogram::name)
                .containsExactly("before, column 1", "after, column 1", "before, column 2", "after, column 2");
        for (ColumnCondition condition : List.of(rest, evoked)) {
            for (RateHistogram histogram : condition.rates()) {
                assertThat(Arrays.stream(histogram.percent()).sum()).isCloseTo(100, within(1e-9));
            }
        }
        assertThat(evoked.stimulusMs()).containsExactly(10, 25);
        assertThat(evoked.variables().get("column1/V_p")).hasSize(40);
    }

    @Test
    void namesAConditionWithoutTrials() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("trials/empty"));

        assertThatThrownBy(() -> Figures.draw(directory, message -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage(empty + " holds no trials");
    }
}
