package org.equipoise.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.plot.XYPlot;

/** How runs that differ by a disturbance move apart. */
final class TwinFigure {
    private static final double HEIGHT_MM = 62;

    /** The first panel shows so many times the time in which half of the distance is reached. */
    private static final double ZOOM = 8;

    private TwinFigure() {}

    static Figure of(TrialsSummary.Twin twin) {
        double[] times = twin.times();
        double end = times[times.length - 1];
        double early = Double.isNaN(twin.halfMs()) ? end : Math.min(end, ZOOM * twin.halfMs());
        double[] positive = Arrays.stream(twin.distances()).filter(d -> d > 0).toArray();
        double lowest = Arrays.stream(positive).min().orElse(0.1);
        XYPlot growth = curves(twin)
                .plot(
                        Style.axis("Time after the first difference (ms)", 0, early, 6),
                        DecadeAxis.around("Distance", lowest, 1));
        XYPlot whole = curves(twin)
                .plot(
                        Style.axis("Time after the first difference (ms)", 0, end, 6),
                        Style.axis("Distance", 0, 1.05, 6));
        String caption = String.format(
                Locale.ROOT,
                "Distance of the spikes of %d trials and their twins, second runs that differ by the disturbance alone: spikes"
                        + " of one run that the other lacks over all spikes of both, in bins of %s ms. 0: the same"
                        + " spikes; about 1: independent ones. (a) At the beginning, logarithmic. (b) The whole time;"
                        + " dashed, the mean of the last quarter. %d twins stay apart.",
                twin.trials(),
                Numbers.plain(twin.binMs()),
                twin.apart());
        return new Figure(
                "twin",
                HEIGHT_MM,
                List.of(
                        new Figure.Panel(Style.chart(growth), Style.PAGE_MM / 2),
                        new Figure.Panel(Style.chart(whole), Style.PAGE_MM / 2)),
                caption);
    }

    private static Curves curves(TrialsSummary.Twin twin) {
        double[] times = twin.times();
        Curves curves = new Curves();
        curves.add(
                "level",
                new double[] {0, times[times.length - 1]},
                new double[] {twin.level(), twin.level()},
                Color.GRAY,
                Style.DASHED);
        curves.add("distance", times, twin.distances(), Palette.EXCITATORY, Style.LINE);
        return curves;
    }
}
