package org.equipoise.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class SiegertTest {
    private static final Path GOLDEN = Path.of("test-data", "theory");
    private static final LifNeuron NEURON = new LifNeuron(20, 2, 20, 0);
    private static final double ALPHA = 2.0652531522312172;

    @Test
    void ratesAreThoseOfQuadratureWithFiftyDigits() throws IOException {
        List<double[]> rows = rows("siegert.csv");
        assertThat(rows).hasSizeGreaterThan(300);
        for (double[] row : rows) {
            LifNeuron neuron = new LifNeuron(row[0], row[1], row[2], row[3]);
            double rate = 1000 * Siegert.rate(neuron, row[4], row[5], row[6]);
            if (row[7] == 0) {
                assertThat(rate).as("row %s", List.of(row)).isZero();
            } else {
                assertThat(rate / row[7] - 1)
                        .as("%s, mu %s mV, sigma %s mV, tau_syn %s ms", neuron, row[4], row[5], row[6])
                        .isCloseTo(0, within(2e-12));
            }
        }
    }

    @Test
    void intervalsVaryAsQuadratureSays() throws IOException {
        List<double[]> rows = rows("cv.csv");
        assertThat(rows).hasSizeGreaterThan(15);
        for (double[] row : rows) {
            LifNeuron neuron = new LifNeuron(row[0], row[1], row[2], row[3]);
            assertThat(Siegert.cv(neuron, row[4], row[5], 0))
                    .as("%s, mu %s mV, sigma %s mV", neuron, row[4], row[5])
                    .isCloseTo(row[6], within(1e-12));
        }
    }

    @Test
    void ratesAreFiniteAndGrowWithTheMeanAllOverTheBox() {
        for (double tRef : new double[] {0, 2}) {
            for (double reset : new double[] {0, 10, 19.999}) {
                LifNeuron neuron = new LifNeuron(20, tRef, 20, reset);
                for (double exponent = -6; exponent <= Math.log10(200); exponent += 0.2) {
                    double sigma = Math.pow(10, exponent);
                    growsWithMean(neuron, sigma);
                }
            }
        }
    }

    private static void growsWithMean(LifNeuron neuron, double sigma) {
        double before = 0;
        for (double mu = -100; mu <= 400; mu += 0.97) {
            Response response = Siegert.response(neuron, mu, sigma, 0);
            double rate = response.rate();
            assertThat(rate)
                    .as("%s, mu %s mV, sigma %s mV", neuron, mu, sigma)
                    .isFinite()
                    .isGreaterThanOrEqualTo(before * (1 - 1e-12));
            assertThat(neuron.tRef() * rate).isLessThan(1);
            assertThat(response.byMu()).isFinite().isNotNegative();
            assertThat(response.byVariance()).isFinite();
            before = rate;
        }
        assertThat(before).isPositive();
    }

    @Test
    void farBelowTheThresholdIntervalsAreAsIrregularAsPoissons() {
        for (double mu : new double[] {-100, -20, 0}) {
            for (double sigma : new double[] {1e-300, 1e-6, 0.01, 1, 3}) {
                assertThat(Siegert.cv(NEURON, mu, sigma, 0)).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void weakNoiseAboveTheThresholdMakesIntervalsVaryInProportion() {
        // First order in sigma: the variance of the interval is tau^2 sigma^2 / 2 (1/(mu-V_th)^2 - 1/(mu-V_r)^2).
        double rate = Siegert.rate(NEURON, 30, 0, 0);
        for (double sigma : new double[] {1e-7, 1e-6, 1e-4}) {
            double sd = 20 * sigma * Math.sqrt((1 / 100.0 - 1 / 900.0) / 2);
            assertThat(Siegert.cv(NEURON, 30, sigma, 0)).isCloseTo(sd * rate, Percentage.withPercentage(1e-5));
        }
    }

    @Test
    void withoutNoiseTheRateIsThatOfALeakyIntegrator() {
        assertThat(Siegert.rate(NEURON, 30, 0, 0)).isEqualTo(1 / (2 + 20 * Math.log1p(20 / 10.0)));
        assertThat(Siegert.rate(NEURON, 20, 0, 0)).isZero();
        assertThat(Siegert.rate(NEURON, 19, 0, 5)).isZero();
        assertThat(Siegert.cv(NEURON, 30, 0, 0)).isZero();
        assertThat(Siegert.cv(NEURON, 19, 0, 0)).isNaN();
    }

    @Test
    void vanishingNoiseLeadsToTheRateWithoutNoise() {
        for (double mu : new double[] {20.001, 21, 30, 400}) {
            double limit = Siegert.rate(NEURON, mu, 0, 0);
            for (double sigma : new double[] {1e-300, 1e-20, 1e-12, 1e-9}) {
                assertThat(Siegert.rate(NEURON, mu, sigma, 0)).isCloseTo(limit, Percentage.withPercentage(1e-9));
            }
        }
    }

    @Test
    void derivativesAreThoseOfDifferences() {
        double tauSyn = 0.5;
        for (double mu : new double[] {5, 15, 19, 20, 21, 30}) {
            for (double sigma : new double[] {1, 4, 15}) {
                Response response = Siegert.response(NEURON, mu, sigma, tauSyn);
                Percentage close = Percentage.withPercentage(1e-3);
                double h = 1e-5;
                assertThat(response.byMu())
                        .isCloseTo(slope(h, d -> Siegert.rate(NEURON, mu + d, sigma, tauSyn)), close);
                assertThat(response.byVariance())
                        .isCloseTo(
                                slope(h, d -> Siegert.rate(NEURON, mu, Math.sqrt(sigma * sigma + d), tauSyn)), close);
                assertThat(response.byTauSyn())
                        .isCloseTo(slope(h, d -> Siegert.rate(NEURON, mu, sigma, tauSyn + d)), close);
            }
        }
        Response noiseFree = Siegert.response(NEURON, 30, 0, 0);
        assertThat(noiseFree.byMu())
                .isCloseTo(slope(1e-5, d -> Siegert.rate(NEURON, 30 + d, 0, 0)), Percentage.withPercentage(1e-4));
        assertThat(noiseFree.byVariance())
                .isCloseTo(
                        (Siegert.rate(NEURON, 30, 0.01, 0) - noiseFree.rate()) / 1e-4, Percentage.withPercentage(0.01));
    }

    private static double slope(double h, DoubleUnaryOperator f) {
        return (f.applyAsDouble(h) - f.applyAsDouble(-h)) / (2 * h);
    }

    @Test
    void filteredNoiseActsAsIfThresholdAndResetWereHigher() {
        double up = 5 * ALPHA / 2 * Math.sqrt(0.5 / 20);
        LifNeuron shifted = new LifNeuron(20, 2, 20 + up, up);
        assertThat(Siegert.rate(NEURON, 18, 5, 0.5))
                .isCloseTo(Siegert.rate(shifted, 18, 5, 0), Percentage.withPercentage(1e-10))
                .isLessThan(Siegert.rate(NEURON, 18, 5, 0));
    }

    @Test
    void argumentsThatMakeNoSenseAreRefused() {
        refuses("mu is NaN mV: it must be finite", Double.NaN, 1, 0);
        refuses("sigma is -1.0 mV: it must be 0 or above", 0, -1, 0);
        refuses("sigma is Infinity mV: it must be 0 or above", 0, Double.POSITIVE_INFINITY, 0);
        refuses("tau_syn is -0.5 ms: it must be 0 or above", 0, 1, -0.5);
        assertThatThrownBy(() -> new LifNeuron(0, 2, 20, 0)).hasMessage("tau_m is 0.0 ms: it must be above 0");
        assertThatThrownBy(() -> new LifNeuron(20, -1, 20, 0)).hasMessage("t_ref is -1.0 ms: it must be 0 or above");
        assertThatThrownBy(() -> new LifNeuron(20, 2, 20, 20))
                .hasMessage("V_reset is 20.0 mV and V_th is 20.0 mV: V_reset must be below V_th");
    }

    private static void refuses(String message, double mu, double sigma, double tauSyn) {
        assertThatThrownBy(() -> Siegert.rate(NEURON, mu, sigma, tauSyn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static List<double[]> rows(String file) throws IOException {
        try (Stream<String> lines = Files.lines(GOLDEN.resolve(file))) {
            return lines.skip(1)
                    .map(line -> Stream.of(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }
}
