package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalStatisticsTest {
    private static IntervalStatistics of(int size, long[]... trains) {
        IntervalStatistics statistics = new IntervalStatistics(size, 100_000);
        for (int i = 0; i < trains.length; i++) {
            for (long step : trains[i]) {
                statistics.add(i, step);
            }
        }
        return statistics;
    }

    @Test
    void theCvIsThePopulationSdOverTheMean() {
        // Intervals 10, 20, 30: mean 20, SD sqrt(200/3).
        assertThat(of(1, new long[] {5, 15, 35, 65}).cvs()).hasSize(1);
        assertThat(of(1, new long[] {5, 15, 35, 65}).cvs()[0]).isCloseTo(Math.sqrt(200.0 / 3) / 20, within(1e-15));
    }

    @Test
    void aClockHasCvZero() {
        long[] train = new long[10_000];
        for (int i = 0; i < train.length; i++) {
            train[i] = 3 + 7L * i;
        }
        assertThat(of(1, train).cvs()).containsExactly(0);
    }

    @Test
    void neuronsWithFewerThanFourSpikesHaveNoCv() {
        assertThat(of(4, new long[] {1, 2, 3}, new long[] {}, new long[] {1, 2, 3, 4})
                        .cvs())
                .containsExactly(0);
    }

    @Test
    void intervalsOfAllNeuronsAreCounted() {
        assertThat(of(3, new long[] {1, 2, 3}, new long[] {9}, new long[] {4, 8})
                        .histogram()
                        .total())
                .isEqualTo(3);
    }

    @Test
    void twoSpikesInOneStepAreAnIntervalOfZero() {
        assertThat(of(1, new long[] {4, 4, 4, 4, 8}).cvs()[0]).isCloseTo(Math.sqrt(3), within(1e-15));
    }

    @Test
    void spikesOutOfOrderAreRefused() {
        IntervalStatistics statistics = of(8, new long[] {5});
        assertThat(statistics.add(0, 4)).isFalse();
        assertThat(statistics.add(0, 5)).isTrue();
    }
}
