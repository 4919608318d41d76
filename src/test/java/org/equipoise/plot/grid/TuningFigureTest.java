package org.equipoise.plot.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.equipoise.plot.Figure;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class TuningFigureTest {
    private static final GridStudy.Tuning TUNING = new GridStudy.Tuning("parameters.w", "mV", "E", "rate_hz", 10, 0.02);

    private static GridStudy study(double theory, GridStudy.Curve curve) {
        GridStudy.Curve search = new GridStudy.Curve(new double[] {1, 2, 1.52}, new double[] {4, 15, 10.01});
        return new GridStudy(
                1,
                TUNING,
                List.of(),
                List.of(),
                List.of(new GridStudy.Point(
                        "000",
                        Map.of(),
                        Map.of("E", Map.of("rate_hz", new double[] {10.01}, "fano", new double[] {0.987})),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        new GridStudy.Tuned(new double[] {1.52}, theory, List.of(search), curve),
                        null)),
                null);
    }

    @Test
    void showsTriesOverTheoryAndSaysWhatWasFound() {
        Figure figure = TuningFigure.of(study(1.44, new GridStudy.Curve(new double[] {1, 2}, new double[] {5, 16})));
        assertThat(figure.caption())
                .startsWith("Tuning of parameters.w until rate_hz of E is 10 (grey line) to within 0.02.")
                .endsWith("found 1.52 mV, theory 1.44; Fano factor there 0.987.");
        XYPlot plot = figure.rows().get(0).panels().get(0).chart().getXYPlot();
        XYDataset data = plot.getDataset();
        assertThat(data.getSeriesCount()).isEqualTo(3);
        assertThat(data.getItemCount(0)).isEqualTo(2);
        assertThat(data.getItemCount(1)).isEqualTo(1);
        assertThat(data.getYValue(1, 0)).isEqualTo(10.01);
        assertThat(data.getItemCount(2)).isEqualTo(3);
        assertThat(plot.getRangeAxis().getRange().contains(16)).isTrue();
    }

    @Test
    void doesWithoutTheory() {
        Figure figure = TuningFigure.of(study(Double.NaN, new GridStudy.Curve(new double[0], new double[0])));
        assertThat(figure.caption()).endsWith("found 1.52 mV; Fano factor there 0.987.");
        assertThat(figure.rows()
                        .get(0)
                        .panels()
                        .get(0)
                        .chart()
                        .getXYPlot()
                        .getDataset()
                        .getSeriesCount())
                .isEqualTo(2);
    }
}
