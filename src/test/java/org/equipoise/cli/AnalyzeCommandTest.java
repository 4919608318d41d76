package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equipoise.io.Hdf5Reader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a configuration to its analysis, as a user gets there. */
class AnalyzeCommandTest {
    private static final String STUDY = """
            kind: columns
            trials: 10
            block: 5
            transient: 20 ms
            record: {interval: 1 ms}
            conditions:
              nrem: {beta_intra: 1, duration: 2 s}
              evoked: {spontaneous: false, states: ["2_2"], grid: {stimulus: [10 Hz, 50 Hz]}}
              quiet: {spontaneous: false, stochastic: false, trials: 1, duration: 300 ms, states: ["2_2"], stimulus: 50 Hz}
            """;

    @TempDir
    private static Path directory;

    private static Path run;

    @BeforeAll
    static void simulateAndAnalyse() throws IOException {
        Path study = Files.writeString(directory.resolve("study.yaml"), STUDY);
        run = directory.resolve("run");
        CommandRun simulation = CommandRun.here("simulate", study.toString(), "--out", run.toString());
        assertThat(simulation.status()).as(simulation.err()).isZero();
        CommandRun analysis = CommandRun.here("analyze", run.toString(), "--stimuli", "10,50");
        assertThat(analysis.status()).as(analysis.err()).isZero();
        assertThat(analysis.out())
                .contains("state one_column_2_2 without noise: no trials at 10 Hz\n")
                .contains("4 conditions on 1 x ")
                .contains("results in " + run.resolve("analysis.h5") + "\n");
    }

    @Test
    void resultsSayWhereTheyComeFrom() throws IOException {
        try (Hdf5Reader results = new Hdf5Reader(run.resolve("analysis.h5"))) {
            assertThat(results.children("/"))
                    .containsExactly("deterministic", "evoked", "missing", "provenance", "spontaneous");
            assertThat(results.text("/provenance/configuration"))
                    .isEqualTo(Files.readString(run.resolve("config.yaml")));
            assertThat(results.numberAttribute("/provenance", "seed").longValue())
                    .isEqualTo(12345);
        }
    }

    @Test
    void conditionsThatTheConfigurationNamesAreMissedAndOtherStimuliNeedAWord() throws IOException {
        Path part = directory.resolve("part");
        CommandRun.here(
                "simulate", directory.resolve("study.yaml").toString(), "--out", part.toString(), "--only", "evoked");
        CommandRun analysis = CommandRun.here("analyze", part.toString());
        assertThat(analysis.status()).as(analysis.err()).isZero();
        assertThat(analysis.out())
                .contains("condition nrem is missing\n", "condition quiet_2_2 is missing\n")
                .contains("state one_column_2_2: no trials at 30 Hz\n")
                .doesNotContain("no trials at 50 Hz");
    }

    @Test
    void ranksChangeNothing() throws IOException, InterruptedException {
        var expected = Hdf5Content.of(run.resolve("analysis.h5"));
        CommandRun ranks = CommandRun.process(
                directory, "analyze", run.toString(), "--stimuli", "10,50", "--ranks", "3", "--threads", "1");
        assertThat(ranks.status()).as(ranks.err()).isZero();
        assertThat(ranks.out()).contains("4 conditions on 3 x 1 (ranks x threads)");
        assertThat(Hdf5Content.of(run.resolve("analysis.h5"))).isEqualTo(expected);
    }

    @Test
    void nothingIsPrintedIfQuiet() {
        CommandRun analysis = CommandRun.here("analyze", run.toString(), "--stimuli", "10,50", "--quiet");
        assertThat(analysis.status()).as(analysis.err()).isZero();
        assertThat(analysis.out()).isEmpty();
    }

    @Test
    void aDirectoryWithoutTrialsIsAnError() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        CommandRun analysis = CommandRun.here("analyze", empty.toString());
        assertThat(analysis.status()).isEqualTo(1);
        assertThat(analysis.err())
                .isEqualTo("equipoise: " + empty.resolve("trials")
                        + " holds no trials: scripts/equipoise simulate CONF makes some\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--stimuli=50,10 | --stimuli is [50.0, 10.0]: give rates above 0 in ascending order",
                "--stimuli=10,10 | --stimuli is [10.0, 10.0]: give rates above 0 in ascending order",
                "--stimuli=0,10  | --stimuli is [0.0, 10.0]: give rates above 0 in ascending order",
                "--ranks=0       | --ranks is 0: at least 1 is needed",
                "--threads=-1    | --threads is -1: at least 1 is needed",
            })
    void optionsThatCannotBeAreRefused(String option, String message) {
        CommandRun analysis = CommandRun.here("analyze", run.toString(), option);
        assertThat(analysis.status()).isEqualTo(2);
        assertThat(analysis.err()).isEqualTo("equipoise: " + message + "\n");
    }
}
