package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeuronSampleTest {
    @Test
    void rowsAreInProportionToSizes() {
        assertThat(NeuronSample.rows(300, new int[] {10_000, 2_500})).containsExactly(240, 60);
    }

    @Test
    void noPopulationGetsFewerThanTwentyRowsUnlessItIsSmaller() {
        assertThat(NeuronSample.rows(300, new int[] {100_000, 100, 7, 0})).containsExactly(300, 20, 7, 0);
    }

    @Test
    void nothingGivesNoRows() {
        assertThat(NeuronSample.rows(300, new int[] {0, 0})).containsExactly(0, 0);
    }

    @Test
    void neuronsAreEvenlySpaced() {
        assertThat(NeuronSample.evenly(4, 100).neurons()).containsExactly(12, 37, 62, 87);
        assertThat(NeuronSample.evenly(3, 3).neurons()).containsExactly(0, 1, 2);
        assertThat(NeuronSample.evenly(1, 2_000_000_000).neurons()).containsExactly(1_000_000_000);
    }

    @Test
    void theRowOfANeuronIsItsPlaceInTheSample() {
        NeuronSample sample = NeuronSample.evenly(4, 100);
        assertThat(sample.row(62)).isEqualTo(2);
        assertThat(sample.row(63)).isNegative();
    }
}
