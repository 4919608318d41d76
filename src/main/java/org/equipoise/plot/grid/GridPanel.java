package org.equipoise.plot.grid;

import java.awt.BasicStroke;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.equipoise.plot.DecadeAxis;
import org.equipoise.plot.NamesAxis;
import org.equipoise.plot.Style;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** One measure over one axis of a grid. */
final class GridPanel {
    /** Positive values over this range are easier to read on a logarithmic axis. */
    private static final double WIDE_RANGE = 100;

    /** Values of the grid that span this and grow by factors rather than steps are shown on a logarithmic axis. */
    private static final double GEOMETRIC_RANGE = 5;

    private static final double CIRCLE = 4.5;

    private static final Stroke DOTTED =
            new BasicStroke(0.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER, 10, new float[] {0.1f, 2.2f}, 0);

    private GridPanel() {}

    /** Where the values of an axis stand: words one after the other. */
    static double[] places(GridStudy.Axis axis) {
        return axis.isNumeric()
                ? axis.values()
                : IntStream.range(0, axis.texts().size()).asDoubleStream().toArray();
    }

    static XYPlot of(GridStudy.Axis axis, String measure, List<GridLine> lines) {
        double[] values = lines.stream()
                .flatMapToDouble(line -> IntStream.range(0, line.x().length)
                        .mapToObj(i -> DoubleStream.of(line.edge(i, -1), line.edge(i, 1), line.theory()[i]))
                        .flatMapToDouble(three -> three))
                .filter(Double::isFinite)
                .toArray();
        XYPlot plot = new XYPlot(measured(lines), domain(axis), range(GridStudy.label(measure), values), bars(lines));
        Style.apply(plot);
        plot.setDataset(1, theory(lines, false));
        plot.setRenderer(1, plain(lines, Style.DASHED));
        plot.setDataset(2, theory(lines, true));
        plot.setRenderer(2, plain(lines, DOTTED));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE);
        return plot;
    }

    private static YIntervalSeriesCollection measured(List<GridLine> lines) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        for (GridLine line : lines) {
            YIntervalSeries series = new YIntervalSeries(line.name(), false, true);
            for (int i = 0; i < line.x().length; i++) {
                series.add(line.x()[i], line.mean()[i], line.edge(i, -1), line.edge(i, 1));
            }
            data.addSeries(series);
        }
        return data;
    }

    private static XYErrorRenderer bars(List<GridLine> lines) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setErrorStroke(Style.THIN);
        renderer.setCapLength(3);
        renderer.setDefaultLinesVisible(true);
        for (int k = 0; k < lines.size(); k++) {
            renderer.setSeriesPaint(k, lines.get(k).colour());
            renderer.setSeriesStroke(k, Style.LINE);
            renderer.setSeriesShape(k, new Ellipse2D.Double(-CIRCLE / 2, -CIRCLE / 2, CIRCLE, CIRCLE));
        }
        return renderer;
    }

    private static XYSeriesCollection theory(List<GridLine> lines, boolean limit) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (GridLine line : lines) {
            XYSeries series = new XYSeries(line.name(), false);
            double[] y = limit ? line.limit() : line.theory();
            for (int i = 0; i < y.length; i++) {
                series.add(line.x()[i], y[i]);
            }
            data.addSeries(series);
        }
        return data;
    }

    private static XYLineAndShapeRenderer plain(List<GridLine> lines, Stroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDefaultSeriesVisibleInLegend(false);
        for (int k = 0; k < lines.size(); k++) {
            renderer.setSeriesPaint(k, lines.get(k).colour());
            renderer.setSeriesStroke(k, stroke);
        }
        return renderer;
    }

    private static ValueAxis domain(GridStudy.Axis axis) {
        double[] places = places(axis);
        if (!axis.isNumeric()) {
            return new NamesAxis(axis.label(), axis.texts(), places);
        }
        double[] sorted = Arrays.stream(places).sorted().toArray();
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        if (isGeometric(sorted)) {
            double room = Math.pow(most / least, 0.05);
            return new DecadeAxis(axis.label(), least / room, most * room);
        }
        double room = 0.05 * (most - least);
        return Style.axis(axis.label(), least - room, most + room, 6);
    }

    /** Whether values are positive, span much, and their factors are more even than their steps. */
    private static boolean isGeometric(double[] sorted) {
        int last = sorted.length - 1;
        if (sorted[0] <= 0 || sorted[last] < GEOMETRIC_RANGE * sorted[0] || last < 2) {
            return false;
        }
        double leastStep = Double.POSITIVE_INFINITY;
        double mostStep = 0;
        double leastFactor = Double.POSITIVE_INFINITY;
        double mostFactor = 1;
        for (int i = 0; i < last; i++) {
            leastStep = Math.min(leastStep, sorted[i + 1] - sorted[i]);
            mostStep = Math.max(mostStep, sorted[i + 1] - sorted[i]);
            leastFactor = Math.min(leastFactor, sorted[i + 1] / sorted[i]);
            mostFactor = Math.max(mostFactor, sorted[i + 1] / sorted[i]);
        }
        return Math.log(mostFactor) / Math.log(leastFactor) < mostStep / leastStep;
    }

    private static ValueAxis range(String label, double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(1);
        if (least > 0 && most > WIDE_RANGE * least) {
            return DecadeAxis.around(label, least, most);
        }
        double room = most > least ? 0.06 * (most - least) : Math.max(0.1 * Math.abs(most), 0.1);
        // Axes begin at 0 unless that would hide what there is to see.
        boolean fromZero = least >= 0 && most - least > 0.2 * most;
        return Style.axis(label, fromZero ? 0 : least - room, most + room, 6);
    }
}
