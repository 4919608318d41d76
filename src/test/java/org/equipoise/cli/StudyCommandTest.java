package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a study to its report. */
class StudyCommandTest {
    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void writeStudy() throws IOException {
        Files.writeString(folder.resolve("net.yaml"), """
                kind: network
                duration: 60 ms
                parameters: {J: 4 mV, r: 100 Hz}
                populations:
                  P: {model: poisson, size: 20, params: {rate: r}}
                  E: {model: iaf_psc_delta, size: 40}
                projections:
                  - {source: P, target: E, rule: fixed_indegree, indegree: 9, weight: J, delay: 1 ms}
                """);
        study = Files.writeString(folder.resolve("study.yaml"), """
                kind: study
                experiment: net.yaml
                grid: {parameters.J: [4 mV, 6 mV, 8 mV]}
                trials: 2
                """);
    }

    private CommandRun simulate(Path out) {
        CommandRun simulation = CommandRun.here("simulate", study.toString(), "--out", out.toString(), "--quiet");
        assertThat(simulation.err()).isEmpty();
        return simulation;
    }

    @Test
    void plotDrawsItAndTheReportComparesItWithTheory() throws IOException {
        Path run = folder.resolve("run");
        simulate(run);
        CommandRun plot = CommandRun.here("plot", run.toString());
        assertThat(plot.err()).isEmpty();
        assertThat(plot.status()).isZero();
        assertThat(plot.out()).startsWith("2 figures (PNG, SVG, caption) in " + run.resolve("figures") + "\n");
        assertThat(run.resolve("figures/study.png")).exists();
        assertThat(Files.readString(run.resolve("report.html")))
                .contains("of the 3 points that theory covers")
                .contains("All points of the study")
                .doesNotContain("Trials by condition");
    }

    @Test
    void analyzeSaysThatThereIsNothingLeftToMeasure() {
        Path run = folder.resolve("run");
        simulate(run);
        CommandRun analyze = CommandRun.here("analyze", run.toString());
        assertThat(analyze.status()).isZero();
        assertThat(analyze.out())
                .isEqualTo(run + " holds a study, which was measured while it ran (study.json): scripts/equipoise plot "
                        + run + " draws it\n");
    }
}
