package org.equipoise.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;

/** Excitation, inhibition and their sum in a neuron of each population. */
final class CurrentsFigure {
    private static final double ROW_MM = 40;
    private static final double AXIS_MM = 14;

    private CurrentsFigure() {}

    static Figure of(List<InputCurrents> all, TimeWindow window) {
        CombinedDomainXYPlot stack = Style.stack(Style.axis("Time (ms)", window.fromMs(), window.toMs(), 8));
        all.forEach(currents -> stack.add(panel(currents)));
        JFreeChart chart = Style.chart(stack);
        return Figure.of("currents", ROW_MM * all.size() + AXIS_MM, chart, caption(all));
    }

    private static XYPlot panel(InputCurrents currents) {
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(currents.sum());
        data.addSeries(currents.excitation());
        data.addSeries(currents.inhibition());
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        Color[] colours = {Color.BLACK, Palette.EXCITATORY, Palette.INHIBITORY};
        for (int s = 0; s < colours.length; s++) {
            renderer.setSeriesPaint(s, colours[s]);
            renderer.setSeriesStroke(s, Style.TRACE);
        }
        double low = Math.min(0, data.getSeries(2).getMinY());
        double high = Math.max(0, data.getSeries(1).getMaxY());
        double margin = high > low ? 0.05 * (high - low) : 1;
        XYPlot plot = new XYPlot(
                data,
                null,
                Style.axis(currents.population() + " (" + currents.units() + ")", low - margin, high + margin, 6),
                renderer);
        Style.apply(plot);
        return plot;
    }

    /** Means and deviations of all populations. */
    static ReportTable table(List<InputCurrents> all) {
        List<List<String>> rows = new ArrayList<>();
        for (InputCurrents c : all) {
            for (String what : List.of(InputCurrents.EXCITATION, InputCurrents.INHIBITION, InputCurrents.SUM)) {
                rows.add(List.of(
                        c.population(),
                        what,
                        String.format(Locale.ROOT, "%.2f", c.means().get(what)),
                        String.format(Locale.ROOT, "%.2f", c.deviations().get(what)),
                        what.equals(InputCurrents.SUM) ? String.format(Locale.ROOT, "%.2f", c.correlation()) : ""));
            }
        }
        String units = all.get(0).units();
        return new ReportTable(
                "Currents: means and standard deviations over time, of the recorded neurons; correlation of excitation and"
                        + " inhibition.",
                List.of("population", "current", "mean (" + units + ")", "SD (" + units + ")", "correlation"),
                rows);
    }

    private static String caption(List<InputCurrents> all) {
        StringBuilder numbers = new StringBuilder();
        for (InputCurrents c : all) {
            numbers.append(String.format(
                    Locale.ROOT,
                    " %s, neuron %d; over time and %d neurons: excitation %.2f, inhibition %.2f, sum %.2f %s; standard"
                            + " deviations over time %.2f, %.2f, %.2f %s; correlation %.2f.",
                    c.population(),
                    c.neuron(),
                    c.neurons(),
                    c.means().get(InputCurrents.EXCITATION),
                    c.means().get(InputCurrents.INHIBITION),
                    c.means().get(InputCurrents.SUM),
                    c.units(),
                    c.deviations().get(InputCurrents.EXCITATION),
                    c.deviations().get(InputCurrents.INHIBITION),
                    c.deviations().get(InputCurrents.SUM),
                    c.units(),
                    c.correlation()));
        }
        return "Synaptic currents of one neuron of each population: excitation (blue), inhibition (vermilion) and their sum"
                + " (black)." + numbers;
    }
}
