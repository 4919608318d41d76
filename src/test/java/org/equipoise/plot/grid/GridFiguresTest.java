package org.equipoise.plot.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.equipoise.plot.DecadeAxis;
import org.equipoise.plot.Figure;
import org.equipoise.plot.NamesAxis;
import org.equipoise.plot.ReportTable;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;

class GridFiguresTest {
    private static final GridStudy.Axis K =
            new GridStudy.Axis("parameters.K", "", List.of("100", "400", "200"), new double[] {100, 400, 200});
    private static final GridStudy.Axis RATE =
            new GridStudy.Axis("r_X", "Hz", List.of("5 Hz", "10 Hz", "15 Hz"), new double[] {5, 10, 15});
    private static final GridStudy.Axis METHOD =
            new GridStudy.Axis("E.integration", "", List.of("exact", "forward_euler"), new double[0]);

    /** A point at which E fires at a rate +- 1, theory says 10, and I is silent. */
    private static GridStudy.Point point(double rate, Map<String, String> values) {
        return new GridStudy.Point(
                "name",
                values,
                Map.of(
                        "E", Map.of("rate_hz", new double[] {rate - 1, rate + 1}),
                        "network", Map.of("rate_hz", new double[] {rate, rate})),
                Map.of("E", Map.of("rate_hz", 10.0)),
                Map.of(),
                rate > 12 ? List.of(new GridStudy.Difference("E", "rate_hz")) : List.of(),
                null,
                null);
    }

