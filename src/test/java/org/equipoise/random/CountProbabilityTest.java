package org.equipoise.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountProbabilityTest {
    /** A mean of 10^10 is itself rounded by 1e-6, which moves the probability 3 sd from it by up to 1e-10. */
    private static final double TOLERANCE = 1e-9;

    private static final double TOLERANCE_OF_SMALL_NUMBERS = 1e-12;

    /** Golden values by mpmath with 60 digits. */
    @Test
    void probabilitiesAreExactFromOneTrialToTenBillion() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("test-data/random/count_probabilities.csv"));
        assertThat(lines).hasSizeGreaterThan(60);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double expected = Double.parseDouble(cells[cells.length - 1]);
            boolean small = Double.parseDouble(cells[2]) < 1e6;
            double tolerance = small ? TOLERANCE_OF_SMALL_NUMBERS : TOLERANCE;
            assertThat(probability(cells)).as(line).isCloseTo(expected, within(tolerance * expected));
        }
    }

    private static double probability(String[] cells) {
        long k = Long.parseLong(cells[1]);
        return switch (cells[0]) {
            case "binomial" -> CountProbability.binomial(k, Long.parseLong(cells[2]), Double.parseDouble(cells[3]));
            case "hypergeometric" ->
                CountProbability.hypergeometric(
                        k, Long.parseLong(cells[2]), Long.parseLong(cells[3]), Long.parseLong(cells[4]));
            default -> CountProbability.poisson(k, Double.parseDouble(cells[2]));
        };
    }

    @Test
    void probabilitiesSumToOne() {
        double binomial = 0;
        double hypergeometric = 0;
        double poisson = 0;
        for (int k = 0; k <= 200; k++) {
            binomial += CountProbability.binomial(k, 200, 0.3);
            poisson += CountProbability.poisson(k, 40);
        }
        for (int k = 10; k <= 60; k++) {
            hypergeometric += CountProbability.hypergeometric(k, 60, 50, 60);
        }
        assertThat(binomial).isCloseTo(1, within(1e-13));
        assertThat(poisson).isCloseTo(1, within(1e-13));
        assertThat(hypergeometric).isCloseTo(1, within(1e-13));
        assertThat(CountProbability.poisson(0, 0)).isEqualTo(1);
        assertThat(CountProbability.poisson(3, 0)).isZero();
    }
}
