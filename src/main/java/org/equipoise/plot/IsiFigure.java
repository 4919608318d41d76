package org.equipoise.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Distributions of inter-spike intervals, and of their coefficient of variation over neurons. */
final class IsiFigure {
    private static final double HEIGHT_MM = 65;

    private IsiFigure() {}

    static Figure of(SpikingRun run) {
        List<String> names = run.rasters().stream().map(Raster::name).toList();
        List<Color> colours = Palette.colours(names);
        List<double[]> values =
                run.intervals().stream().map(IntervalStatistics::cvs).toList();
        double width = CvHistogram.width(values);
        List<CvHistogram> cvs =
                values.stream().map(v -> CvHistogram.of(v, width)).toList();
        List<String> entries = IntStream.range(0, names.size())
                .mapToObj(p -> entry(names.get(p), cvs.get(p)))
                .toList();
        double legend = Style.legendMm(entries);
        double panel = (Style.PAGE_MM - legend) / 2;
        List<Figure.Panel> panels = List.of(
                new Figure.Panel(intervals(run, names, colours), panel),
                new Figure.Panel(variation(entries, colours, cvs), panel + legend));
        return new Figure("isi", HEIGHT_MM, panels, caption(run, names, cvs));
    }

    private static String entry(String name, CvHistogram cv) {
        return cv.neurons() == 0 ? name : name + " (mean " + Numbers.threeDigits(cv.mean()) + ")";
    }

    private static JFreeChart intervals(SpikingRun run, List<String> names, List<Color> colours) {
        double dt = run.window().dtMs();
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        double highest = 0;
        List<XYSeries> lines = new ArrayList<>();
        for (int p = 0; p < names.size(); p++) {
            IntervalHistogram histogram = run.intervals().get(p).histogram().legible();
            int first = histogram.firstFilled();
            int n = histogram.afterLastFilled() - first;
            double[] edges = new double[n + 1];
            double[] density = new double[n];
            for (int i = 0; i < n; i++) {
                density[i] = histogram.density(first + i);
                highest = Math.max(highest, density[i]);
            }
            for (int i = 0; n > 0 && i <= n; i++) {
                edges[i] = histogram.edge(first + i) * dt;
            }
            if (n > 0) {
                shortest = Math.min(shortest, edges[0]);
                longest = Math.max(longest, edges[n]);
            }
            lines.add(Steps.series(names.get(p), edges, density));
        }
        ValueAxis axis = highest == 0
                ? new DecadeAxis("Inter-spike interval (ms)", 1, 1000)
                : DecadeAxis.around("Inter-spike interval (ms)", shortest, longest);
        return Style.chart(outlines(lines, colours, axis, "Density (1/decade)", highest));
    }

    private static JFreeChart variation(List<String> entries, List<Color> colours, List<CvHistogram> cvs) {
        double largest = 0;
        double highest = 0;
        List<XYSeries> lines = new ArrayList<>();
        for (int p = 0; p < entries.size(); p++) {
            CvHistogram cv = cvs.get(p);
            double[] percent = new double[cv.share().length];
            double[] edges = new double[percent.length + 1];
            for (int i = 0; i < percent.length; i++) {
                percent[i] = 100 * cv.share()[i];
                highest = Math.max(highest, percent[i]);
                edges[i + 1] = (i + 1) * cv.width();
            }
            largest = Math.max(largest, edges[percent.length]);
            lines.add(Steps.series(entries.get(p), edges, percent));
        }
        ValueAxis axis = Style.axis("CV of inter-spike intervals", 0, largest == 0 ? 1 : 1.05 * largest, 6);
        XYPlot plot = outlines(lines, colours, axis, "Neurons (% per bin)", highest);
        for (int p = 0; p < entries.size(); p++) {
            if (cvs.get(p).neurons() > 0) {
                plot.addDomainMarker(
                        new ValueMarker(cvs.get(p).mean(), colours.get(p), Style.DASHED), Layer.BACKGROUND);
            }
        }
        return Style.withLegend(Style.chart(plot));
    }

    private static XYPlot outlines(
            List<XYSeries> lines, List<Color> colours, ValueAxis domain, String label, double highest) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int p = 0; p < lines.size(); p++) {
            data.addSeries(lines.get(p));
            renderer.setSeriesPaint(p, colours.get(p));
            renderer.setSeriesStroke(p, Style.LINE);
        }
        XYPlot plot = new XYPlot(data, domain, Style.axis(label, 0, highest == 0 ? 1 : 1.1 * highest, 6), renderer);
        Style.apply(plot);
        return plot;
    }

    private static String caption(SpikingRun run, List<String> names, List<CvHistogram> cvs) {
        String counts = IntStream.range(0, names.size())
                .mapToObj(p -> String.format(
                        Locale.ROOT,
                        "%s, %d intervals, mean CV %s (n = %d of %d neurons)",
                        names.get(p),
                        run.intervals().get(p).histogram().total(),
                        cvs.get(p).neurons() == 0
                                ? "undefined"
                                : String.format(Locale.ROOT, "%.3f", cvs.get(p).mean()),
                        cvs.get(p).neurons(),
                        run.rasters().get(p).size()))
                .collect(Collectors.joining("; "));
        return String.format(
                Locale.ROOT,
                "Irregularity of spiking from %s to %s ms of model time, over all neurons. (a) Inter-spike intervals, "
                        + "pooled over the neurons of a population: probability density per decade, in 40 bins a "
                        + "decade (20 below 20000 intervals, 10 below 2000, 5 below 200). (b) Coefficient of variation (population SD "
                        + "over mean) of the intervals of each neuron with at least %d spikes: share of these neurons "
                        + "in bins of %s; dashed, the mean. %s.",
                Numbers.plain(run.summary().statisticsFromMs()),
                Numbers.plain(run.summary().durationMs()),
                IntervalStatistics.FEWEST_SPIKES,
                Numbers.plain(cvs.get(0).width()),
                counts);
    }
}
