package org.equipoise.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.equipoise.neuron.BlockSetup;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.random.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Poisson sources whose rate changes; steps of 0.1 ms. */
class ModulatedPoissonTest {
    private static final double DT = 0.1;
    private static final int NEURONS = 4000;
    private static final double INF = Double.POSITIVE_INFINITY;

    /** What all neurons of a part get in each step, from 1 on, in windows of a given length. */
    private static double[][] counts(RateCourse course, double start, double stop, int steps, int window, int part) {
        StimulusBlock block = new ModulatedPoissonGenerator(course, 1, start, stop)
                .create(new StimulusSetup(NEURONS - part, part, 0, DT, 3, 1));
        InputBuffer input = new InputBuffer(NEURONS - part, 1, 1024);
        for (int step = 1; step <= steps; step += window) {
            block.apply(step, Math.min(window, steps - step + 1), input);
        }
        double[][] counts = new double[steps + 1][];
        for (int step = 1; step <= steps; step++) {
            counts[step] = input.row(0, step).clone();
        }
        return counts;
    }

    /** Compares the mean count over all neurons with a rate (1/ms), within 4.5 standard errors. */
    private static void assertRate(double[] counts, double rate, String what) {
        double mean = Arrays.stream(counts).average().orElseThrow();
        double error = 4.5 * Math.sqrt(rate * DT / NEURONS);
        assertThat(mean).as(what).isCloseTo(rate * DT, within(error));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void aRateChangesInTheStepAfterItsTime(int window) {
        RateCourse course = new RateCourse.Steps(new double[] {1, 3, 3, 5}, new double[] {2, 99, 8, 0});
        double[][] counts = counts(course, 0, INF, 100, window, 0);
        for (int step = 1; step <= 100; step++) {
            double expected = step <= 10 ? 0 : step <= 30 ? 2 : step <= 50 ? 8 : 0;
            assertRate(counts[step], expected, "step " + step);
        }
    }

    @Test
    void startAndStopBoundAChangingRate() {
        double[][] counts = counts(new RateCourse.Steps(new double[] {0}, new double[] {5}), 2, 4, 100, 10, 0);
        for (int step = 1; step <= 100; step++) {
            assertRate(counts[step], step > 20 && step <= 40 ? 5 : 0, "step " + step);
        }
    }

    /** The variance of a count is its mean, whatever share of the highest rate it has. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 4, 39, 40})
    void countsArePoissonAtEveryShareOfTheHighestRate(double rate) {
        RateCourse course = new RateCourse.Steps(new double[] {0, 10}, new double[] {rate, 40});
        double[][] counts = counts(course, 0, INF, 100, 100, 0);
        double mean = rate * DT;
        double sum = 0;
        double squares = 0;
        for (int step = 1; step <= 100; step++) {
            for (double count : counts[step]) {
                sum += count;
                squares += (count - mean) * (count - mean);
            }
        }
        double n = 100.0 * NEURONS;
        assertThat(sum / n).isCloseTo(mean, within(4 * Math.sqrt(mean / n)));
        // The fourth central moment of a Poisson count is m + 3 m^2.
        assertThat(squares / n).isCloseTo(mean, within(4 * Math.sqrt((mean + 2 * mean * mean) / n)));
    }

    @Test
    void aSineHasItsMeanAmplitudeFrequencyAndPhaseAndIsCutAtZero() {
        RateCourse course = new RateCourse.Sinusoid(4, 6, 0.1, 90);
        assertThat(course.highest()).isEqualTo(10);
        double[][] counts = counts(course, 0, INF, 200, 40, 0);
        for (int step = 1; step <= 200; step++) {
            double time = (step - 0.5) * DT;
            double expected = Math.max(0, 4 + 6 * Math.cos(2 * Math.PI * 0.1 * time));
            assertRate(counts[step], expected, "step " + step);
        }
    }

    @Test
    void aRateDrawnAtIntervalsIsThatOfAllNeuronsAndStaysForTheInterval() {
        RateCourse course = new RateCourse.Redrawn(new Distribution.Gaussian(10, 4), 5);
        RateCourse.Rate rate = course.follow(DT, 20, 7, 3);
        double[] rates = new double[4021];
        for (int step = 21; step <= 4020; step++) {
            rates[step] = rate.at(step);
            if ((step - 21) % 50 != 0) {
                assertThat(rates[step]).isEqualTo(rates[step - 1]);
            }
        }
        double[] distinct = Arrays.stream(rates).skip(21).distinct().toArray();
        assertThat(distinct).hasSizeBetween(79, 80);
        double mean = Arrays.stream(distinct).average().orElseThrow();
        assertThat(mean).isCloseTo(10, within(4 * 4 / Math.sqrt(80)));
        double variance = Arrays.stream(distinct)
                .map(r -> (r - mean) * (r - mean))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isCloseTo(4, within(4 * 4 / Math.sqrt(160)));
        assertThat(Arrays.stream(distinct).min().orElseThrow()).isNotNegative();

        // A rate asked for late is what it is when it was followed from the beginning.
        assertThat(course.follow(DT, 20, 7, 3).at(4020)).isEqualTo(rates[4020]);
        assertThat(course.follow(DT, 20, 8, 3).at(4020)).isNotEqualTo(rates[4020]);
        assertThat(course.follow(DT, 20, 7, 4).at(4020)).isNotEqualTo(rates[4020]);

        double[][] counts = counts(course, 0, INF, 200, 50, 0);
        RateCourse.Rate again = course.follow(DT, 0, 1, 3);
        for (int step = 1; step <= 200; step++) {
            assertRate(counts[step], again.at(step), "step " + step);
        }
    }

    @Test
    void aTrainDoesNotDependOnTheBlockOrTheWindow() {
        RateCourse course = new RateCourse.Sinusoid(30, 20, 0.2, 0);
        double[][] all = counts(course, 1, INF, 100, 100, 0);
        double[][] part = counts(course, 1, INF, 100, 7, 1234);
        for (int step = 1; step <= 100; step++) {
            assertThat(part[step]).isEqualTo(Arrays.copyOfRange(all[step], 1234, NEURONS));
        }
    }

    @Test
    void sourcesFollowTheRateAndDoNotDependOnTheBlock() {
        RateCourse course = new RateCourse.Steps(new double[] {0, 2}, new double[] {1, 4});
        SpikeBuffer all = spikes(course, 0, NEURONS);
        int[] perStep = new int[51];
        for (int k = 0; k < all.size(); k++) {
            perStep[(int) all.step(k)]++;
        }
        for (int step = 1; step <= 50; step++) {
            double expected = step <= 10 || step > 40 ? 0 : step <= 20 ? 0.1 * NEURONS : 0.4 * NEURONS;
            assertThat((double) perStep[step])
                    .as("step " + step)
                    .isCloseTo(expected, within(4.5 * Math.sqrt(expected)));
        }
        SpikeBuffer part = spikes(course, 100, 50);
        int next = 0;
        for (int k = 0; k < all.size(); k++) {
            if (all.neuron(k) >= 100 && all.neuron(k) < 150) {
                assertThat(part.step(next)).isEqualTo(all.step(k));
                assertThat(part.neuron(next)).isEqualTo(all.neuron(k) - 100);
                next++;
            }
        }
        assertThat(part.size()).isEqualTo(next).isGreaterThan(100);
    }

    private static SpikeBuffer spikes(RateCourse course, int first, int size) {
        double[] start = new double[size];
        double[] stop = new double[size];
        Arrays.fill(start, 1);
        Arrays.fill(stop, 4);
        NeuronBlock block = new ModulatedPoissonPopulation(course)
                .create(new BlockSetup(size, DT, Map.of("start", start, "stop", stop), first, 2, 1));
        SpikeBuffer spikes = new SpikeBuffer();
        block.update(new InputBuffer(size, 0, 64), 1, 50, spikes);
        return spikes;
    }
}
