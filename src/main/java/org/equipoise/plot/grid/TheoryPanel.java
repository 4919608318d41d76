package org.equipoise.plot.grid;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import org.equipoise.plot.DecadeAxis;
import org.equipoise.plot.Style;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Measured points with error bars over lines of theory. On logarithmic axes what is not positive is left out. Not thread-safe. */
final class TheoryPanel {
    /** Of the limit of many inputs. */
    static final Stroke DOTTED =
            new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {1, 2}, 0);

    /** Of what was measured. */
    static final Shape DOT = new Ellipse2D.Double(-2, -2, 4, 4);

    private static final double DECADE = 10;

    /** Differences of less than this share are none worth looking at. */
    private static final double FLAT = 0.05;

    private final VariedValue over;
    private final String label;
    private final boolean logarithmic;
    private final XYIntervalSeriesCollection points = new XYIntervalSeriesCollection();
    private final XYErrorRenderer pointRenderer = new XYErrorRenderer();
    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final XYLineAndShapeRenderer lineRenderer = new XYLineAndShapeRenderer(true, false);
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    /**
     * @param label of the measure, with its unit
     * @param logarithmic whether it is shown on a logarithmic axis
     */
    TheoryPanel(VariedValue over, String label, boolean logarithmic) {
        this.over = over;
        this.label = label;
        this.logarithmic = logarithmic;
        pointRenderer.setDefaultShape(DOT);
        pointRenderer.setAutoPopulateSeriesShape(false);
        pointRenderer.setErrorStroke(Style.THIN);
        pointRenderer.setDrawXError(false);
    }

    /** Adds means and standard deviations, one for each value. */
    void points(String name, double[] mean, double[] deviation, Color colour) {
        XYIntervalSeries series = new XYIntervalSeries(name, false, true);
        for (int k = 0; k < mean.length; k++) {
            double x = over.values()[k];
            if (isShown(mean[k])) {
                double low = logarithmic ? Math.max(mean[k] / DECADE, mean[k] - deviation[k]) : mean[k] - deviation[k];
                series.add(x, x, x, mean[k], low, mean[k] + deviation[k]);
                include(low);
                include(mean[k] + deviation[k]);
            }
        }
        pointRenderer.setSeriesPaint(points.getSeriesCount(), colour);
        points.addSeries(series);
    }

    /** Adds a line through one value for each. */
    void line(String name, double[] values, Color colour, Stroke stroke) {
        XYSeries series = new XYSeries(name, true);
        for (int k = 0; k < values.length; k++) {
            if (isShown(values[k])) {
                series.add(over.values()[k], values[k]);
                include(values[k]);
            }
        }
        lineRenderer.setSeriesPaint(lines.getSeriesCount(), colour);
        lineRenderer.setSeriesStroke(lines.getSeriesCount(), stroke);
        lines.addSeries(series);
    }

    private boolean isShown(double value) {
        return Double.isFinite(value) && !(logarithmic && value <= 0);
    }

    private void include(double value) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
    }

    boolean isEmpty() {
        return lowest > highest;
    }

    XYPlot plot() {
        XYPlot plot = new XYPlot(points, domain(), range(), pointRenderer);
        plot.setDataset(1, lines);
        plot.setRenderer(1, lineRenderer);
        Style.apply(plot);
        return plot;
    }

    private ValueAxis domain() {
        if (over.isWide()) {
            return DecadeAxis.around(over.label(), over.lowest(), over.highest());
        }
        double room = 0.05 * (over.highest() - over.lowest());
        return Style.axis(over.label(), over.lowest() - room, over.highest() + room, 6);
    }

    private ValueAxis range() {
        if (logarithmic) {
            return DecadeAxis.around(label, lowest, highest);
        }
        // From 0, unless that would press what there is to see into a corner.
        double span = highest - lowest;
        boolean fromZero = lowest >= 0 && (lowest < 3 * span || span < FLAT * highest);
        double from = fromZero ? 0 : lowest - 0.1 * span;
        double to = highest + 0.1 * (highest - from);
        return Style.axis(label, from, to > from ? to : from + 1, 6);
    }
}
