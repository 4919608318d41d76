package org.equipoise.analysis.spontaneous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.equipoise.analysis.statistics.Moments;
import org.equipoise.io.Hdf5Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the plainest computation in numpy, see {@code test-data/column-analysis/make-spontaneous.py}. */
class SpontaneousActivityTest {

    @ParameterizedTest
    @CsvSource({"every_0.1_ms, 0.1", "every_1_ms, 1"})
    void everyMeasureIsThatOfNumpy(String group, double interval) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(Path.of("test-data/column-analysis/spontaneous.h5"))) {
            double[][] traces = rows(file, "/" + group + "/rates");
            SpontaneousActivity activity = new SpontaneousActivity(new Sampling(traces[0].length, interval, 30, true));
            double[] highLow = Arrays.stream(traces).mapToDouble(activity::add).toArray();
            for (Map.Entry<Measure, Moments> entry : activity.moments().entrySet()) {
                String name = "/" + group + "/" + entry.getKey().fileName();
                double[][] trials = rows(file, name);
                Moments moments = entry.getValue();
                assertThat(moments.count()).as(name).isEqualTo(trials.length);
                assertThat(moments.mean()).as(name).containsExactly(column(trials, Mean.MEAN), within(1e-9));
                assertThat(moments.sd()).as(name).containsExactly(column(trials, Mean.SD), within(1e-9));
            }
            assertThat(highLow)
                    .containsExactly(
                            Arrays.stream(rows(file, "/" + group + "/log10_high_low"))
                                    .mapToDouble(row -> row[0])
                                    .toArray(),
                            within(1e-10));
        }
    }

    private enum Mean {
        MEAN,
        SD
    }

    /** Mean or standard deviation of every column. */
    private static double[] column(double[][] rows, Mean what) {
        return IntStream.range(0, rows[0].length)
                .mapToDouble(i -> {
                    double mean = Arrays.stream(rows)
                            .mapToDouble(row -> row[i])
                            .average()
                            .orElseThrow();
                    return what == Mean.MEAN
                            ? mean
                            : Math.sqrt(Arrays.stream(rows)
                                    .mapToDouble(row -> (row[i] - mean) * (row[i] - mean))
                                    .average()
                                    .orElseThrow());
                })
                .toArray();
    }

    private static double[][] rows(Hdf5Reader file, String name) throws IOException {
        long[] shape = file.shape(name);
        return file.block(name, 0, (int) shape[0], 0, (int) shape[1]);
    }

    @Test
    void inhibitoryPopulationsHaveNoUpStatesOfTheirOwn() {
        Map<Measure, Moments> moments = new SpontaneousActivity(new Sampling(4000, 1, 60, false)).moments();
        assertThat(moments)
                .hasSize(8)
                .doesNotContainKeys(Measure.UP_FRACTION, Measure.UP_ONSETS, Measure.UP_DURATION)
                .doesNotContainKeys(Measure.DOWN_ONSETS, Measure.DOWN_DURATION);
        assertThat(moments.get(Measure.HISTOGRAM).mean()).hasSize(60);
    }

    @Test
    void aTraceWithoutVarianceHasNoPowerAndNoAutocorrelationButAtLagZero() {
        SpontaneousActivity activity = new SpontaneousActivity(new Sampling(4000, 1, 30, true));
        double[] trace = new double[4000];
        Arrays.fill(trace, 12);
        assertThat(activity.add(trace)).isNaN();
        Map<Measure, Moments> moments = activity.moments();
        assertThat(moments.get(Measure.RATE_SD).mean()).containsExactly(0);
        assertThat(moments.get(Measure.RELATIVE_POWER).mean()).containsOnly(0);
        assertThat(moments.get(Measure.AUTOCORRELATION).mean()[0]).isEqualTo(1);
        assertThat(Arrays.stream(moments.get(Measure.AUTOCORRELATION).mean()).skip(1))
                .containsOnly(0.0);
        assertThat(moments.get(Measure.UP_FRACTION).mean()).containsExactly(1);
        assertThat(moments.get(Measure.UP_DURATION).count()).isZero();
        assertThat(moments.get(Measure.UP_DURATION).mean()).containsExactly(Double.NaN);
    }

    @Test
    void theHighestRateFallsIntoTheLastBin() {
        SpontaneousActivity activity = new SpontaneousActivity(new Sampling(2000, 1, 30, true));
        double[] trace = new double[2000];
        Arrays.fill(trace, 500, 2000, 30);
        activity.add(trace);
        double[] histogram = activity.moments().get(Measure.HISTOGRAM).mean();
        assertThat(histogram[0]).isEqualTo(25);
        assertThat(histogram[29]).isEqualTo(75);
    }

    @Test
    void tracesThatDoNotSuitSpectraAreRefused() {
        assertThatThrownBy(() -> new SpontaneousActivity(new Sampling(1999, 1, 30, true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("traces of 1999.0 ms are too short for spectra, which need 2000 ms");
        assertThatThrownBy(() -> new SpontaneousActivity(new Sampling(40_000, 0.3, 30, true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sample every 0.3 ms does not suit spectra: 100 ms must be a multiple of it");
    }
}
