package org.equipoise.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalTest {
    /** Golden values by mpmath with 60 digits; the algorithm's error is about 1e-16, some roundings come on top. */
    @Test
    void quantilesAreExactTo15Digits() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("test-data/random/normal_quantile.csv"));
        assertThat(lines).hasSizeGreaterThan(90);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double expected = Double.parseDouble(cells[1]);
            assertThat(Normal.quantile(Double.parseDouble(cells[0])))
                    .as("p = " + cells[0])
                    .isCloseTo(expected, within(1e-15 * Math.abs(expected)));
        }
    }

    @Test
    void quantilesAscendAndAreSymmetric() {
        double last = Double.NEGATIVE_INFINITY;
        for (int k = 1; k < 4096; k++) {
            double x = Normal.quantile(k / 4096.0);
            assertThat(x).isGreaterThan(last).isEqualTo(-Normal.quantile(1 - k / 4096.0));
            last = x;
        }
    }
}
