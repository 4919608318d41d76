package org.equipoise.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.equipoise.neuron.IafPscExp;
import org.equipoise.random.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which neurons are recorded, by themselves or averaged. */
class SelectionTest {

    @Test
    void partsOfASelectionMakeUpTheWhole() {
        Selection selection = Selection.of(7, 3, 3, 19, 4);
        assertThat(selection.toArray()).containsExactly(3, 4, 7, 19);
        assertThat(selection.size()).isEqualTo(4);
        assertThat(selection.lowest()).isEqualTo(3);
        assertThat(selection.highest()).isEqualTo(19);
        assertThat(selection.contains(4)).isTrue();
        assertThat(selection.contains(5)).isFalse();
        assertThat(selection.within(4, 20)).containsExactly(0, 3, 15);
        assertThat(selection.within(8, 19)).isEmpty();
        assertThat(selection.count(0, 8)).isEqualTo(3);
        assertThat(selection.count(5, 5)).isZero();
        assertThat(selection).isEqualTo(Selection.of(3, 4, 7, 19)).isNotEqualTo(Selection.first(4));
        assertThat(Selection.first(3).toArray()).containsExactly(0, 1, 2);
        assertThat(Selection.of().highest()).isEqualTo(-1);
    }

    @Test
    void sumsDoNotDependOnTheOrderAndAreExactTo44Bits() {
        Random random = new Random(1);
        double[] values = random.doubles(10_000, -1e6, 1e6).toArray();
        long[] forward = new long[ExactSum.LENGTH];
        long[] backward = new long[ExactSum.LENGTH];
        double plain = 0;
        for (int k = 0; k < values.length; k++) {
            ExactSum.add(new double[] {values[k]}, 1, forward, 0);
            plain += values[k];
        }
        for (int k = values.length - 1; k >= 0; k--) {
            ExactSum.add(new double[] {values[k]}, 1, backward, 0);
        }
        long[] atOnce = new long[ExactSum.LENGTH + 1];
        ExactSum.add(values, values.length, atOnce, 1);
        double mean = ExactSum.mean(forward, 0, values.length);
        assertThat(mean).isEqualTo(ExactSum.mean(backward, 0, values.length));
        assertThat(mean).isEqualTo(ExactSum.mean(atOnce, 1, values.length));
        assertThat(mean).isCloseTo(plain / values.length, within(1e-9));

        long[] small = new long[ExactSum.LENGTH];
        ExactSum.add(new double[] {-0.25, 1e-9, 3}, 3, small, 0);
        assertThat(ExactSum.mean(small, 0, 3)).isCloseTo((2.75 + 1e-9) / 3, within(1e-13));
        ExactSum.add(new double[] {Double.NaN}, 1, small, 0);
        assertThat(ExactSum.mean(small, 0, 4)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "4, 1"})
    void aMeanIsThatOfTheValuesOfItsNeurons(int ranks, int threads) {
        Selection some = Selection.of(2, 3, 11, 30, 39);
        NetworkSpec spec = new TestNetworkBuilder(20.3)
                .population("E", 40, new IafPscExp(), "V_m", new Distribution.Uniform(-70, -56), "I_e", 400)
                .projection("E", "E", new Rule.FixedIndegree(5), 50, 1.1)
                .trace("E", 40, 0.1, "V_m", "I_syn_ex")
                .trace(new TraceSpec("E", List.of("I_syn_ex", "V_m"), some, 0.1, true))
                .trace(new TraceSpec("E", List.of("I_syn_in"), some, 0.1, false))
                .build();
        Recording recording = Recording.of(spec, ranks, threads);
        assertThat(recording.spikes).hasSizeGreaterThan(20);
        assertThat(recording.values(1, 1)).hasSize(203);
        for (int row = 0; row < 203; row++) {
            List<Double> potentials = recording.values(0, 0).get(row);
            List<Double> currents = recording.values(0, 1).get(row);
            double potential = 0;
            double current = 0;
            for (int neuron : some.toArray()) {
                potential += potentials.get(neuron) / 5;
                current += currents.get(neuron) / 5;
            }
            assertThat(recording.values(1, 0).get(row)).hasSize(1);
            assertThat(recording.values(1, 0).get(row).get(0)).isCloseTo(current, within(1e-10));
            assertThat(recording.values(1, 1).get(row).get(0)).isCloseTo(potential, within(1e-10));
            assertThat(recording.values(2, 0).get(row)).hasSize(5);
        }
    }
}
