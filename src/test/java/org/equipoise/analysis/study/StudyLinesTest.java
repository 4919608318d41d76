package org.equipoise.analysis.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyLinesTest {
    @TempDir
    private Path folder;

    private static String point(String name, String values, String rates) {
        return "{\"name\": \"" + name + "\", \"values\": {" + values + "}, \"measures\": {\"E\": {\"rate_hz\": ["
                + rates
                + "]}}, \"theory\": {\"E\": {\"rate_hz\": 9, \"cv_isi\": null}}"
                + (name.equals("c") ? "}" : ", \"balanced_rates_hz\": {\"E\": 1}}");
    }

    private Optional<StudyLines> lines(String... points) throws IOException {
        Path file = Files.writeString(
                folder.resolve("study.json"), "{\"trials\": 2, \"points\": [" + String.join(", ", points) + "]}");
        return StudyLines.of(file);
    }

    @Test
    void fitsALineToMeansOverTrials() throws IOException {
        StudyLines lines = lines(
                        point("a", "\"p.r\": \"0.02 kHz\", \"d\": \"1 s\"", "41, 43"),
                        point("b", "\"p.r\": \"5 Hz\", \"d\": \"1 s\"", "10, 14"),
                        point("c", "\"p.r\": \"10 Hz\", \"d\": \"1 s\"", "21, 21"))
                .orElseThrow();
        assertThat(lines.path()).isEqualTo("p.r");
        assertThat(lines.unit()).isEqualTo("Hz");
        assertThat(lines.values()).containsExactly(new double[] {5, 10, 20}, within(1e-12));
        StudyLines.Population e = lines.populations().get("E");
        assertThat(e.ratesHz()).containsExactly(12, 21, 42);
        // Half the difference of two trials.
        assertThat(e.errorsHz()).containsExactly(new double[] {2, 0, 1}, within(1e-12));
        // By hand: slope 235 / (350/3), r^2 = 235^2 / (350/3 x 474).
        assertThat(e.line().slope()).isCloseTo(235 / (350. / 3), within(1e-12));
        assertThat(e.line().intercept()).isCloseTo(25 - 235 / 10., within(1e-12));
        assertThat(e.line().rSquared()).isCloseTo(235. * 235 / (350. / 3 * 474), within(1e-12));
        assertThat(e.meanField().ratesHz()).containsExactly(9, 9, 9);
        assertThat(e.meanField().line().slope()).isZero();
        assertThat(e.balanced()).isNull();
        assertThat(lines.lines().get(0)).isEqualTo("rate/Hz against p.r/Hz");
    }

    @Test
    void thereIsNoLineOverTwoQuantitiesOrWordsOrTwoPoints() throws IOException {
        assertThat(lines(
                        point("a", "\"r\": \"1\", \"s\": \"1\"", "1"),
                        point("b", "\"r\": \"2\", \"s\": \"1\"", "1"),
                        point("c", "\"r\": \"2\", \"s\": \"2\"", "1")))
                .isEmpty();
        assertThat(lines(
                        point("a", "\"r\": \"one\"", "1"),
                        point("b", "\"r\": \"two\"", "1"),
                        point("c", "\"r\": \"three\"", "1")))
                .isEmpty();
        assertThat(lines(
                        point("a", "\"r\": \"1 mV\"", "1"),
                        point("b", "\"r\": \"2\"", "1"),
                        point("c", "\"r\": \"3\"", "1")))
                .isEmpty();
        assertThat(lines(point("a", "\"r\": \"1\"", "1"), point("b", "\"r\": \"2\"", "1")))
                .isEmpty();
    }
}
