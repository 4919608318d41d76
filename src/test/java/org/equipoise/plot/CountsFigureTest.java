package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsFigureTest {
    @TempDir
    private Path folder;

    private static XYPlot histogram(int[] counts, double expected) {
        RunSummary summary =
                new RunSummary(0.1, 1000, 0, Map.of("X", new RunSummary.Population(counts.length, expected)));
        Raster raster = new Raster("X", counts.length, new TimeWindow(0, 1, 10_000, 0.1), counts.length);
        Figure figure = CountsFigure.of(summary, raster, new SpikeCounts(counts), expected);
        return figure.rows().get(0).panels().get(1).chart().getXYPlot();
    }

    private static double sum(XYDataset data) {
        double sum = 0;
        for (int item = 0; item < data.getItemCount(0); item++) {
            sum += data.getYValue(0, item);
        }
        return sum;
    }

    /** Within four standard deviations lies nearly all of the law; each bin of the histogram has two corners. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 20, 500, 3000})
    void unitsAndLawAddUpToThePopulation(double expected) {
        int[] counts = new int[50];
        Arrays.fill(counts, (int) expected);
        counts[0] = (int) (expected * 1.1) + 1;
        XYPlot plot = histogram(counts, expected);
        assertThat(sum(plot.getDataset(0))).isEqualTo(2 * 50);
        assertThat(sum(plot.getDataset(1))).isCloseTo(50, within(0.05));
    }

    @Test
    void theLawIsPoissons() {
        XYDataset law = histogram(new int[10], 1).getDataset(1);
        double[] expected = {0.36788, 0.36788, 0.18394, 0.06131, 0.01533};
        for (int count = 0; count < expected.length; count++) {
            assertThat(law.getXValue(0, count)).isEqualTo(count);
            assertThat(law.getYValue(0, count)).isCloseTo(10 * expected[count], within(1e-4));
        }
    }

    @Test
    void countsBeginWhereStatisticsDo() throws IOException {
        double[] times = {0.1, 100, 100.1, 100.1, 900};
        new RunDirectory(folder, 1000)
                .with("X", 3, times, new long[] {0, 1, 1, 2, 1})
                .write();
        RunSummary summary = new RunSummary(0.1, 1000, 100, Map.of("X", new RunSummary.Population(3, 1)));
        SpikeCounts counts = SpikeCounts.read(summary, folder.resolve("spikes.h5"), "X");
        assertThat(counts.counts()).containsExactly(0, 2, 1);
        assertThat(counts.mean()).isEqualTo(1);
        assertThat(counts.variance()).isEqualTo(1);
    }
}
