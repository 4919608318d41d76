package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

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
                .containsExactly(new RunSummary.Population("I", 10, 8), new RunSummary.Population("E", 30, 4));
        assertThat(summary.dtMs()).isEqualTo(0.1);
        assertThat(summary.durationMs()).isEqualTo(500);
        assertThat(summary.fromMs()).isZero();
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
                "'dt_ms'       | 'step'     | 'dt_ms' is missing",
                "'duration_ms' | 'length'   | 'duration_ms' is missing",
                "'populations' | 'groups'   | 'populations' is missing",
                "'size'        | 'neurons'  | 'size' is missing",
                "'rate_hz'     | 'rate'     | 'rate_hz' is missing",
                "0.1           | 0          | 'dt_ms' is 0.0",
                "500           | -1         | 'duration_ms' is -1.0",
                "8             | -8         | 'rate_hz' is -8.0",
            })
    void whatIsMissingOrImpossibleIsNamed(String right, String wrong, String message) {
        assertThatIOException()
                .isThrownBy(() -> read(WHOLE.replace(right, wrong)))
                .withMessage(dir.resolve("summary.json") + " is damaged: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"{'dt_ms': 0.1,", "[]", "not json", "{'dt_ms': {}, 'duration_ms': 1, 'populations': {}}", "\"\""})
    void textThatIsNoSummaryIsDamaged(String text) {
        assertThatIOException()
                .isThrownBy(() -> read(text))
                .withMessageStartingWith(dir.resolve("summary.json") + " is damaged: ");
    }
}
