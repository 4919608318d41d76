package org.equipoise.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One condition of cortical columns: the variables of a trial over time, and the distribution of rates over all trials. */
final class ColumnFigure {
    private static final double ROW_MM = 15;
    private static final double AXIS_MM = 14;
    private static final double RIGHT_SHARE = 0.42;
    private static final Color STIMULUS = new Color(0xE6E6E6);
    private static final Color SECOND_COLUMN = new Color(0x009E73);

    /** The panels from top to bottom: variable, its label, and the colour of its line. */
    private enum Row {
        PYRAMIDAL_RATE("Q_p", "Q_p (Hz)", Palette.EXCITATORY),
        INHIBITORY_RATE("Q_i", "Q_i (Hz)", Palette.INHIBITORY),
        PYRAMIDAL_POTENTIAL("V_p", "V_p (mV)", Palette.EXCITATORY),
        SODIUM("Na", "Na (mM)", Palette.EXCITATORY),
        EXCITATION("s_pp", "s_pp", Palette.EXCITATORY),
        INHIBITION("s_pi", "s_pi", Palette.INHIBITORY);

        private final String variable;
        private final String label;
        private final Color colour;

        Row(String variable, String label, Color colour) {
            this.variable = variable;
            this.label = label;
            this.colour = colour;
        }
    }

    private ColumnFigure() {}

    static Figure of(ColumnCondition condition) {
        double height = ROW_MM * Row.values().length + AXIS_MM;
        List<Figure.Panel> panels = new ArrayList<>();
        double right = Style.PAGE_MM;
        if (!condition.variables().isEmpty()) {
            right = distributed(condition) ? Style.PAGE_MM * RIGHT_SHARE : 0;
            panels.add(new Figure.Panel(variables(condition), Style.PAGE_MM - right));
        }
        if (distributed(condition)) {
            panels.add(new Figure.Panel(histogram(condition), right));
        }
        return new Figure("column-" + condition.name(), height, panels, caption(condition));
    }

    /** The answer of one trial is no distribution; without variables there is nothing else to show. */
    private static boolean distributed(ColumnCondition condition) {
        return condition.spontaneous()
                || condition.trials() > 1
                || condition.variables().isEmpty();
    }

    private static JFreeChart variables(ColumnCondition condition) {
        int samples = condition.variables().get("column0/Q_p").length;
        double end = samples * condition.samplesMs();
        CombinedDomainXYPlot stack = Style.stack(Style.axis("Time (ms)", 0, end, 6));
        for (Row row : Row.values()) {
            stack.add(panel(condition, row));
        }
        return Style.chart(stack);
    }

    private static XYPlot panel(ColumnCondition condition, Row row) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = condition.columns() - 1; c >= 0; c--) {
            double[] values = condition.variables().get("column" + c + "/" + row.variable);
            XYSeries line = new XYSeries("column" + c, false, true);
            for (int i = 0; i < values.length; i++) {
                line.add(i * condition.samplesMs(), values[i]);
                least = Math.min(least, values[i]);
                most = Math.max(most, values[i]);
            }
            renderer.setSeriesPaint(data.getSeriesCount(), c == 0 ? row.colour : SECOND_COLUMN);
            renderer.setSeriesStroke(data.getSeriesCount(), Style.TRACE);
            data.addSeries(line);
        }
        double margin = most > least ? 0.08 * (most - least) : 1;
        NumberAxis axis = Style.axis(row.label, least - margin, most + margin, 4);
        XYPlot plot = new XYPlot(data, null, axis, renderer);
        Style.apply(plot);
        if (!condition.spontaneous()) {
            IntervalMarker marker =
                    new IntervalMarker(condition.stimulusMs()[0], condition.stimulusMs()[1], STIMULUS);
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        }
        return plot;
    }

    private static JFreeChart histogram(ColumnCondition condition) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        double highest = 0;
        int slowest = condition.spontaneous() ? 0 : Integer.MAX_VALUE;
        int fastest = 1;
        for (RateHistogram histogram : condition.rates()) {
            double[] percent = histogram.percent();
            double[] edges = new double[percent.length + 1];
            for (int bin = 0; bin < percent.length; bin++) {
                edges[bin + 1] = bin + 1;
                highest = Math.max(highest, percent[bin]);
                if (percent[bin] > 0) {
                    slowest = Math.min(slowest, bin);
                    fastest = Math.max(fastest, bin + 1);
                }
            }
            int number = data.getSeriesCount();
            boolean second = number >= 2;
            renderer.setSeriesPaint(number, number % 2 == 0 ? Palette.EXCITATORY : Palette.INHIBITORY);
            renderer.setSeriesStroke(number, second ? Style.DASHED : Style.LINE);
            data.addSeries(Steps.series(histogram.name(), edges, percent));
        }
        XYPlot plot = new XYPlot(
                data,
                Style.axis("Firing rate (Hz)", slowest, fastest, 6),
                Style.axis(condition.spontaneous() ? "Time (%/Hz)" : "Trials (%/Hz)", 0, 1.1 * highest, 6),
                renderer);
        Style.apply(plot);
        JFreeChart chart = Style.withLegend(Style.chart(plot));
        chart.getLegend().setPosition(RectangleEdge.TOP);
        chart.getLegend().setPadding(new RectangleInsets(0, 16, 0, 0));
        return chart;
    }

    private static String caption(ColumnCondition condition) {
        StringBuilder text = new StringBuilder();
        text.append("Condition ").append(condition.name()).append(". ");
        if (!condition.variables().isEmpty()) {
            text.append(distributed(condition) ? "(a) " : "")
                    .append("One trial: firing rates Q of the pyramidal (p) and inhibitory (i) population, membrane"
                            + " potential V, sodium concentration Na, and activation s of the local excitatory (s_pp) and"
                            + " inhibitory (s_pi) synapses onto the pyramidal population.");
            if (condition.columns() == 2) {
                text.append(" Green: the second column.");
            }
            if (!condition.spontaneous()) {
                text.append(" Grey: the stimulus, ")
                        .append(Numbers.plain(condition.stimulusHz()))
                        .append(" Hz.");
            }
            text.append(distributed(condition) ? " (b) " : "");
        }
        if (distributed(condition)) {
            text.append(
                            condition.spontaneous()
                                    ? "Share of time that the populations spend in bins of 1 Hz, over "
                                    : "Share of trials whose pyramidal rate lies in bins of 1 Hz, before and at the end of"
                                            + " the stimulus, over ")
                    .append(condition.trials())
                    .append(condition.trials() == 1 ? " trial." : " trials.");
        }
        return text.toString();
    }
}
