package org.equipoise.plot.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.plot.Figure;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class TheoryOverFigureTest {
    private static final double[] NONE = {Double.NaN, Double.NaN};

    /** Two trials, a tenth above and below; the limit is 10 Hz. */
    private static GridStudy.Point point(String value, double rate, double predicted) {
        return new GridStudy.Point(
                value,
                Map.of("parameters.x", value, "seed", "1"),
                Map.of("E", Map.of("rate_hz", new double[] {rate - 0.1, rate + 0.1}, "cv_isi", NONE)),
                Map.of("E", Map.of("rate_hz", predicted, "cv_isi", 1.0)),
                Map.of("E", 10.0),
                List.of(),
                null,
                null);
    }

    private static GridStudy study(GridStudy.Point... points) {
        List<String> texts = Arrays.stream(points).map(GridStudy.Point::name).toList();
        boolean words = texts.contains("a");
        GridStudy.Axis axis = new GridStudy.Axis(
                "parameters.x",
                texts.get(0).endsWith("Hz") ? "Hz" : "",
                texts,
                words
                        ? new double[0]
                        : texts.stream()
                                .mapToDouble(text -> Double.parseDouble(text.replace(" Hz", "")))
                                .toArray());
        return new GridStudy(2, null, List.of(axis), List.of(), List.of(points), null);
    }

    private static List<JFreeChart> charts(Figure figure) {
        List<JFreeChart> charts = new ArrayList<>();
        figure.rows().forEach(row -> row.panels().forEach(panel -> charts.add(panel.chart())));
        return charts;
    }

    @Test
    void showsMeasurementsOverTheoryLimitAndFit() {
        Figure figure = TheoryOverFigure.of(
                        study(point("5 Hz", 7, 7.5), point("10 Hz", 12, 12.5), point("20 Hz", 22, 22.5)))
                .orElseThrow();
        assertThat(figure.name()).isEqualTo("theory-over-x");
        assertThat(figure.caption())
                .isEqualTo(
                        "Measurements over x (means and standard deviations of 2 trials), and theory: dashed the mean"
                                + " field, dotted the limit of many inputs. Fit (thin) of E: 1.00 x + 2.00 Hz, r^2 1.00000.");
        XYPlot plot = charts(figure).get(0).getXYPlot();
        assertThat(charts(figure)).hasSize(1);
        assertThat(plot.getDomainAxis().getLabel()).isEqualTo("x (Hz)");
        assertThat(plot.getDataset(0).getXValue(0, 2)).isEqualTo(20);
        assertThat(plot.getDataset(0).getYValue(0, 2)).isCloseTo(22, within(1e-12));
        assertThat(plot.getDataset(1).getSeriesCount()).isEqualTo(3);
        assertThat(plot.getDataset(1).getYValue(0, 1)).isEqualTo(12.5);
        assertThat(plot.getDataset(1).getYValue(1, 1)).isEqualTo(10);
    }

    /** The gap falls as 1 / sqrt(x), theory's as 1 / x. */
    @Test
    void showsHowTheLimitIsReachedOverDecades() {
        Figure figure = TheoryOverFigure.of(study(point("1", 14, 11), point("4", 12, 10.25), point("16", 11, 10.0625)))
                .orElseThrow();
        assertThat(figure.caption()).endsWith("E comes to its limit as x to the power of -0.50 (theory -1.00).");
        XYPlot gap = charts(figure).get(1).getXYPlot();
        assertThat(gap.getRangeAxis()).isInstanceOf(LogAxis.class);
        assertThat(gap.getDomainAxis()).isInstanceOf(LogAxis.class);
        assertThat(gap.getDataset(0).getYValue(0, 2)).isCloseTo(1, within(1e-12));
    }

    @Test
    void needsOneQuantityThatVaries() {
        assertThat(TheoryOverFigure.of(study(point("a", 1, 1), point("b", 2, 2), point("c", 3, 3))))
                .isEmpty();
        assertThat(TheoryOverFigure.of(study(point("1", 1, 1), point("2", 2, 2))))
                .isEmpty();
        GridStudy.Point uncovered = new GridStudy.Point(
                "3", Map.of("parameters.x", "3", "seed", "1"), Map.of(), Map.of(), Map.of(), List.of(), null, null);
        assertThat(TheoryOverFigure.of(study(point("1", 1, 1), point("2", 2, 2), uncovered)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void theLineIsThatOfLeastSquares() {
        assertThat(TheoryOverFigure.of(study(point("0", 1, 1), point("1", 3, 1), point("2", 2, 1), point("3", 6, 1)))
                        .orElseThrow()
                        .caption())
                .endsWith("Fit (thin) of E: 1.40 x + 0.900 Hz, r^2 0.70000.");
    }
}
