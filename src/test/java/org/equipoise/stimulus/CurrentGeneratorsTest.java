package org.equipoise.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.equipoise.neuron.InputBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sines and noise, step by step; steps of 0.1 ms. Step s ends at s dt. */
class CurrentGeneratorsTest {
    private static final double DT = 0.1;
    private static final double INF = Double.POSITIVE_INFINITY;

    /** The currents into neurons {@code first ..} of a population in the steps 1 .. last, by windows of a given length. */
    private static double[][] currents(Stimulus stimulus, int first, int size, int last, int window) {
        StimulusBlock block = stimulus.create(new StimulusSetup(size, first, 0, DT, 3, 1));
        InputBuffer input = new InputBuffer(size, 1, 256);
        double[][] currents = new double[last + 1][];
        for (int step = 1; step <= last; step += window) {
            int steps = Math.min(window, last - step + 1);
            input.clearCurrents(step, steps);
            block.apply(step, steps, input);
            for (int s = step; s < step + steps; s++) {
                currents[s] = input.current(s).clone();
            }
        }
        return currents;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200})
    void aSineHasTheCurrentOfTheMiddleOfEachStep(int window) {
        double[][] currents = currents(new AcGenerator(40, 5, 0.02, 90, 1, 6, 0.3), 0, 2, 100, window);
        for (int s = 1; s <= 100; s++) {
            double time = (s - 3 - 0.5) * DT;
            double expected = s > 13 && s <= 63 ? 5 + 40 * Math.cos(2 * Math.PI * 0.02 * time) : 0;
            assertThat(currents[s][0]).isCloseTo(expected, within(1e-12));
            assertThat(currents[s][1]).isEqualTo(currents[s][0]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200})
    void noiseChangesAtIntervalsFromTheStartOn(int window) {
        double[][] currents = currents(new NoiseGenerator(0, 10, 0, 0, 0, 0.5, 1, 9, 0.2), 0, 3, 120, window);
        for (int s = 1; s <= 120; s++) {
            if (s <= 12 || s > 92) {
                assertThat(currents[s]).containsOnly(0.0);
            } else if ((s - 13) % 5 == 0) {
                assertThat(currents[s]).doesNotContain(0.0).doesNotContain(currents[s - 1]);
            } else {
                assertThat(currents[s]).isEqualTo(currents[s - 1]);
            }
        }
    }

    @Test
    void aNeuronsNoiseDoesNotDependOnItsBlockNorOnWhenItBegins() {
        Stimulus noise = new NoiseGenerator(3, 10, 5, 0.1, 0, 0.3, 0, INF, 0);
        double[][] all = currents(noise, 0, 20, 60, 60);
        double[][] part = currents(noise, 11, 7, 60, 4);
        for (int s = 1; s <= 60; s++) {
            assertThat(part[s]).isEqualTo(Arrays.copyOfRange(all[s], 11, 18));
        }
        InputBuffer later = new InputBuffer(20, 1, 64);
        StimulusBlock block = noise.create(new StimulusSetup(20, 0, 0, DT, 3, 1));
        later.enableCurrents();
        block.apply(38, 20, later);
        assertThat(later.current(38)).isEqualTo(all[38]);
        assertThat(later.current(57)).isEqualTo(all[57]);
    }

    @Test
    void noiseIsWhiteWithItsMeanAndDeviation() {
        int n = 1000;
        double[][] currents = currents(new NoiseGenerator(20, 50, 0, 0, 0, 0.1, 0, INF, 0), 0, n, 100, 20);
        double draws = n * 100.0;
        double sum = 0;
        double squares = 0;
        double neighbours = 0;
        double successors = 0;
        for (int s = 1; s <= 100; s++) {
            for (int i = 0; i < n; i++) {
                double x = (currents[s][i] - 20) / 50;
                sum += x;
                squares += x * x;
                neighbours += x * (currents[s][(i + 1) % n] - 20) / 50;
                successors += s == 100 ? 0 : x * (currents[s + 1][i] - 20) / 50;
            }
        }
        // 4 standard errors: those of a mean and of a product are 1, that of a square is sqrt(2).
        double error = 4 / Math.sqrt(draws);
        assertThat(sum / draws).isCloseTo(0, within(error));
        assertThat(squares / draws).isCloseTo(1, within(error * Math.sqrt(2)));
        assertThat(neighbours / draws).isCloseTo(0, within(error));
        assertThat(successors / draws).isCloseTo(0, within(error));
    }

    @Test
    void theDeviationIsModulated() {
        int n = 4000;
        double[][] currents = currents(new NoiseGenerator(0, 50, 40, 0.1, 0, 2.5, 0, INF, 0), 0, n, 100, 10);
        // The intervals begin at 0, 2.5, 5 and 7.5 ms: at sin = 0, 1, 0, -1.
        double[] variances = {2500, 2500 + 1600, 2500, 2500 - 1600};
        for (int interval = 0; interval < 4; interval++) {
            double variance =
                    Arrays.stream(currents[1 + 25 * interval]).map(x -> x * x).sum() / n;
            assertThat(variance / variances[interval]).isCloseTo(1, within(4 * Math.sqrt(2.0 / n)));
        }
    }
}
