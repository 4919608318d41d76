package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalHistogramTest {
    @Test
    void everyIntervalFallsBetweenTheEdgesOfItsBin() {
        for (long steps : new long[] {1, 2, 7, 99, 100, 1234, 5000}) {
            IntervalHistogram histogram = new IntervalHistogram(5000);
            histogram.add(steps);
            int bin = histogram.firstFilled();
            assertThat(histogram.afterLastFilled()).isEqualTo(bin + 1);
            assertThat(histogram.count(bin)).isEqualTo(1);
            assertThat((double) steps).isBetween(histogram.edge(bin), histogram.edge(bin + 1));
        }
    }

    @Test
    void anIntervalOfZeroCountsInTheFirstBin() {
        IntervalHistogram histogram = new IntervalHistogram(10);
        histogram.add(0);
        assertThat(histogram.count(0)).isEqualTo(1);
    }

    @Test
    void theDensityIntegratesToOneOverDecades() {
        IntervalHistogram histogram = exponential(5000);
        double integral = 0;
        for (int b = 0; b < histogram.bins(); b++) {
            integral += histogram.density(b) * Math.log10(histogram.edge(b + 1) / histogram.edge(b));
        }
        assertThat(integral).isCloseTo(1, within(1e-12));
    }

    @Test
    void evenlyDistributedIntervalsGiveADensityWithoutRipple() {
        IntervalHistogram histogram = new IntervalHistogram(1000);
        for (int steps = 1; steps <= 1000; steps++) {
            histogram.add(steps);
        }
        // Per step the density is 1/1000 everywhere, whether a bin holds one possible interval or fifty.
        for (int b = 0; histogram.edge(b + 1) <= 1000; b++) {
            double perStep = histogram.count(b) / (histogram.edge(b + 1) - histogram.edge(b)) / histogram.total();
            assertThat(perStep).isCloseTo(1e-3, within(1e-15));
        }
    }

    @Test
    void fewIntervalsGetWideBins() {
        assertThat(binsPerDecade(exponential(20_000))).isCloseTo(40, within(1.0));
        assertThat(binsPerDecade(exponential(2000))).isCloseTo(20, within(1.0));
        assertThat(binsPerDecade(exponential(200))).isCloseTo(10, within(1.0));
        assertThat(binsPerDecade(exponential(199))).isCloseTo(5, within(1.0));
    }

    @Test
    void widerBinsHoldTheSameIntervals() {
        IntervalHistogram fine = exponential(199);
        IntervalHistogram wide = fine.legible();
        assertThat(wide.total()).isEqualTo(199);
        assertThat(wide.edge(0)).isEqualTo(fine.edge(0));
        assertThat(wide.edge(wide.bins())).isEqualTo(fine.edge(fine.bins()));
        assertThat(wide.count(0)).isEqualTo(countBelow(fine, wide.edge(1)));
    }

    @Test
    void withoutIntervalsNothingIsFilled() {
        IntervalHistogram none = new IntervalHistogram(100).legible();
        assertThat(none.total()).isZero();
        assertThat(none.firstFilled()).isZero();
        assertThat(none.afterLastFilled()).isZero();
    }

    private static IntervalHistogram exponential(int n) {
        IntervalHistogram histogram = new IntervalHistogram(100_000);
        Random random = new Random(1);
        for (int i = 0; i < n; i++) {
            histogram.add(1 + (long) (-500 * Math.log(1 - random.nextDouble())));
        }
        return histogram;
    }

    private static long countBelow(IntervalHistogram histogram, double edge) {
        long count = 0;
        for (int b = 0; histogram.edge(b + 1) <= edge; b++) {
            count += histogram.count(b);
        }
        return count;
    }

    /** Far from the start, where edges are not yet forced apart. */
    private static double binsPerDecade(IntervalHistogram histogram) {
        IntervalHistogram legible = histogram.legible();
        int within = 0;
        for (int b = 0; b < legible.bins(); b++) {
            within += legible.edge(b) >= 1000 && legible.edge(b) < 10_000 ? 1 : 0;
        }
        return within;
    }
}
