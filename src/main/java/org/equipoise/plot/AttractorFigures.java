package org.equipoise.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;

/** Bumps of a continuous attractor: how they form and stay, and how they follow a moving stimulus. */
final class AttractorFigures {
    private static final int MOST_POINTS = 4;
    private static final double HEIGHT_MM = 60;
    /** Of the first picture and the last, in points: where they are the same, the earlier ones show at the sides. */
    private static final double WIDEST = 4;

    private static final double NARROWEST = 0.8;

    private AttractorFigures() {}

    /** A strip of pictures for each of some points. */
    static Figure bumps(AttractorResults results) {
        int points = results.k().length;
        int shown = Math.min(points, MOST_POINTS);
        List<Figure.Panel> panels = new ArrayList<>();
        StringBuilder named = new StringBuilder();
        for (int s = 0; s < shown; s++) {
            int point = shown == 1 ? 0 : (int) ((long) s * (points - 1) / (shown - 1));
            panels.add(new Figure.Panel(strip(results, point), Style.PAGE_MM / shown));
            named.append(String.format(
                    Locale.ROOT,
                    "%s%sk = %s",
                    s == 0 ? "" : ", ",
                    shown == 1 ? "" : "(" + (char) ('a' + s) + ") ",
                    Numbers.plain(results.k()[point])));
            if (results.speed()[point] != 0) {
                named.append(", ").append(Numbers.plain(results.speed()[point])).append(" rad/s");
            }
        }
        double[] times = results.frameTimes();
        return new Figure(
                "bumps",
                HEIGHT_MM,
                panels,
                String.format(
                        Locale.ROOT,
                        "Synaptic input u of all units in the first trial, in %d pictures from %s ms (light and"
                                + " wide) to %s ms (dark and narrow): %s. Dashed: the exact height of a bump without stimulus.",
                        times.length,
                        Numbers.plain(times[0]),
                        Numbers.plain(times[times.length - 1]),
                        named));
    }

    private static JFreeChart strip(AttractorResults results, int point) {
        double[][] frames = results.frames()[point];
        int units = frames[0].length;
        double[] x = new double[units];
        for (int i = 0; i < units; i++) {
            x[i] = -Math.PI + 2 * Math.PI * i / units;
        }
        Curves curves = new Curves();
        double highest = results.exactHeight()[point];
        for (int f = 0; f < frames.length; f++) {
            double share = (f + 1.0) / frames.length;
            Stroke stroke = new BasicStroke((float) (WIDEST + (NARROWEST - WIDEST) * share));
            curves.add("frame " + f, x, frames[f], shade(share), stroke);
            for (double value : frames[f]) {
                highest = Math.max(highest, value);
            }
        }
        double exact = results.exactHeight()[point];
        if (exact > 0) {
            curves.add(
                    "exact", new double[] {-Math.PI, Math.PI}, new double[] {exact, exact}, Color.BLACK, Style.DASHED);
        }
        XYPlot plot = curves.plot(
                Style.axis("x (rad)", -Math.PI, Math.PI, 5), Style.axis("u", 0, highest > 0 ? 1.05 * highest : 1, 5));
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return Style.chart(plot);
    }

    /** From nearly white to the colour of excitation. */
    private static Color shade(double share) {
        double kept = 0.2 + 0.8 * share;
        Color full = Palette.EXCITATORY;
        return new Color((int) (255 - kept * (255 - full.getRed())), (int) (255 - kept * (255 - full.getGreen())), (int)
                (255 - kept * (255 - full.getBlue())));
    }

    /** How far bumps lag behind, over time and by speed. */
    static Figure tracking(AttractorResults results) {
        return new Figure(
                "tracking",
                HEIGHT_MM,
                List.of(
                        new Figure.Panel(overTime(results), Style.PAGE_MM / 2),
                        new Figure.Panel(bySpeed(results), Style.PAGE_MM / 2)),
                "(a) How far the bump lags behind the moving stimulus in the first trial of each point, light for the first"
                        + " point to dark for the last. (b) The lag at the end (steps) and that of theory (line), which goes"
                        + " up to the highest speed that a bump can follow.");
    }

    private static JFreeChart overTime(AttractorResults results) {
        Curves curves = new Curves();
        double[] times = results.times();
        double highest = 0.1;
        int points = results.speed().length;
        for (int p = 0; p < points; p++) {
            double[] lag = new double[times.length];
            for (int s = 0; s < lag.length; s++) {
                lag[s] = Math.abs(
                        Math.IEEEremainder(results.stimulusPlaces()[p][s] - results.places()[p][s], 2 * Math.PI));
                highest = Math.max(highest, Double.isNaN(lag[s]) ? 0 : lag[s]);
            }
            curves.add("point " + p, times, lag, shade((p + 1.0) / points), Style.LINE);
        }
        return Style.chart(curves.plot(
                Style.axis("Time (ms)", 0, times[times.length - 1], 6), Style.axis("Lag (rad)", 0, 1.05 * highest, 5)));
    }

    private static JFreeChart bySpeed(AttractorResults results) {
        Curves curves = new Curves();
        double highest = 0.1;
        double fastest = 0;
        int points = results.speed().length;
        for (int p = 0; p < points; p++) {
            fastest = Math.max(fastest, Math.abs(results.speed()[p]));
        }
        for (int p = 0; p < points; p++) {
            double speed = Math.abs(results.speed()[p]);
            double lag = Math.abs(results.lag(p));
            if (!Double.isNaN(lag) && speed > 0) {
                double half = 0.012 * fastest;
                curves.add(
                        "measured " + p,
                        new double[] {speed - half, speed + half},
                        new double[] {lag, lag},
                        Palette.EXCITATORY,
                        Style.LINE);
                highest = Math.max(highest, lag);
            }
            if (results.theoryLag()[p] > highest) {
                highest = results.theoryLag()[p];
            }
        }
        theory(results, curves);
        return Style.chart(curves.plot(
                Style.axis("Speed (rad/s)", 0, 1.1 * fastest, 6), Style.axis("Lag (rad)", 0, 1.1 * highest, 5)));
    }

    private static void theory(AttractorResults results, Curves curves) {
        int points = results.speed().length;
        double[] speeds = new double[points];
        double[] lags = new double[points];
        int n = 0;
        for (int p = 0; p < points; p++) {
            if (!Double.isNaN(results.theoryLag()[p]) && results.speed()[p] != 0 && results.k()[p] == results.k()[0]) {
                speeds[n] = Math.abs(results.speed()[p]);
                lags[n++] = Math.abs(results.theoryLag()[p]);
            }
        }
        curves.add("theory", Arrays.copyOf(speeds, n), Arrays.copyOf(lags, n), Color.BLACK, Style.THIN);
    }
}
