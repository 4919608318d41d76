package org.equipoise.plot;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Recorded variables of a few neurons of each population over time, one above the other. */
final class TraceFigure {
    private static final int TRACE_MM = 9;
    private static final int AXIS_MM = 12;

    private TraceFigure() {}

    static Figure of(List<Traces> reports, TimeWindow window) {
        List<String> populations =
                reports.stream().map(Traces::population).distinct().toList();
        List<Color> colours = Palette.colours(populations);
        CombinedDomainXYPlot stack = Style.stack(Style.axis("Time (ms)", window.fromMs(), window.toMs(), 6));
        int height = AXIS_MM;
        for (Traces report : reports) {
            int labelled = (int) Math.ceil(Style.widthMm(label(report), Style.LABEL) / TRACE_MM);
            int rows = Math.max(report.lines().size(), labelled);
            stack.add(panel(report, colours.get(populations.indexOf(report.population()))), rows);
            height += rows * TRACE_MM;
        }
        return Figure.of("traces", height, Style.chart(stack), caption(reports, window));
    }

    private static XYPlot panel(Traces report, Color colour) {
        List<XYSeries> lines = report.lines();
        int n = lines.size();
        double apart = 1.1 * report.span();
        double[] middles = new double[n];
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < n; i++) {
            XYSeries line = lines.get(i);
            double lift = (n - 1 - i) * apart - line.getMinY();
            data.addSeries(lifted(line, lift));
            middles[i] = (line.getMinY() + line.getMaxY()) / 2 + lift;
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesStroke(i, Style.TRACE);
        }
        List<String> ids = lines.stream().map(line -> line.getKey().toString()).toList();
        double from = -0.05 * apart;
        double to = n * apart;
        XYPlot plot = new XYPlot(data, null, new BandAxis(label(report), from, to, ids, middles), renderer);
        Style.apply(plot);
        double bar = Numbers.roundStep(0, apart, 4);
        plot.setRangeAxis(1, new ScaleBarAxis(from, to, bar, report.units()));
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        return plot;
    }

    private static String label(Traces report) {
        return report.population() + ", " + report.variable();
    }

    private static XYSeries lifted(XYSeries line, double by) {
        XYSeries lifted = new XYSeries(line.getKey(), false, true);
        for (int i = 0; i < line.getItemCount(); i++) {
            lifted.add(line.getX(i).doubleValue(), line.getY(i).doubleValue() + by);
        }
        return lifted;
    }

    private static String caption(List<Traces> reports, TimeWindow window) {
        String shown = reports.stream()
                .map(t -> String.format(
                        Locale.ROOT,
                        "%s of %s, %d of %d recorded",
                        t.variable(),
                        t.population(),
                        t.lines().size(),
                        t.recorded()))
                .collect(Collectors.joining("; "));
        return String.format(
                Locale.ROOT,
                "Recorded variables from %s to %s ms of model time (%s). The numbers on the left are those of the "
                        + "neurons in their population. Traces are shifted against each other; the bars give their "
                        + "scale.",
                Numbers.plain(window.fromMs()),
                Numbers.plain(window.toMs()),
                shown);
    }
}
