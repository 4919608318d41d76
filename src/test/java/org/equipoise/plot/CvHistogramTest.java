package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CvHistogramTest {
    @Test
    void sharesAddUpToOneAndLieInTheirBins() {
        CvHistogram histogram = CvHistogram.of(new double[] {0.05, 0.15, 0.19, 0.55}, 0.1);
        assertThat(histogram.share()).containsExactly(0.25, 0.5, 0, 0, 0, 0.25);
        assertThat(histogram.neurons()).isEqualTo(4);
        assertThat(histogram.mean()).isCloseTo(0.235, within(1e-15));
    }

    @Test
    void withoutNeuronsThereAreNoBinsAndNoMean() {
        CvHistogram histogram = CvHistogram.of(new double[0], 0.1);
        assertThat(histogram.share()).isEmpty();
        assertThat(histogram.neurons()).isZero();
        assertThat(histogram.mean()).isNaN();
    }

    @Test
    void manyNeuronsGetFortyBinsAndOutliersDoNotWidenThem() {
        double[] cvs = new Random(1).doubles(10_000, 0, 0.4).toArray();
        cvs[0] = 20;
        assertThat(CvHistogram.width(List.of(cvs))).isEqualTo(0.01);
    }

    @Test
    void fewNeuronsGetAboutTenBins() {
        double[] cvs = new double[20];
        Arrays.setAll(cvs, i -> 0.05 * i);
        assertThat(CvHistogram.width(List.of(cvs, new double[0]))).isEqualTo(0.1);
    }

    @Test
    void clocksAndSilentPopulationsHaveAWidthToo() {
        assertThat(CvHistogram.width(List.of(new double[] {0, 0, 0}))).isEqualTo(0.1);
        assertThat(CvHistogram.width(List.of(new double[0]))).isEqualTo(0.1);
    }
}
