package org.equipoise.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The trains of a population of Poisson sources, and how many units have how many spikes, over Poisson's law. */
final class CountsFigure {
    private static final double HEIGHT_MM = 62;
    private static final double RASTER_MM = 110;

    private CountsFigure() {}

    /** @param expected the expected number of spikes of a unit, above 0 */
    static Figure of(RunSummary summary, Raster raster, SpikeCounts counts, double expected) {
        int[] sorted = counts.counts().clone();
        Arrays.sort(sorted);
        int width = (int) Math.max(1, Math.sqrt(expected) / 2);
        int first = (int) Math.min(sorted[0], Math.max(0, expected - 4 * Math.sqrt(expected))) / width;
        int end = (int) Math.max(sorted[sorted.length - 1], expected + 4 * Math.sqrt(expected) + 2) / width + 1;
        double[] edges = new double[end - first + 1];
        double[] measured = new double[end - first];
        double[] law = new double[end - first];
        for (int bin = 0; bin < edges.length; bin++) {
            // A bin holds whole numbers, the first of which is half a number inside its edge.
            edges[bin] = (first + bin) * width - 0.5;
        }
        for (int count : sorted) {
            measured[count / width - first]++;
        }
        double logarithm = -expected;
        for (int count = 0; count < end * width; count++) {
            logarithm += count == 0 ? 0 : Math.log(expected / count);
            if (count >= first * width) {
                law[count / width - first] += sorted.length * Math.exp(logarithm);
            }
        }
        Figure.Panel trains = new Figure.Panel(Style.chart(trains(summary, raster)), RASTER_MM);
        Figure.Panel histogram =
                new Figure.Panel(Style.chart(histogram(edges, measured, law)), Style.PAGE_MM - RASTER_MM);
        return new Figure(
                "counts-" + raster.name(),
                HEIGHT_MM,
                List.of(trains, histogram),
                caption(summary, raster, counts, expected, width));
    }

    private static XYPlot trains(RunSummary summary, Raster raster) {
        DotLayer dots = new DotLayer();
        dots.add(raster, Palette.EXCITATORY, 0, 1);
        XYPlot plot = new XYPlot(
                null,
                Style.axis("Time (ms)", 0, summary.durationMs(), 6),
                Style.axis(raster.name(), 0, raster.shown(), 6),
                null);
        Style.apply(plot);
        plot.addAnnotation(dots);
        return plot;
    }

    private static XYPlot histogram(double[] edges, double[] measured, double[] law) {
        double highest = Math.max(
                Arrays.stream(measured).max().orElse(0),
                Arrays.stream(law).max().orElse(0));
        XYPlot plot = new XYPlot(
                new XYSeriesCollection(Steps.series("measured", edges, measured)),
                Style.axis("Spikes of a unit", edges[0], edges[edges.length - 1], 6),
                Style.axis("Units", 0, 1.1 * highest, 5),
                new XYAreaRenderer(XYAreaRenderer.AREA));
        plot.getRenderer().setSeriesPaint(0, Palette.EXCITATORY);
        XYSeries curve = new XYSeries("theory");
        for (int bin = 0; bin < law.length; bin++) {
            curve.add((edges[bin] + edges[bin + 1]) / 2, law[bin]);
        }
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, true);
        line.setSeriesPaint(0, Color.BLACK);
        line.setSeriesStroke(0, Style.DASHED);
        line.setSeriesShape(0, new Ellipse2D.Double(-1.5, -1.5, 3, 3));
        plot.setDataset(1, new XYSeriesCollection(curve));
        plot.setRenderer(1, line);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        Style.apply(plot);
        return plot;
    }

    private static String caption(RunSummary summary, Raster raster, SpikeCounts counts, double expected, int width) {
        return String.format(
                Locale.ROOT,
                "Poisson trains of %s. (a) Spikes of %d of its %d units. (b) Filled: how many units have so many spikes"
                        + " from %s to %s ms%s. Dashed: Poisson's law with mean %s. Measured: mean %s, and variance over mean"
                        + " %s; expected: mean %s +- %s (standard error), and variance over mean 1 +- %s.",
                raster.name(),
                raster.shown(),
                raster.size(),
                Numbers.plain(summary.statisticsFromMs()),
                Numbers.plain(summary.durationMs()),
                width == 1 ? "" : ", in bins of " + width,
                Numbers.plain(expected),
                Numbers.threeDigits(counts.mean()),
                counts.mean() == 0 ? "-" : Numbers.threeDigits(counts.variance() / counts.mean()),
                Numbers.plain(expected),
                Numbers.threeDigits(Math.sqrt(expected / counts.counts().length)),
                Numbers.threeDigits(Math.sqrt(2.0 / Math.max(1, counts.counts().length - 1))));
    }
}