    private static GridStudy study(GridStudy.Axis... axes) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (GridStudy.Axis axis : axes) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> values : combinations) {
                for (String text : axis.texts()) {
                    Map<String, String> more = new HashMap<>(values);
                    more.put(axis.path(), text);
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        List<GridStudy.Point> points = new ArrayList<>();
        for (Map<String, String> values : combinations) {
            points.add(point(8 + points.size(), values));
        }
        return new GridStudy(2, null, List.of(axes), List.of(), points, null);
    }

    private static XYPlot plot(Figure figure, int row, int panel) {
        return figure.rows().get(row).panels().get(panel).chart().getXYPlot();
    }

    @Test
    void aLineIsByRisingValuesWithBarsAndTheory() {
        Figure figure = GridCurves.of(study(K));
        XYPlot plot = plot(figure, 0, 0);
        IntervalXYDataset data = (IntervalXYDataset) plot.getDataset();
        assertThat(data.getSeriesCount()).isEqualTo(1);
        assertThat(data.getXValue(0, 1)).isEqualTo(200);
        assertThat(data.getYValue(0, 1)).isEqualTo(10);
        assertThat(data.getEndYValue(0, 1) - data.getYValue(0, 1)).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(plot.getDataset(1).getYValue(0, 2)).isEqualTo(10);
        assertThat(figure.caption())
                .startsWith("Measures over K. Circles: means over 2 trials; bars: standard deviation between trials."
                        + " Dashed: mean-field theory.");
    }

    @Test
    void sourcesAreDrawnOnlyWhereThereAreNoNeurons() {
        List<GridStudy.Point> points = study(K).points();
        GridStudy onlySources = new GridStudy(2, null, List.of(K), List.of("E"), points, null);
        assertThat(onlySources.populations("rate_hz")).containsExactly("E");
        List<GridStudy.Point> driven = points.stream()
                .map(point -> {
                    Map<String, Map<String, double[]>> measures = new HashMap<>(point.measures());
                    measures.put("X", Map.of("rate_hz", new double[] {1000, 1000}, "fano", new double[] {1, 1}));
                    return new GridStudy.Point(
                            "name",
                            point.values(),
                            measures,
                            point.theory(),
                            Map.of(),
                            point.differences(),
                            null,
                            null);
                })
                .toList();
        GridStudy study = new GridStudy(2, null, List.of(K), List.of("X"), driven, null);
        assertThat(study.populations("rate_hz")).containsExactly("E");
        assertThat(study.populations("fano")).containsExactly("X");
    }

    @Test
    void valuesThatGrowByFactorsHaveALogarithmicAxis() {
        GridStudy.Axis factors =
                new GridStudy.Axis("K", "", List.of("100", "400", "1600"), new double[] {100, 400, 1600});
        GridStudy.Axis steps =
                new GridStudy.Axis("K", "", List.of("100", "600", "1100"), new double[] {100, 600, 1100});
        assertThat(plot(GridCurves.of(study(factors)), 0, 0).getDomainAxis()).isInstanceOf(DecadeAxis.class);
        assertThat(plot(GridCurves.of(study(steps)), 0, 0).getDomainAxis()).isNotInstanceOf(DecadeAxis.class);
    }

    @Test
    void wordsAreLinesOverNumbersAndPlacesAlone() {
        GridStudy both = study(METHOD, RATE);
        assertThat(GridMaps.suit(both)).isFalse();
        XYPlot plot = plot(GridCurves.of(both), 0, 0);
        assertThat(plot.getDataset().getSeriesCount()).isEqualTo(2);
        assertThat((Object) plot.getDataset().getSeriesKey(1)).isEqualTo("integration forward_euler");
        assertThat(plot.getDomainAxis().getLabel()).isEqualTo("r_X (Hz)");
        assertThat(plot(GridCurves.of(study(METHOD)), 0, 0).getDomainAxis()).isInstanceOf(NamesAxis.class);
    }

    @Test
    void twoAxesOfNumbersAreAMapByRisingValuesBesideTheory() {
        GridStudy study = study(K, RATE);
        assertThat(GridMaps.suit(study)).isTrue();
        Figure figure = GridMaps.of(study, "rate_hz");
        XYZDataset measured = (XYZDataset) plot(figure, 0, 0).getDataset();
        // The second value of K is the highest.
        assertThat(measured.getXValue(0, 3)).isEqualTo(2);
        assertThat(measured.getYValue(0, 3)).isEqualTo(0);
        assertThat(measured.getZValue(0, 3)).isEqualTo(11);
        assertThat(((XYZDataset) plot(figure, 0, 1).getDataset()).getZValue(0, 3))
                .isEqualTo(10);
        assertThat(figure.caption()).contains("on the right what mean-field theory says");
    }

    @Test
    void tooManyLinesAndTornGridsHaveNoCurves() {
        GridStudy three = study(RATE, K, METHOD);
        GridStudy many = study(
                RATE,
                METHOD,
                new GridStudy.Axis("a", "", List.of("1", "2", "3"), new double[] {1, 2, 3}),
                new GridStudy.Axis("b", "", List.of("1", "2"), new double[] {1, 2}));
        assertThat(GridCurves.suit(three)).isTrue();
        assertThat(GridCurves.suit(many)).isFalse();
        GridStudy torn =
                new GridStudy(2, null, List.of(K), List.of(), study(K).points().subList(0, 2), null);
        assertThat(GridCurves.suit(torn)).isFalse();
    }

    @Test
    void theTableNamesWhatDiffersFromTheory() {
        ReportTable table = GridTable.of(study(METHOD, RATE));
        assertThat(table.header())
                .containsExactly("integration", "r_X", "population", "Rate (Hz)", "theory", "differs from theory");
        assertThat(table.rows()).hasSize(12);
        assertThat(table.rows().get(10)).startsWith("forward_euler", "15 Hz");
        assertThat(table.rows())
                .filteredOn(row -> row.get(2).equals("E"))
                .extracting(row -> row.get(5))
                .containsExactly("", "", "", "", "", "Rate (Hz)");
        assertThat(table.rows())
                .filteredOn(row -> row.get(2).equals("E"))
                .first(InstanceOfAssertFactories.LIST)
                .contains("8 +- 1.4", "10");
        assertThat(table.caption()).contains("mean +- standard deviation between 2 trials");
    }
}
