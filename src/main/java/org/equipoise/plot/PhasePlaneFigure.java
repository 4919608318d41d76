package org.equipoise.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.equipoise.io.Hdf5Reader;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The phase plane of the reduced model of decisions: nullclines and fixed points, without a stimulus and with two. */
final class PhasePlaneFigure {
    private static final double HEIGHT_MM = 66;
    private static final double RADIUS = 2.5;

    private PhasePlaneFigure() {}

    /** @param file {@code rate.h5} */
    static Figure read(Path file) throws IOException {
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            double[] coherences = reader.doubles("/decision/coherence");
            int last = coherences.length - 1;
            List<Figure.Panel> panels = new ArrayList<>();
            panels.add(panel(reader, "rest"));
            panels.add(panel(reader, "coherence_00"));
            panels.add(panel(reader, String.format(Locale.ROOT, "coherence_%02d", last)));
            return new Figure(
                    "phase-plane",
                    HEIGHT_MM,
                    panels,
                    String.format(
                            Locale.ROOT,
                            "Where S1 (blue) and S2 (orange) rest, and the fixed points: filled if stable, else open. (a) Without"
                                    + " a stimulus, (b) at coherence %s, (c) at coherence %s.",
                            Numbers.plain(coherences[0]),
                            Numbers.plain(coherences[last])));
        }
    }

    private static Figure.Panel panel(Hdf5Reader reader, String name) throws IOException {
        String at = "/phase_plane/" + name;
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(nullcline(reader, at, 1));
        data.addSeries(nullcline(reader, at, 2));
        XYSeries stable = new XYSeries("stable", false);
        XYSeries unstable = new XYSeries("unstable", false);
        int points = (int) reader.shape(at + "/fixed_points")[0];
        for (double[] point : reader.block(at + "/fixed_points", 0, points, 0, 3)) {
            (point[2] == 1 ? stable : unstable).add(point[0], point[1]);
        }
        data.addSeries(stable);
        data.addSeries(unstable);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Palette.EXCITATORY);
        renderer.setSeriesPaint(1, Palette.INHIBITORY);
        for (int series = 0; series < 4; series++) {
            renderer.setSeriesStroke(series, Style.LINE);
        }
        for (int series = 2; series < 4; series++) {
            renderer.setSeriesPaint(series, Color.BLACK);
            renderer.setSeriesLinesVisible(series, false);
            renderer.setSeriesShapesVisible(series, true);
            renderer.setSeriesShape(series, new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS));
            renderer.setSeriesShapesFilled(series, series == 2);
        }
        XYPlot plot = new XYPlot(data, Style.axis("S1", 0, 0.8, 5), Style.axis("S2", 0, 0.8, 5), renderer);
        Style.apply(plot);
        return new Figure.Panel(Style.chart(plot), Style.PAGE_MM / 3);
    }

    /** In the plane of S1 and S2; the file has a population's own gating variable first. */
    private static XYSeries nullcline(Hdf5Reader reader, String at, int population) throws IOException {
        String name = at + "/nullcline_" + population;
        XYSeries line = new XYSeries(name, false);
        int points = (int) reader.shape(name)[0];
        for (double[] point : reader.block(name, 0, points, 0, 2)) {
            line.add(point[population == 1 ? 0 : 1], point[population == 1 ? 1 : 0]);
        }
        return line;
    }
}
