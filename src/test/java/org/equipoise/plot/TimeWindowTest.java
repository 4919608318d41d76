package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeWindowTest {
    private static TimeWindow of(double dtMs, double durationMs, double fromMs, int size, double rateHz) {
        return TimeWindow.of(
                new RunSummary(dtMs, durationMs, fromMs, Map.of("E", new RunSummary.Population(size, rateHz))));
    }

    @Test
    void aFastNetworkShowsFifthOfASecondInBinsOfOneMillisecond() {
        assertThat(of(0.1, 1000, 0, 12_500, 32)).isEqualTo(new TimeWindow(0, 200, 10, 0.1));
    }

    @Test
    void aSlowNetworkShowsSoLongThatANeuronFiresFiveTimes() {
        assertThat(of(0.1, 10_000, 0, 10_000, 6).toMs()).isEqualTo(1000);
        assertThat(of(0.1, 10_000, 0, 10_000, 0.1).toMs()).isEqualTo(5000);
    }

    @Test
    void aSmallNetworkHasWideBins() {
        assertThat(of(0.1, 1000, 0, 100, 8).binMs()).isEqualTo(20);
        assertThat(of(0.1, 200, 0, 1, 40).binMs()).isEqualTo(10);
    }

    @Test
    void aSilentNetworkShowsItsStart() {
        assertThat(of(0.1, 1000, 0, 100, 0)).isEqualTo(new TimeWindow(0, 200, 10, 0.1));
    }

    @Test
    void aLongWindowHasAtMostFiveHundredBins() {
        TimeWindow window = of(0.1, 10_000, 0, 1_000_000, 0.1);
        assertThat(window.bins()).isEqualTo(500);
        assertThat(window.binMs()).isEqualTo(10);
    }

    @Test
    void theWindowBeginsWhereTheStatisticsBegin() {
        TimeWindow window = of(0.1, 1000, 300, 12_500, 32);
        assertThat(window.fromMs()).isEqualTo(300);
        assertThat(window.toMs()).isEqualTo(500);
    }

    @Test
    void theWindowBeginsEarlierIfTheRunEndsInsideIt() {
        TimeWindow window = of(0.1, 1000, 900, 12_500, 32);
        assertThat(window.fromMs()).isEqualTo(800);
        assertThat(window.toMs()).isEqualTo(1000);
    }

    @Test
    void aShortRunIsShownWhole() {
        assertThat(of(0.1, 50, 0, 12_500, 32).toMs()).isEqualTo(50);
        assertThat(of(0.1, 0.5, 0, 12_500, 32)).isEqualTo(new TimeWindow(0, 1, 5, 0.1));
    }

    @Test
    void spikesAtTheEndOfABinBelongToIt() {
        TimeWindow window = new TimeWindow(100, 3, 10, 0.1);
        assertThat(window.contains(100)).isFalse();
        assertThat(window.contains(101)).isTrue();
        assertThat(window.contains(130)).isTrue();
        assertThat(window.contains(131)).isFalse();
        assertThat(window.bin(101)).isZero();
        assertThat(window.bin(110)).isZero();
        assertThat(window.bin(111)).isEqualTo(1);
        assertThat(window.bin(130)).isEqualTo(2);
    }
}
