package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSummaryTest {
    private static final String WHOLE =
            "{'dt_ms': 0.1, 'duration_ms': 500, 'populations': {'I': {'size': 10, 'rate_hz': 8}, 'E': {'size': 30, 'rate_hz': 4}}}";

    @TempDir
    private Path dir;

    private RunSummary read(String text) throws IOException {
        return RunSummary.read(Files.writeString(dir.resolve("summary.json"), text.replace('\'', '"')));
    }

    @Test
    void populationsKeepTheOrderOfTheFile() throws IOException {
        RunSummary summary = read(WHOLE);
        assertThat(summary.populations())
                .containsExactly(
                        entry("I", new RunSummary.Population(10, 8)), entry("E", new RunSummary.Population(30, 4)));
        assertThat(summary.dtMs()).isEqualTo(0.1);
        assertThat(summary.durationMs()).isEqualTo(500);
        assertThat(summary.statisticsFromMs()).isZero();
    }

    @Test
    void theMeanRateIsOverNeurons() throws IOException {
        assertThat(read(WHOLE).meanRateHz()).isEqualTo(5);
        assertThat(read(WHOLE).neurons()).isEqualTo(40);
        assertThat(read("{'dt_ms': 0.1, 'duration_ms': 500, 'populations': {}}").meanRateHz())
                .isZero();
    }

    @Test
    void aRateThatCouldNotBeMeasuredCountsAsZero() throws IOException {
        assertThat(read(WHOLE.replace("8", "null")).meanRateHz()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'dt_ms'        | 'step'                     | dt_ms is missing or not positive",
                "0.1            | 0                          | dt_ms is missing or not positive",
                "'duration_ms'  | 'length'                   | duration_ms is missing or not positive",
                "500            | -1                         | duration_ms is missing or not positive",
                "'dt_ms'        | 'statistics_from_ms': -5, 'dt_ms' | statistics_from_ms is negative",
                "'populations'  | 'groups'                   | populations is missing",
                "'size': 10     | 'neurons': 10              | size of population I is missing or not positive",
                "'rate_hz': 8   | 'rate_hz': -8              | rate_hz of population I is negative",
            })
    void whatIsMissingOrImpossibleIsNamed(String right, String wrong, String message) {
        assertThatIOException()
                .isThrownBy(() -> read(WHOLE.replace(right, wrong)))
                .withMessage("cannot read " + dir.resolve("summary.json") + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"{'dt_ms': 0.1,", "[]", "not json", "{'dt_ms': {}, 'duration_ms': 1, 'populations': {}}", "\"\""})
    void textThatIsNoSummaryIsDamaged(String text) {
        assertThatIOException()
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("cannot read " + dir.resolve("summary.json") + ": ");
    }
}
