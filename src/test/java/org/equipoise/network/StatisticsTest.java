package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.network.SimulationResult.PopulationResult;
import org.equipoise.neuron.IafPscDelta;
import org.equipoise.random.Distribution;
import org.equipoise.stimulus.PoissonPopulation;
import org.junit.jupiter.api.Test;

/** The statistics of a run against a straightforward computation from all its spikes. */
class StatisticsTest {
    private static final int FROM = 500;
    private static final int TO = 6253;

    private static final NetworkSpec SPEC = new TestNetworkBuilder(TO / 10.0)
            .from(FROM / 10.0)
            .population("P", 30, new PoissonPopulation(), "rate", 0.02)
            // Neurons at rest, some of which spike now and then and some never, and neurons that fire regularly.
            .population("rare", 40, new IafPscDelta(), "V_th", new Distribution.Uniform(-67, -50))
            .population("busy", 20, new IafPscDelta(), "I_e", 450)
            // Often enough that some spikes lie in the last steps of windows and bins.
            .population("often", 50, new PoissonPopulation(), "rate", 0.2)
            .projection("P", "rare", new Rule.FixedIndegree(6), 3.5, 1.5)
            .projection("P", "busy", new Rule.FixedIndegree(3), 2, 1.5)
            .build();

    private static final Recording RECORDING = Recording.of(SPEC, 2, 2);

    @Test
    void everyPopulationsStatisticsAreThoseOfItsSpikes() {
        int[] firstIds = {60, 0, 40, 90};
        for (int p = 0; p < 4; p++) {
            PopulationSpec population = SPEC.populations().get(p);
            PopulationResult result = RECORDING.result().populations().get(p);
            assertThat(result.name()).isEqualTo(population.name());
            assertAll(result, firstIds[p], population.size());
        }
    }

    @Test
    void theNetworksStatisticsAreThoseOfAllNeuronsAndNoSources() {
        assertAll(RECORDING.result().network(), 0, 60);
        assertThat(RECORDING.result().network().cv())
                .isNotEqualTo(RECORDING.result().populations().get(1).cv());
    }

    private static void assertAll(PopulationResult result, int firstId, int size) {
        List<List<Long>> trains = new ArrayList<>();
        long spikes = 0;
        for (int id = firstId; id < firstId + size; id++) {
            List<Long> steps = RECORDING.steps(id);
            spikes += steps.size();
            trains.add(steps.stream().filter(step -> step > FROM).toList());
        }
        assertThat(result.size()).isEqualTo(size);
        assertThat(result.spikes()).isEqualTo(spikes).isGreaterThan(100);
        double counted = trains.stream().mapToInt(List::size).sum();
        assertThat(result.rate()).isCloseTo(counted / size / ((TO - FROM) / 10_000.0), within(1e-9));
        long silent = trains.stream().filter(List::isEmpty).count();
        assertThat(result.silentFraction()).isCloseTo((double) silent / size, within(1e-12));
        // Means over neurons are kept in fixed point, 2^-33 at worst from the truth.
        assertThat(result.cv()).isCloseTo(meanCv(trains), within(1e-9));
        assertThat(result.fano()).isCloseTo(meanFano(trains), within(1e-9));
        assertThat(result.synchrony()).isCloseTo(synchrony(trains), within(1e-9));
    }

    private static double meanCv(List<List<Long>> trains) {
        return trains.stream()
                .filter(train -> train.size() >= 4)
                .mapToDouble(train -> {
                    double[] intervals = new double[train.size() - 1];
                    Arrays.setAll(intervals, k -> train.get(k + 1) - train.get(k));
                    return Math.sqrt(variance(intervals)) / mean(intervals);
                })
                .average()
                .orElseThrow();
    }

    /** Windows of 100 ms, 1000 steps; the 253 steps after the last whole one are left out. */
    private static double meanFano(List<List<Long>> trains) {
        return trains.stream()
                .map(train -> counts(train, 1000))
                .filter(counts -> mean(counts) > 0)
                .mapToDouble(counts -> variance(counts) / mean(counts))
                .average()
                .orElseThrow();
    }

    private static double synchrony(List<List<Long>> trains) {
        double[] counts = counts(trains.stream().flatMap(List::stream).toList(), 10);
        return variance(counts) / mean(counts);
    }

    /** Counts in the whole windows of some steps after {@link #FROM}: (FROM, FROM + window], and so on. */
    private static double[] counts(List<Long> steps, int window) {
        double[] counts = new double[(TO - FROM) / window];
        for (long step : steps) {
            int k = (int) ((step - FROM - 1) / window);
            if (k < counts.length) {
                counts[k]++;
            }
        }
        return counts;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
    }

    @Test
    void theTestNetworkHasNeuronsOfEveryKind() {
        PopulationResult rare = RECORDING.result().populations().get(1);
        assertThat(rare.silentFraction()).isBetween(0.05, 0.95);
        assertThat(rare.cv()).isBetween(0.3, 1.5);
        assertThat(RECORDING.result().populations().get(2).cv()).isLessThan(0.5);
        assertThat(RECORDING.spikes.stream().filter(spike -> spike.step() == FROM + 1000))
                .isNotEmpty();
    }
}
