package org.equipoise.plot;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Rates of populations over time: the mean of all trials over those of a few. */
final class RatesFigure {
    private static final double ROW_MM = 30;
    private static final double AXIS_MM = 14;
    private static final Color STIMULUS = new Color(0xE6E6E6);
    private static final Color SINGLE = new Color(0xB0B0B0);

    private RatesFigure() {}

    static Figure of(MeasuredRun run) {
        List<Color> colours = Palette.colours(
                run.populations().stream().map(MeasuredRun.Rates::name).toList());
        double end = run.populations().get(0).mean().length * run.binMs();
        CombinedDomainXYPlot stack = Style.stack(Style.axis("Time (ms)", 0, end, 8));
        for (int p = 0; p < colours.size(); p++) {
            stack.add(panel(run, run.populations().get(p), colours.get(p)));
        }
        return Figure.of("rates", ROW_MM * colours.size() + AXIS_MM, Style.chart(stack), caption(run));
    }

    private static XYPlot panel(MeasuredRun run, MeasuredRun.Rates rates, Color colour) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        double highest = add(data, renderer, "mean", rates.mean(), run.binMs(), colour, true);
        for (int trial = 0; run.trials() > 1 && trial < rates.examples().length; trial++) {
            String name = "trial " + trial;
            highest = Math.max(highest, add(data, renderer, name, rates.examples()[trial], run.binMs(), SINGLE, false));
        }
        NumberAxis axis = Style.axis(rates.name() + " (Hz)", 0, highest > 0 ? 1.1 * highest : 1, 4);
        XYPlot plot = new XYPlot(data, null, axis, renderer);
        Style.apply(plot);
        run.race()
                .ifPresent(
                        race -> plot.addDomainMarker(new IntervalMarker(race[0], race[1], STIMULUS), Layer.BACKGROUND));
        return plot;
    }

    private static double add(
            XYSeriesCollection data,
            XYLineAndShapeRenderer renderer,
            String name,
            double[] rates,
            double binMs,
            Color colour,
            boolean strong) {
        XYSeries line = new XYSeries(name, false, true);
        double highest = 0;
        for (int b = 0; b < rates.length; b++) {
            line.add((b + 1) * binMs, rates[b]);
            highest = Math.max(highest, rates[b]);
        }
        renderer.setSeriesPaint(data.getSeriesCount(), colour);
        renderer.setSeriesStroke(data.getSeriesCount(), strong ? Style.LINE : Style.TRACE);
        data.addSeries(line);
        return highest;
    }

    private static String caption(MeasuredRun run) {
        String lines = run.trials() == 1
                ? "Rate of each population"
                : String.format(
                        Locale.ROOT,
                        "Rate of each population, as the mean over %d trials (coloured) and in the first %d of them"
                                + " (grey)",
                        run.trials(),
                        run.populations().get(0).examples().length);
        return lines + ", in spikes per neuron and second over the last " + Numbers.plain(run.windowMs()) + " ms."
                + (run.race().isPresent() ? " Shaded: the time in which a decision is sought." : "");
    }
}
