package org.equipoise.plot.columns;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;

/** Gives charts of one measure the same vertical axis, so that they can be compared by eye. Not thread-safe. */
final class CommonRange {
    private static final int TICKS = 5;

    private final List<JFreeChart> charts = new ArrayList<>();

    /** Takes in a chart with a linear axis, and returns it. */
    JFreeChart join(JFreeChart chart) {
        charts.add(chart);
        return chart;
    }

    /** Gives every chart the range that all of them need. */
    void apply() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (JFreeChart chart : charts) {
            ValueAxis axis = chart.getXYPlot().getRangeAxis();
            lowest = Math.min(lowest, axis.getLowerBound());
            highest = Math.max(highest, axis.getUpperBound());
        }
        for (JFreeChart chart : charts) {
            String label = chart.getXYPlot().getRangeAxis().getLabel();
            chart.getXYPlot().setRangeAxis(Style.axis(label, lowest, highest, TICKS));
        }
    }
}
