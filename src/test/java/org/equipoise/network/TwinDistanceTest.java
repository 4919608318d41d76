package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.stimulus.PoissonPopulation;
import org.equipoise.stimulus.SpikeGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinDistanceTest {
    private static final double BIN = 2;

    @TempDir
    private Path folder;

    /** E and I, with a population of sources between them, that fire from their noise. */
    private static NetworkSpec network() {
        return new TestNetworkBuilder(101)
                .population("E", 60, new IafPscDelta(), "E_L", 0, "V_th", 1, "V_reset", 0, "t_ref", 0)
                .population("X", 50, new PoissonPopulation(), "rate", 0.05)
                .population("I", 40, new IafPscDelta(), "E_L", 0, "V_th", 1, "V_reset", 0, "t_ref", 0)
                .projection("E", "I", new Rule.FixedIndegree(10), 0.2, 1)
                .projection("I", "E", new Rule.FixedIndegree(10), -0.3, 1)
                .projection("X", "E", new Rule.FixedIndegree(20), 0.12, 1)
                .projection("X", "I", new Rule.FixedIndegree(20), 0.12, 1)
                .build();
    }

    private static StimulusSpec push(double time, int... neurons) {
        SpikeGenerator spike = new SpikeGenerator(new double[] {time}, 5, 0);
        return new StimulusSpec("E", spike, 5, Optional.empty(), Optional.of(Selection.of(neurons)));
    }

    /** The spikes of neurons by bin, population and neuron. */
    private static final class Raster implements SimulationListener {
        private final List<TreeMap<Integer, Integer>> bins = new ArrayList<>();

        @Override
        public void spikes(WindowSpikes window) {
            for (int s = 0; s < window.steps(); s++) {
                int bin = (int) ((window.firstStep() + s - 1) / 20);
                for (int p : new int[] {0, 2}) {
                    for (int k = window.start(s, p); k < window.end(s, p); k++) {
                        while (bins.size() <= bin) {
                            bins.add(new TreeMap<>());
                        }
                        bins.get(bin).merge(window.ids()[k], 1, Integer::sum);
                    }
                }
            }
        }

        int count(int bin, int neuron) {
            return bin < bins.size() ? bins.get(bin).getOrDefault(neuron, 0) : 0;
        }
    }

    @Test
    void isTheSumOfTheDifferencesOfAllNeurons() throws IOException {
        NetworkSpec network = network();
        Raster one = new Raster();
        Raster other = new Raster();
        int[][] differing;
        Path file = folder.resolve("spikes");
        try (TwinDistance distance = new TwinDistance(network, BIN, file)) {
            Simulation built = Simulation.build(network, 2);
            built.again(network, 5).run(distance.first().and(one));
            built.again(network.withMore(List.of(push(40, 3))), 5)
                    .run(distance.second().and(other));
            differing = distance.differing();
        }
        assertThat(file).doesNotExist();
        int[] expectedE = new int[51];
        int[] expectedI = new int[51];
        for (int bin = 0; bin < 51; bin++) {
            for (int neuron = 0; neuron < 100; neuron++) {
                int difference = Math.abs(one.count(bin, neuron) - other.count(bin, neuron));
                (neuron < 60 ? expectedE : expectedI)[bin] += difference;
            }
        }
        assertThat(differing).isDeepEqualTo(new int[][] {expectedE, new int[51], expectedI});
        // The push acts in the step that ends at 40 ms: the last of the bin from 38 ms on.
        assertThat(differing[0]).startsWith(new int[19]);
        assertThat(differing[0][19]).isEqualTo(1);
        assertThat(Arrays.stream(expectedI).sum()).isPositive();
    }

    @Test
    void isNothingWithoutADisturbance() throws IOException {
        NetworkSpec network = network();
        try (TwinDistance distance = new TwinDistance(network, BIN, folder.resolve("spikes"))) {
            Simulation built = Simulation.build(network, 1);
            long spikes =
                    built.again(network, 5).run(distance.first()).network().spikes();
            built.again(network, 5).run(distance.second());
            assertThat(spikes).isGreaterThan(100);
            assertThat(distance.differing()).isDeepEqualTo(new int[3][51]);
        }
    }

    @Test
    void ofOtherNoiseIsThatOfAllSpikesButTheFewInTheSameBin() throws IOException {
        NetworkSpec network = network();
        try (TwinDistance distance = new TwinDistance(network, BIN, folder.resolve("spikes"))) {
            Simulation built = Simulation.build(network, 1);
            long one = built.again(network, 5).run(distance.first()).network().spikes();
            long other =
                    built.again(network, 6).run(distance.second()).network().spikes();
            long differing = 0;
            for (int[] population : distance.differing()) {
                for (int count : population) {
                    differing += count;
                }
            }
            assertThat((double) differing / (one + other)).isBetween(0.8, 1.0);
        }
    }
}
