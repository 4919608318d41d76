package org.equipoise.plot.columns;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.equipoise.plot.NamesAxis;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The kinds of panels. Arrays of one panel have one length. */
final class Charts {
    private static final double CAP = 2.5;
    private static final double BAR = 0.38;
    /** Between groups of bars. */
    private static final double GAP = 0.4;

    /** How much higher than the highest bar axes are where groups have names. */
    private static final double ROOM_FOR_GROUPS = 1.2;

    private static final double DOT = 4;
    private static final double STIMULUS_MS = 100;
    private static final Color STIMULUS = new Color(0xE6E6E6);
    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private Charts() {}

    /**
     * A line, or points that a line joins.
     *
     * @param half half the length of the error bars; null for none
     */
    record Curve(String name, double[] x, double[] y, double[] half, Color colour) {
        double highest() {
            double highest = 0;
            for (int i = 0; i < y.length; i++) {
                double top = y[i] + (half == null ? 0 : half[i]);
                highest = Double.isFinite(top) ? Math.max(highest, top) : highest;
            }
            return highest;
        }
    }

    /**
     * A bar with its error bar.
     *
     * @param group what stands above this bar and its neighbours of the same group; empty for nothing
     * @param half half the length of the error bar; NaN for none
     */
    record Bar(String name, String group, double value, double half, Color colour) {}

