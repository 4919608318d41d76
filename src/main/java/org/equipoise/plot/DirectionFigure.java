package org.equipoise.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The direction that a population stands for over time, trial by trial, and how it diffuses. */
final class DirectionFigure {
    private static final double HEIGHT_MM = 65;
    private static final double RIGHT_SHARE = 0.4;

    private DirectionFigure() {}

    /**
     * @param memory what analyze made of it, if it did
     * @param raster the spikes of the population in a single run, if they are there
     */
    static Figure of(MeasuredRun run, Optional<MemorySummary> memory, Optional<Raster> raster) {
        List<Figure.Panel> panels = new ArrayList<>();
        boolean diffuses = memory.isPresent() && memory.get().diffusion() != null;
        double right = diffuses ? RIGHT_SHARE * Style.PAGE_MM : 0;
        panels.add(new Figure.Panel(angles(run, raster), Style.PAGE_MM - right));
        if (diffuses) {
            panels.add(new Figure.Panel(variance(memory.get().diffusion()), right));
        }
        return new Figure("direction", HEIGHT_MM, panels, caption(run, diffuses ? memory.get() : null, raster));
    }

    private static JFreeChart angles(MeasuredRun run, Optional<Raster> raster) {
        double[][] angles = run.angles().orElseThrow();
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (double[] trial : angles) {
            XYSeries line = new XYSeries("trial " + data.getSeriesCount(), false, true);
            for (int b = 0; b < trial.length; b++) {
                double time = (b + 0.5) * run.binMs();
                if (b > 0 && Math.abs(trial[b] - trial[b - 1]) > 180) {
                    // A line across 0 degrees would go through the whole figure.
                    line.add(time - 0.5 * run.binMs(), Double.NaN);
                }
                line.add(time, trial[b]);
            }
            renderer.setSeriesPaint(data.getSeriesCount(), raster.isPresent() ? Color.BLACK : Palette.EXCITATORY);
            renderer.setSeriesStroke(data.getSeriesCount(), raster.isPresent() ? Style.LINE : Style.TRACE);
            data.addSeries(line);
        }
        raster.ifPresent(spikes -> {
            DotLayer dots = new DotLayer();
            dots.add(spikes, Palette.EXCITATORY, 0, 360.0 / spikes.shown());
            renderer.addAnnotation(dots, Layer.BACKGROUND);
        });
        double end = angles[0].length * run.binMs();
        XYPlot plot = new XYPlot(
                data, Style.axis("Time (ms)", 0, end, 6), Style.axis("Direction (degrees)", 0, 360, 5), renderer);
        Style.apply(plot);
        return Style.chart(plot);
    }

    private static JFreeChart variance(MemorySummary.Diffusion diffusion) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYSeries measured = new XYSeries("variance", false, true);
        double highest = 0;
        for (int k = 0; k < diffusion.times().length; k++) {
            measured.add(diffusion.times()[k], diffusion.variances()[k]);
            highest = Math.max(highest, diffusion.variances()[k]);
        }
        double end = diffusion.times()[diffusion.times().length - 1];
        XYSeries line = new XYSeries("line", false, true);
        line.add(0, diffusion.offset());
        line.add(end, diffusion.offset() + diffusion.slope() * end);
        data.addSeries(measured);
        data.addSeries(line);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Palette.EXCITATORY);
        renderer.setSeriesStroke(0, Style.LINE);
        renderer.setSeriesPaint(1, Palette.INHIBITORY);
        renderer.setSeriesStroke(1, Style.DASHED);
        XYPlot plot = new XYPlot(
                data,
                Style.axis("Time (s)", 0, end, 5),
                Style.axis("Variance (degrees\u00b2)", 0, highest > 0 ? 1.1 * highest : 1, 5),
                renderer);
        Style.apply(plot);
        return Style.chart(plot);
    }

    private static String caption(MeasuredRun run, MemorySummary memory, Optional<Raster> raster) {
        String decoded = String.format(
                Locale.ROOT,
                "%s%sirection of the mean of all spikes' directions as unit vectors, in bins of %s ms, in %d of %d trials.",
                memory == null ? "" : "(a) ",
                raster.map(spikes -> "Spikes of " + spikes.shown() + " of " + spikes.size() + " neurons of "
                                + spikes.name() + " on the ring, and d")
                        .orElse("D"),
                Numbers.plain(run.binMs()),
                run.angles().orElseThrow().length,
                run.trials());
        return memory == null
                ? decoded
                : decoded
                        + String.format(
                                Locale.ROOT,
                                " (b) Variance, over the %d trials that keep a direction to the end, of the way it has"
                                        + " gone since %s ms, and the line through it (dashed): %s degrees\u00b2 a second.",
                                memory.kept(),
                                Numbers.plain(memory.fromMs()),
                                Numbers.threeDigits(memory.diffusion().slope()));
    }
}
