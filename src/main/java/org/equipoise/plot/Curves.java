package org.equipoise.plot;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines in one plot. On logarithmic axes, points that have no logarithm are left out. Not thread-safe. */
final class Curves {
    private final XYSeriesCollection data = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final List<double[]> domains = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();

    Curves() {
        renderer.setDrawSeriesLineAsPath(true);
    }

    /** Adds a line; names differ. */
    void add(String name, double[] domain, double[] value, Color colour, Stroke stroke) {
        XYSeries series = new XYSeries(name, false);
        for (int i = 0; i < domain.length; i++) {
            series.add(domain[i], value[i]);
        }
        int index = data.getSeriesCount();
        data.addSeries(series);
        domains.add(domain);
        values.add(value);
        renderer.setSeriesPaint(index, colour);
        renderer.setSeriesStroke(index, stroke);
    }

    /** The lowest and the highest positive value of all lines where the domain is in a range; 1 and 1 if there is none. */
    double[] positiveRange(double from, double to) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (int k = 0; k < values.size(); k++) {
            for (int i = 0; i < domains.get(k).length; i++) {
                double x = domains.get(k)[i];
                double y = values.get(k)[i];
                if (x >= from && x <= to && y > 0) {
                    lowest = Math.min(lowest, y);
                    highest = Math.max(highest, y);
                }
            }
        }
        return highest == 0 ? new double[] {1, 1} : new double[] {lowest, highest};
    }

    /** Three times the time from which on all lines stay within 1 % of their ends; 1 at least. */
    double settled() {
        double settled = 1;
        for (int k = 0; k < values.size(); k++) {
            double[] line = values.get(k);
            double end = line[line.length - 1];
            for (int i = 0; i < line.length; i++) {
                if (Math.abs(line[i] - end) > 0.01 * Math.abs(end)) {
                    settled = Math.max(settled, 3 * domains.get(k)[i]);
                }
            }
        }
        return settled;
    }

    /** The plot. */
    XYPlot plot(ValueAxis domain, ValueAxis range) {
        if (range instanceof LogAxis || domain instanceof LogAxis) {
            removeNonPositive(domain instanceof LogAxis, range instanceof LogAxis);
        }
        XYPlot plot = new XYPlot(data, domain, range, renderer);
        Style.apply(plot);
        return plot;
    }

    private void removeNonPositive(boolean inDomain, boolean inRange) {
        for (int k = 0; k < data.getSeriesCount(); k++) {
            XYSeries series = data.getSeries(k);
            for (int i = series.getItemCount() - 1; i >= 0; i--) {
                boolean lost = (inDomain && series.getX(i).doubleValue() <= 0)
                        || (inRange && !(series.getY(i).doubleValue() > 0));
                if (lost) {
                    series.remove(i);
                }
            }
        }
    }
}
