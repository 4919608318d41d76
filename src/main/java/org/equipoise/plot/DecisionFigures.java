package org.equipoise.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Decisions under stimuli of several strengths: how often they are correct, and how long they take. */
final class DecisionFigures {
    private static final double HEIGHT_MM = 70;
    private static final double ROW_MM = 20;
    private static final double AXIS_MM = 14;
    private static final double BIN_MS = 50;
    private static final int POINTS = 200;

    private DecisionFigures() {}

    /** The psychometric function, and mean reaction times. */
    static Figure psychometric(DecisionSummary summary) {
        List<DecisionSummary.Condition> shown =
                summary.conditions().stream().filter(c -> c.strength() > 0).toList();
        double low = shown.get(0).strength();
        double high = shown.get(shown.size() - 1).strength();
        Figure.Panel accuracy = new Figure.Panel(accuracy(summary, shown, low, high), Style.PAGE_MM / 2);
        Figure.Panel times = new Figure.Panel(times(shown, low, high), Style.PAGE_MM / 2);
        return new Figure("psychometric", HEIGHT_MM, List.of(accuracy, times), caption(summary));
    }

    private static JFreeChart accuracy(
            DecisionSummary summary, List<DecisionSummary.Condition> shown, double low, double high) {
        XYIntervalSeries points = new XYIntervalSeries("correct");
        for (DecisionSummary.Condition c : shown) {
            double p = c.accuracy();
            double error = Math.sqrt(p * (1 - p) / c.decided());
            add(points, c.strength(), p, error);
        }
        XYIntervalSeriesCollection measured = new XYIntervalSeriesCollection();
        measured.addSeries(points);
        DecadeAxis domain = DecadeAxis.around("Strength of the stimulus", low, high);
        XYPlot plot = new XYPlot(measured, domain, Style.axis("Correct", 0.4, 1.02, 7), dots(Palette.EXCITATORY));
        Style.apply(plot);
        if (!Double.isNaN(summary.weibull().alpha())) {
            XYSeries line = new XYSeries("Weibull", false, true);
            for (int k = 0; k <= POINTS; k++) {
                double strength = domain.getRange().getLowerBound()
                        * Math.pow(
                                domain.getRange().getUpperBound()
                                        / domain.getRange().getLowerBound(),
                                (double) k / POINTS);
                line.add(strength, summary.weibull().at(strength));
            }
            plot.setDataset(1, new XYSeriesCollection(line));
            plot.setRenderer(1, lines(Color.BLACK));
        }
        return Style.chart(plot);
    }

    private static JFreeChart times(List<DecisionSummary.Condition> shown, double low, double high) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYIntervalSeries correct = new XYIntervalSeries("correct");
        XYIntervalSeries error = new XYIntervalSeries("error");
        double highest = 0;
        for (DecisionSummary.Condition c : shown) {
            highest = Math.max(highest, addMean(correct, c.strength(), c.reactionTimesCorrect()));
            highest = Math.max(highest, addMean(error, c.strength(), c.reactionTimesError()));
        }
        data.addSeries(correct);
        data.addSeries(error);
        XYErrorRenderer renderer = dots(Palette.EXCITATORY);
        renderer.setSeriesPaint(1, Palette.INHIBITORY);
        XYPlot plot = new XYPlot(
                data,
                DecadeAxis.around("Strength of the stimulus", low, high),
                Style.axis("Reaction time (ms)", 0, 1.1 * Math.max(1, highest), 6),
                renderer);
        Style.apply(plot);
        return Style.withLegend(Style.chart(plot));
    }

    private static double addMean(XYIntervalSeries series, double strength, double[] times) {
        if (times.length == 0) {
            return 0;
        }
        double mean = Arrays.stream(times).average().orElseThrow();
        double squares = Arrays.stream(times).map(t -> (t - mean) * (t - mean)).sum();
        double error = times.length == 1 ? 0 : Math.sqrt(squares / (times.length - 1) / times.length);
        add(series, strength, mean, error);
        return mean + error;
    }

    private static void add(XYIntervalSeries series, double x, double y, double error) {
        series.add(x, x, x, y, y - error, y + error);
    }

    private static XYErrorRenderer dots(Color colour) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDefaultShape(new Ellipse2D.Double(-2, -2, 4, 4));
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setDrawXError(false);
        renderer.setSeriesPaint(0, colour);
        renderer.setErrorStroke(Style.LINE);
        return renderer;
    }

    private static XYLineAndShapeRenderer lines(Color colour) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, Style.LINE);
        renderer.setSeriesPaint(1, Palette.INHIBITORY);
        renderer.setSeriesStroke(1, Style.DASHED);
        return renderer;
    }

    private static String caption(DecisionSummary summary) {
        String fit = Double.isNaN(summary.weibull().alpha())
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Line: 1 - exp(-(c/alpha)^beta)/2 with alpha %s and beta %s, of greatest likelihood.",
                        Numbers.threeDigits(summary.weibull().alpha()),
                        Numbers.threeDigits(summary.weibull().beta()));
        return "(a) Share of correct choices among decided trials, with standard errors." + fit
                + " (b) Mean reaction times of correct and wrong choices, with standard errors.";
    }

    /** Distributions of reaction times. */
    static Figure reactionTimes(DecisionSummary summary) {
        double longest = summary.conditions().stream()
                .flatMapToDouble(c -> DoubleStream.concat(
                        Arrays.stream(c.reactionTimesCorrect()), Arrays.stream(c.reactionTimesError())))
                .max()
                .orElse(BIN_MS);
        int bins = (int) Math.ceil(longest / BIN_MS);
        CombinedDomainXYPlot stack = Style.stack(Style.axis("Reaction time (ms)", 0, bins * BIN_MS, 8));
        for (DecisionSummary.Condition c : summary.conditions()) {
            stack.add(histogram(c, bins));
        }
        return Figure.of(
                "reaction-times",
                ROW_MM * summary.conditions().size() + AXIS_MM,
                Style.chart(stack),
                "Reaction times in bins of " + Numbers.plain(BIN_MS) + " ms: number of correct (blue) and of wrong"
                        + " (dashed) choices, for each strength of the stimulus.");
    }

    private static XYPlot histogram(DecisionSummary.Condition c, int bins) {
        double[] edges = new double[bins + 1];
        Arrays.setAll(edges, b -> b * BIN_MS);
        double[] correct = counts(c.reactionTimesCorrect(), bins);
        double[] wrong = counts(c.reactionTimesError(), bins);
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(Steps.series("correct", edges, correct));
        data.addSeries(Steps.series("error", edges, wrong));
        double highest = Math.max(
                Arrays.stream(correct).max().orElse(1),
                Arrays.stream(wrong).max().orElse(1));
        NumberAxis axis = Style.axis(Numbers.plain(c.strength()), 0, 1.1 * Math.max(1, highest), 3);
        XYPlot plot = new XYPlot(data, null, axis, lines(Palette.EXCITATORY));
        Style.apply(plot);
        return plot;
    }

    private static double[] counts(double[] times, int bins) {
        double[] counts = new double[bins];
        for (double time : times) {
            counts[(int) Math.min(bins - 1, Math.max(0, Math.ceil(time / BIN_MS) - 1))]++;
        }
        return counts;
    }
}
