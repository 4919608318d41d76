package org.equipoise.plot.grid;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.equipoise.plot.Figure;
import org.equipoise.plot.Numbers;
import org.equipoise.plot.Palette;
import org.equipoise.plot.Style;
import org.equipoise.plot.SummaryNames;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How a value was tuned: the measure at all that was tried, over theory, and what hit the target. */
final class TuningFigure {
    private static final double HEIGHT_MM = 75;
    private static final int MOST_POINTS = 8;
    private static final Shape TRIED = new Ellipse2D.Double(-2.5, -2.5, 5, 5);
    private static final Shape FOUND = new Ellipse2D.Double(-3, -3, 6, 6);

    private final GridStudy study;
    private final XYSeriesCollection data = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, false);
    private final double[] xRange = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    private final double[] yRange;

    private TuningFigure(GridStudy study) {
        this.study = study;
        yRange = new double[] {study.tuning().target(), study.tuning().target()};
    }

    static Figure of(GridStudy study) {
        return new TuningFigure(study).figure();
    }

    private Figure figure() {
        GridStudy.Tuning tuning = study.tuning();
        List<GridStudy.Point> shown =
                study.points().subList(0, Math.min(MOST_POINTS, study.points().size()));
        List<Color> colours =
                Palette.colours(shown.stream().map(GridStudy.Point::name).toList());
        List<String> sentences = new ArrayList<>();
        for (int p = 0; p < shown.size(); p++) {
            add(shown.get(p), colours.get(p));
            sentences.add(sentence(shown.get(p)));
        }
        double room = 0.04 * (xRange[1] - xRange[0]);
        double space = 0.06 * (yRange[1] - yRange[0]);
        XYPlot plot = new XYPlot(
                data,
                Style.axis(tuning.label(), xRange[0] - room, xRange[1] + room, 8),
                Style.axis(
                        tuning.population() + ", " + SummaryNames.withUnit(tuning.measure()),
                        yRange[0] - space,
                        yRange[1] + space,
                        6),
                renderer);
        Style.apply(plot);
        plot.addRangeMarker(new ValueMarker(tuning.target(), Color.GRAY, Style.THIN), Layer.BACKGROUND);
        String caption = String.format(
                Locale.ROOT,
                "Tuning of %s until %s of %s is %s (grey line) to within %s. Circles: what was tried; filled: what hit."
                        + " Dashed: theory. %s",
                tuning.parameter(),
                tuning.measure(),
                tuning.population(),
                Numbers.plain(tuning.target()),
                Numbers.plain(tuning.tolerance()),
                String.join(" ", sentences));
        return Figure.of("tuning", HEIGHT_MM, Style.chart(plot), caption);
    }

    private void add(GridStudy.Point point, Color colour) {
        GridStudy.Curve theory = point.tuned().theoryCurve();
        if (theory.values().length > 0) {
            int line = add(point.name() + " theory", theory.values(), theory.measured(), 0);
            renderer.setSeriesLinesVisible(line, true);
            renderer.setSeriesPaint(line, study.points().size() == 1 ? Color.BLACK : colour);
            renderer.setSeriesStroke(line, Style.DASHED);
        }
        for (int trial = 0; trial < point.tuned().searches().size(); trial++) {
            GridStudy.Curve search = point.tuned().searches().get(trial);
            String name = point.name() + " trial " + trial;
            int last = search.values().length - 1;
            mark(add(name + " hit", search.values(), search.measured(), last), FOUND, colour, true);
            mark(add(name, search.values(), search.measured(), 0), TRIED, colour, false);
        }
    }

    private void mark(int series, Shape shape, Color colour, boolean filled) {
        renderer.setSeriesShapesVisible(series, true);
        renderer.setSeriesShapesFilled(series, filled);
        renderer.setSeriesShape(series, shape);
        renderer.setSeriesPaint(series, colour);
        renderer.setSeriesStroke(series, new BasicStroke(0.8f));
    }

    private int add(String name, double[] x, double[] y, int from) {
        XYSeries series = new XYSeries(name, false);
        for (int k = from; k < x.length; k++) {
            series.add(x[k], y[k]);
            xRange[0] = Math.min(xRange[0], x[k]);
            xRange[1] = Math.max(xRange[1], x[k]);
            yRange[0] = Math.min(yRange[0], y[k]);
            yRange[1] = Math.max(yRange[1], y[k]);
        }
        data.addSeries(series);
        return data.getSeriesCount() - 1;
    }

    private String sentence(GridStudy.Point point) {
        GridStudy.Tuning tuning = study.tuning();
        List<String> found = new ArrayList<>();
        for (double value : point.tuned().values()) {
            found.add(Numbers.plain(value));
        }
        String at = study.points().size() == 1 ? "" : point.name() + ": ";
        String theory = Double.isNaN(point.tuned().theory())
                ? ""
                : ", theory " + Numbers.plain(point.tuned().theory());
        double[] fano = point.measures().get(tuning.population()).get("fano");
        String counts = Double.isNaN(fano[0]) ? "" : "; Fano factor there " + Numbers.threeDigits(fano[0]);
        return at + "found " + String.join(", ", found) + (tuning.unit().isEmpty() ? "" : " " + tuning.unit()) + theory
                + counts + ".";
    }
}
