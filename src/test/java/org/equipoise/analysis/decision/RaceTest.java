package org.equipoise.analysis.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RaceTest {
    /** Of populations of 10 and 20 neurons, in bins of 5 ms: a spike a bin is 20 and 10 Hz. */
    private static final int[] SIZES = {10, 20};

    private static final long[][] COUNTS = {{9, 0, 0, 1, 1, 0, 3}, {0, 0, 2, 2, 2, 2, 2}};

    private static Race race(int window, double threshold, int from, int to) {
        return Race.of(COUNTS, SIZES, 5, window, threshold, from, to);
    }

    @Test
    void theFirstToReachTheThresholdWins() {
        assertThat(race(1, 20, 1, 7)).isEqualTo(new Race(1, 10));
        assertThat(race(1, 50, 1, 7)).isEqualTo(new Race(0, 30));
    }

    @Test
    void theRateIsTakenOverTheWindowUpToNow() {
        assertThat(race(2, 20, 1, 7)).isEqualTo(new Race(0, 5));
        assertThat(race(2, 20, 2, 7)).isEqualTo(new Race(1, 10));
        assertThat(race(10, 100, 0, 7)).isEqualTo(new Race(0, 5));
    }

    @Test
    void theHigherRateWinsWhereBothReachItAtOnce() {
        long[][] counts = {{3}, {5}};
        assertThat(Race.of(counts, SIZES, 5, 1, 20, 0, 1).winner()).isZero();
        assertThat(Race.of(new long[][] {{2}, {5}}, SIZES, 5, 1, 20, 0, 1).winner())
                .isEqualTo(1);
    }

    @Test
    void withoutAWinnerItIsUndecided() {
        assertThat(race(1, 61, 1, 7)).isEqualTo(Race.UNDECIDED);
        assertThat(race(1, 50, 1, 6)).isEqualTo(Race.UNDECIDED);
        assertThat(race(1, 50, 1, 100).winner()).isZero();
    }
}
