package org.equipoise.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.neuron.BlockSetup;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.Parameter;
import org.equipoise.neuron.SpikeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What devices add, step by step; steps of 0.1 ms. Step s ends at s dt. */
class StimuliTest {
    private static final double DT = 0.1;
    private static final double INF = Double.POSITIVE_INFINITY;

    /** What a device adds to two neurons in the steps 1 .. last, by windows of a given length. */
    private static double[][] applied(Stimulus stimulus, int last, int window, boolean current) {
        StimulusBlock block = stimulus.create(new StimulusSetup(2, 0, 1, DT, 0, 1));
        InputBuffer input = new InputBuffer(2, 2, 1024);
        double[][] added = new double[last + 1][];
        for (int step = 1; step <= last; step += window) {
            int steps = Math.min(window, last - step + 1);
            input.clearCurrents(step, steps);
            block.apply(step, steps, input);
            for (int s = step; s < step + steps; s++) {
                added[s] = (current ? input.current(s) : input.row(1, s)).clone();
                Arrays.fill(input.row(1, s), 0);
            }
        }
        assertThat(Arrays.stream(input.rows(0)).flatMapToDouble(Arrays::stream)).containsOnly(0.0);
        return added;
    }

    /** The steps in which the first neuron gets something; the second must get the same. */
    private static List<Integer> stepsWithInput(double[][] added) {
        List<Integer> steps = new ArrayList<>();
        for (int s = 1; s < added.length; s++) {
            assertThat(added[s][1]).isEqualTo(added[s][0]);
            if (added[s][0] != 0) {
                steps.add(s);
            }
        }
        return steps;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 15, 200})
    void givenSpikesArriveAfterTheirDelayWhateverTheWindow(int window) {
        Stimulus stimulus = new SpikeGenerator(new double[] {0, 1.4, 1.5, 1.5, 9.9}, -2.5, 0.2);
        double[][] added = applied(stimulus, 100, window, false);
        assertThat(stepsWithInput(added)).containsExactly(2, 16, 17);
        assertThat(added[2][0]).isEqualTo(-2.5);
        assertThat(added[17][0]).isEqualTo(-5);
    }

    @Test
    void givenSpikesBeyondTheEndAreNotSent() {
        assertThat(stepsWithInput(applied(new SpikeGenerator(new double[] {50}, 1, 0.1), 100, 10, false)))
                .isEmpty();
        assertThat(stepsWithInput(applied(new SpikeGenerator(new double[] {}, 1, 0.1), 100, 10, false)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 15, 200})
    void aCurrentFlowsInTheStepsAfterItsTimeUpToTheNext(int window) {
        Stimulus dc = new DcGenerator(30, 1, 5, 0);
        double[][] added = applied(dc, 100, window, true);
        assertThat(stepsWithInput(added)).hasSize(40).startsWith(11, 12).endsWith(49, 50);
        assertThat(added[11][0]).isEqualTo(30);

        Stimulus delayed = new DcGenerator(30, 1, 5, 0.3);
        assertThat(stepsWithInput(applied(delayed, 100, window, true)))
                .hasSize(40)
                .startsWith(14)
                .endsWith(53);

        assertThat(stepsWithInput(applied(new DcGenerator(30, 0, INF, 0), 100, window, true)))
                .hasSize(100);

        Stimulus steps = new StepCurrentGenerator(new double[] {0, 0.2, 0.5, 0.5}, new double[] {1, -2, 9, 3}, 0);
        added = applied(steps, 10, window, true);
        assertThat(Arrays.stream(added).skip(1).mapToDouble(row -> row[0]))
                .containsExactly(1.0, 1.0, -2.0, -2.0, -2.0, 3.0, 3.0, 3.0, 3.0, 3.0);
    }

    @Test
    void currentsOfSeveralDevicesAddUp() {
        StimulusSetup setup = new StimulusSetup(1, 0, 0, DT, 0, 1);
        StimulusBlock one = new StepCurrentGenerator(new double[] {0}, new double[] {10}, 0).create(setup);
        StimulusBlock two = new StepCurrentGenerator(new double[] {0.1}, new double[] {5}, 0).create(setup);
        InputBuffer input = new InputBuffer(1, 1, 8);
        for (int window = 0; window < 3; window++) {
            input.clearCurrents(1 + 2 * window, 2);
            one.apply(1 + 2 * window, 2, input);
            two.apply(1 + 2 * window, 2, input);
        }
        assertThat(input.current(5)[0]).isEqualTo(15);
        assertThat(input.current(1)[0]).isEqualTo(10);
        assertThat(input.current(2)[0]).isEqualTo(15);
    }

    /** NEST: active in the steps that end after start and not after stop. The rate makes every step nearly certain. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 200})
    void poissonSpikesArriveAfterTheStartUpToTheStop(int window) {
        double[][] added = applied(new PoissonGenerator(500, 0.5, 2, 4.5), 100, window, false);
        List<Integer> active = new ArrayList<>();
        for (int s = 1; s <= 100; s++) {
            if (added[s][0] != 0) {
                active.add(s);
            }
        }
        assertThat(active).hasSize(25).startsWith(21).endsWith(45);
        assertThat(applied(new PoissonGenerator(500, 0.5, 0, INF), 100, window, false)[100][0])
                .isGreaterThan(0);
        assertThat(applied(new PoissonGenerator(500, 0.5, INF, INF), 100, window, false)[100][0])
                .isZero();
    }

    @Test
    void everyTargetHasAPoissonTrainOfItsOwn() {
        int steps = 20_000;
        double[][] added = applied(new PoissonGenerator(4, 2, 0, INF), steps, 200, false);
        double[] mean = new double[2];
        double product = 0;
        for (int s = 1; s <= steps; s++) {
            mean[0] += added[s][0] / 2 / steps;
            mean[1] += added[s][1] / 2 / steps;
            product += (added[s][0] / 2 - 0.4) * (added[s][1] / 2 - 0.4) / steps;
        }
        // Mean and variance of a count are 0.4; 4 standard errors.
        double error = 4 * Math.sqrt(0.4 / steps);
        assertThat(mean[0]).isCloseTo(0.4, within(error));
        assertThat(mean[1]).isCloseTo(0.4, within(error));
        assertThat(product).isCloseTo(0, within(4 * 0.4 / Math.sqrt(steps)));
    }

    @Test
    void aTargetsTrainDoesNotDependOnTheBlockItIsIn() {
        InputBuffer all = new InputBuffer(20, 1, 64);
        new PoissonGenerator(3, 1, 0, INF)
                .create(new StimulusSetup(20, 0, 0, DT, 4, 1))
                .apply(1, 50, all);
        InputBuffer part = new InputBuffer(7, 1, 64);
        new PoissonGenerator(3, 1, 0, INF)
                .create(new StimulusSetup(7, 11, 0, DT, 4, 1))
                .apply(1, 50, part);
        for (int step = 1; step <= 50; step++) {
            assertThat(part.row(0, step)).isEqualTo(Arrays.copyOfRange(all.row(0, step), 11, 18));
        }
    }

    private static NeuronBlock sources(int first, int size, double rate, double start, double stop) {
        Map<String, double[]> values = new HashMap<>();
        for (Parameter parameter : new PoissonPopulation().parameters()) {
            double[] value = new double[size];
            Arrays.fill(
                    value, Map.of("rate", rate, "start", start, "stop", stop).get(parameter.name()));
            values.put(parameter.name(), value);
        }
        return new PoissonPopulation().create(new BlockSetup(size, DT, values, first, 3, 1));
    }

    @Test
    void poissonSourcesSpikeBetweenStartAndStopInOrder() {
        SpikeBuffer spikes = new SpikeBuffer();
        sources(0, 40, 2, 1, 3).update(new InputBuffer(40, 0, 64), 1, 50, spikes);
        assertThat(spikes.size()).isGreaterThan(100);
        for (int k = 0; k < spikes.size(); k++) {
            assertThat(spikes.step(k)).isBetween(11L, 30L);
            if (k > 0) {
                long order = (spikes.step(k) - spikes.step(k - 1)) * 1000 + spikes.neuron(k) - spikes.neuron(k - 1);
                assertThat(order).isNotNegative();
            }
        }
        assertThat(spikes.step(0)).isEqualTo(11);
        assertThat(spikes.step(spikes.size() - 1)).isEqualTo(30);
    }

    @Test
    void aSourcesTrainDoesNotDependOnTheBlockItIsIn() {
        SpikeBuffer all = new SpikeBuffer();
        sources(0, 30, 1, 0, 1e12).update(new InputBuffer(30, 0, 64), 1, 50, all);
        SpikeBuffer part = new SpikeBuffer();
        NeuronBlock block = sources(13, 4, 1, 0, 1e12);
        block.update(new InputBuffer(4, 0, 64), 1, 20, part);
        block.update(new InputBuffer(4, 0, 64), 21, 30, part);
        List<String> expected = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            if (all.neuron(k) >= 13 && all.neuron(k) < 17) {
                expected.add(all.step(k) + " " + (all.neuron(k) - 13));
            }
        }
        List<String> actual = new ArrayList<>();
        for (int k = 0; k < part.size(); k++) {
            actual.add(part.step(k) + " " + part.neuron(k));
        }
        assertThat(actual).isEqualTo(expected).hasSizeGreaterThan(10);
    }

    @Test
    void aBlockWithoutSourcesDoesNothing() {
        SpikeBuffer spikes = new SpikeBuffer();
        sources(5, 0, 100, 0, 1e12).update(new InputBuffer(0, 0, 4), 1, 4, spikes);
        assertThat(spikes.size()).isZero();
    }
}
