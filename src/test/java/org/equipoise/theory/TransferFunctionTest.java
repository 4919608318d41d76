package org.equipoise.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.equipoise.theory.TransferFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransferFunctionTest {
    /** 40-digit parabolic cylinder functions: {@code test-data/theory/make-transfer.py}. */
    static Stream<String> golden() throws IOException {
        return Files.readAllLines(Path.of("test-data/theory/transfer.csv")).stream()
                .skip(1);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void agreesWithParabolicCylinderFunctions(String line) {
        double[] v = Arrays.stream(line.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        LifNeuron neuron = new LifNeuron(20, v[1], 20, v[0]);
        Answer answer = new TransferFunction(neuron, v[3], v[4], v[2]).at(v[5] / 1000);
        assertNear(answer.byMu(), new Complex(v[6], v[7]).times(1e-3), 1e-9);
        assertNear(answer.byVariance(), new Complex(v[8], v[9]).times(1e-3), 1e-9);
    }

    private static void assertNear(Complex found, Complex expected, double relative) {
        assertThat(found.minus(expected).absolute())
                .as(found + " and " + expected)
                .isLessThan(relative * expected.absolute());
    }

    @ParameterizedTest
    @CsvSource({"24, 5, 0, 2", "15, 5, 0, 0", "10, 2, 0.5, 2", "30, 12, 2, 2", "21, 0.5, 0, 2"})
    void slowModulationsAreFollowedAsSiegertsDerivatives(double mu, double sigma, double tauSyn, double tRef) {
        LifNeuron neuron = new LifNeuron(20, tRef, 20, 10);
        Response still = Siegert.response(neuron, mu, sigma, tauSyn);
        TransferFunction transfer = new TransferFunction(neuron, mu, sigma, tauSyn);
        Answer slow = transfer.at(1e-7);
        assertThat(slow.byMu().real()).isEqualTo(still.byMu(), within(1e-5 * still.byMu()));
        assertThat(slow.byVariance().real()).isEqualTo(still.byVariance(), within(1e-5 * Math.abs(still.byVariance())));
        assertThat(transfer.at(0).byMu()).isEqualTo(new Complex(still.byMu(), 0));
    }

    /** Brunel et al. 2001, Lindner and Schimansky-Geier 2001: mu as 1/sqrt(i w tau_m), white noise's sigma^2 without decay. */
    @Test
    void fastModulationsDecayAsTheoryHasIt() {
        LifNeuron neuron = new LifNeuron(20, 2, 20, 10);
        double sigma = 5;
        double rate = Siegert.rate(neuron, 15, sigma, 0);
        double frequency = 200;
        double w = 2 * Math.PI * frequency * 20;
        Answer answer = new TransferFunction(neuron, 15, sigma, 0).at(frequency);
        assertNear(
                answer.byMu(), Complex.turned(-Math.PI / 4).times(Math.sqrt(2) * rate / (sigma * Math.sqrt(w))), 0.02);
        assertNear(answer.byVariance(), new Complex(rate / (sigma * sigma), 0), 0.02);
    }

    @Test
    void everyAnswerIsFinite() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 3000; i++) {
            LifNeuron neuron = new LifNeuron(20, random.nextInt(3), 20, random.nextDouble(-20, 19));
            TransferFunction transfer = new TransferFunction(
                    neuron, random.nextDouble(-50, 100), Math.exp(random.nextDouble(-1, 4)), random.nextInt(2));
            if (transfer.exists()) {
                Answer answer = transfer.at(Math.exp(random.nextDouble(-12, 1)));
                assertThat(answer.byMu().absolute()).isFinite();
                assertThat(answer.byVariance().absolute()).isFinite();
            }
        }
        assertThat(new TransferFunction(new LifNeuron(20, 2, 20, 10), 15, 0.01, 0).exists())
                .isFalse();
    }

    /** The rate of simulated neurons whose mean input is modulated, against theory. */
    @Test
    void agreesWithSimulatedNeurons() {
        LifNeuron neuron = new LifNeuron(20, 2, 20, 10);
        double mu = 16;
        double sigma = 6;
        double frequency = 0.02;
        double amplitude = 2;
        double dt = 0.01;
        int steps = 5_000;
        int neurons = 3_000;
        SplittableRandom random = new SplittableRandom(11);
        double noise = sigma * Math.sqrt(dt / 20);
        double real = 0;
        double imaginary = 0;
        long spikes = 0;
        for (int n = 0; n < neurons; n++) {
            double v = mu + random.nextGaussian() * sigma / 2;
            int clamped = 0;
            // Five periods to forget the start, then one that counts.
            for (int s = -25_000 / 2; s < steps; s++) {
                double phase = 2 * Math.PI * frequency * s * dt;
                if (clamped > 0) {
                    clamped--;
                    continue;
                }
                v += dt / 20 * (mu + amplitude * Math.cos(phase) - v) + noise * random.nextGaussian();
                // The diffusion crosses the threshold between steps too: Broadie et al. 1997, zeta(1/2) correction.
                if (v >= 20 - 0.5826 * noise) {
                    v = 10;
                    clamped = 200;
                    if (s >= 0) {
                        spikes++;
                        real += Math.cos(phase);
                        imaginary -= Math.sin(phase);
                    }
                }
            }
        }
        double time = steps * dt * neurons;
        Complex measured = new Complex(real, imaginary).times(2 / time / amplitude);
        Complex expected =
                new TransferFunction(neuron, mu, sigma, 0).at(frequency).byMu();
        // Poisson error of a Fourier coefficient: sqrt(2 spikes)/time/amplitude in each part.
        double error = Math.sqrt(2.0 * spikes) / time / amplitude;
        assertThat(measured.minus(expected).absolute()).isLessThan(4 * error);
        assertThat(error).isLessThan(0.12 * expected.absolute());
    }
}