    /** Points with error bars, joined. */
    static JFreeChart points(List<Curve> curves, ValueAxis x, String label) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(CAP);
        renderer.setErrorStroke(Style.THIN);
        renderer.setDefaultLinesVisible(true);
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        double highest = 0;
        for (Curve curve : curves) {
            XYIntervalSeries series = new XYIntervalSeries(curve.name, false, true);
            for (int i = 0; i < curve.x.length; i++) {
                double half = curve.half == null ? 0 : curve.half[i];
                series.add(curve.x[i], curve.x[i], curve.x[i], curve.y[i], curve.y[i] - half, curve.y[i] + half);
            }
            style(renderer, data.getSeriesCount(), curve.colour);
            data.addSeries(series);
            highest = Math.max(highest, curve.highest());
        }
        return legend(plot(new XYPlot(data, x, upTo(label, highest), renderer)));
    }

    private static void style(XYErrorRenderer renderer, int series, Color colour) {
        renderer.setSeriesPaint(series, colour);
        renderer.setSeriesStroke(series, Style.LINE);
        renderer.setSeriesShape(series, dot());
        renderer.setSeriesShapesFilled(series, true);
    }

    static Shape dot() {
        return new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT);
    }

    /** Lines without points. */
    static JFreeChart lines(List<Curve> curves, Stroke stroke, ValueAxis x, ValueAxis y) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setDrawYError(false);
        renderer.setDefaultShapesVisible(false);
        renderer.setDefaultLinesVisible(true);
        renderer.setDrawSeriesLineAsPath(true);
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        for (Curve curve : curves) {
            XYIntervalSeries series = new XYIntervalSeries(curve.name, false, true);
            for (int i = 0; i < curve.x.length; i++) {
                series.add(curve.x[i], curve.x[i], curve.x[i], curve.y[i], curve.y[i], curve.y[i]);
            }
            renderer.setSeriesPaint(data.getSeriesCount(), curve.colour);
            renderer.setSeriesStroke(data.getSeriesCount(), stroke);
            data.addSeries(series);
        }
        JFreeChart chart = plot(new XYPlot(data, x, y, renderer));
        return curves.size() > 1 ? legend(chart) : chart;
    }

    /** A histogram as an outline, with a band of so much around it. */
    static JFreeChart band(double[] values, double[] half, ValueAxis x, String label, Color colour) {
        YIntervalSeries series = new YIntervalSeries("", false, true);
        double highest = 0;
        for (int bin = 0; bin < values.length; bin++) {
            for (int side = 0; side < 2; side++) {
                series.add(bin + side, values[bin], Math.max(0, values[bin] - half[bin]), values[bin] + half[bin]);
            }
            highest = Math.max(highest, values[bin] + half[bin]);
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesFillPaint(0, colour);
        renderer.setAlpha(0.25f);
        renderer.setSeriesStroke(0, Style.LINE);
        return plot(new XYPlot(data, x, upTo(label, highest), renderer));
    }

    /** Bars with error bars and their names below; those of one group stand together. */
    static JFreeChart bars(List<Bar> bars, String names, String label) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        XYIntervalSeries errors = new XYIntervalSeries("errors", false, true);
        double highest = 0;
        double lowest = 0;
        double[] places = new double[bars.size()];
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double half = Double.isNaN(bar.half) ? 0 : bar.half;
            XYIntervalSeries series = new XYIntervalSeries(i, false, true);
            if (i > 0) {
                places[i] = places[i - 1] + (bar.group.equals(bars.get(i - 1).group) ? 1 : 1 + GAP);
            }
            double x = places[i];
            series.add(x, x - BAR, x + BAR, bar.value, bar.value, bar.value);
            renderer.setSeriesPaint(i, bar.colour);
            data.addSeries(series);
            if (!Double.isNaN(bar.half)) {
                errors.add(x, x, x, bar.value, bar.value - half, bar.value + half);
            }
            highest = Math.max(highest, bar.value + half);
            lowest = Math.min(lowest, bar.value);
        }
        XYErrorRenderer errorRenderer = new XYErrorRenderer();
        errorRenderer.setDrawXError(false);
        errorRenderer.setDefaultShapesVisible(false);
        errorRenderer.setCapLength(CAP);
        errorRenderer.setErrorStroke(Style.THIN);
        errorRenderer.setErrorPaint(Color.BLACK);
        boolean grouped = bars.stream().anyMatch(bar -> !bar.group.isEmpty());
        double top = (grouped ? ROOM_FOR_GROUPS : 1.08) * highest;
        NumberAxis y = Style.axis(label, 1.08 * lowest, highest > 0 ? top : 1, 5);
        XYPlot plot = new XYPlot(
                data, new NamesAxis(names, bars.stream().map(Bar::name).toList(), places), y, renderer);
        XYIntervalSeriesCollection errorData = new XYIntervalSeriesCollection();
        errorData.addSeries(errors);
        plot.setDataset(1, errorData);
        plot.setRenderer(1, errorRenderer);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        nameGroups(plot, bars, places);
        return plot(plot);
    }

    private static void nameGroups(XYPlot plot, List<Bar> bars, double[] places) {
        int first = 0;
        for (int i = 0; i < places.length; i++) {
            if (i + 1 == places.length || !bars.get(i + 1).group.equals(bars.get(i).group)) {
                IntervalMarker group = new IntervalMarker(places[first] - 0.5, places[i] + 0.5, CLEAR);
                group.setLabel(bars.get(i).group);
                group.setLabelFont(Style.LABEL);
                group.setLabelPaint(bars.get(i).colour);
                group.setLabelAnchor(RectangleAnchor.TOP);
                group.setLabelTextAnchor(TextAnchor.TOP_CENTER);
                group.setLabelBackgroundColor(CLEAR);
                plot.addDomainMarker(group, Layer.FOREGROUND);
                first = i + 1;
            }
        }
    }

    static NumberAxis upTo(String label, double highest) {
        return Style.axis(label, 0, highest > 0 ? 1.08 * highest : 1, 5);
    }

    static JFreeChart plot(XYPlot plot) {
        Style.apply(plot);
        return Style.chart(plot);
    }

    /** Marks the 100 ms of the stimulus. */
    static void markStimulus(JFreeChart chart) {
        IntervalMarker marker = new IntervalMarker(0, STIMULUS_MS, STIMULUS);
        chart.getXYPlot().addDomainMarker(marker, Layer.BACKGROUND);
    }

    private static JFreeChart legend(JFreeChart chart) {
        JFreeChart with = Style.withLegend(chart);
        with.getLegend().setPosition(RectangleEdge.TOP);
        with.getLegend().setPadding(new RectangleInsets(0, 16, 0, 0));
        return with;
    }
}
