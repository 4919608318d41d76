package org.equipoise.plot;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.data.xy.XYSeriesCollection;

/** Spikes of a sample of each population over the rate of the whole of it. */
final class RasterFigure {
    private static final int RASTER_MM = 62;

    private static final int RATE_MM = 12;

    /** So many populations have higher rate panels. */
    private static final int ROOMY = 3;

    private static final int ROOMY_RATE_MM = 18;
    private static final int AXIS_MM = 12;

    /** In rows: the height that the name of a small population needs, and the space between populations. */
    private static final double LOWEST_BAND = 20;

    private static final double GAP = 3;

    private RasterFigure() {}

    static Figure of(SpikingRun run) {
        List<Raster> rasters = run.rasters();
        List<Color> colours = Palette.colours(rasters.stream().map(Raster::name).toList());
        TimeWindow window = run.window();
        CombinedDomainXYPlot stack = Style.stack(Style.axis("Time (ms)", window.fromMs(), window.toMs(), 6));
        // A panel's weight is its height in mm.
        stack.add(dots(rasters, colours), RASTER_MM);
        boolean roomy = rasters.size() <= ROOMY;
        int rateMm = roomy ? ROOMY_RATE_MM : RATE_MM;
        for (int p = 0; p < rasters.size(); p++) {
            // Where the panels are low, one label in their middle serves all.
            String label = roomy || p == rasters.size() / 2 ? "Rate (Hz)" : null;
            stack.add(rate(rasters.get(p), window, colours.get(p), label, roomy ? 4 : 3), rateMm);
        }
        double height = RASTER_MM + rateMm * rasters.size() + AXIS_MM;
        return Figure.of("raster", height, Style.chart(stack), caption(rasters, window));
    }

    /** Populations from top to bottom in their order, with a little space between them. */
    private static XYPlot dots(List<Raster> rasters, List<Color> colours) {
        double height = 0;
        DotLayer layer = new DotLayer();
        String[] names = new String[rasters.size()];
        double[] middles = new double[names.length];
        for (int p = names.length - 1; p >= 0; p--) {
            Raster raster = rasters.get(p);
            double band = Math.max(raster.shown(), LOWEST_BAND);
            layer.add(raster, colours.get(p), height, band / Math.max(1, raster.shown()));
            names[p] = raster.name() + " (" + raster.shown() + ")";
            middles[p] = height + band / 2;
            height += band + GAP;
        }
        XYPlot plot =
                new XYPlot(null, null, new BandAxis("Neurons", -1, height - GAP + 1, List.of(names), middles), null);
        Style.apply(plot);
        plot.addAnnotation(layer);
        return plot;
    }

    private static XYPlot rate(Raster raster, TimeWindow window, Color colour, String label, int ticks) {
        double[] edges = new double[window.bins() + 1];
        double[] rates = new double[window.bins()];
        double highest = 0;
        for (int b = 0; b < rates.length; b++) {
            edges[b] = window.fromMs() + b * window.binMs();
            rates[b] = raster.rateHz(b);
            highest = Math.max(highest, rates[b]);
        }
        edges[rates.length] = window.toMs();
        XYAreaRenderer fill = new XYAreaRenderer(XYAreaRenderer.AREA);
        fill.setSeriesPaint(0, colour);
        NumberAxis range = Style.axis(label, 0, highest > 0 ? 1.1 * highest : 1, ticks);
        XYPlot plot = new XYPlot(new XYSeriesCollection(Steps.series(raster.name(), edges, rates)), null, range, fill);
        Style.apply(plot);
        BandAxis name = new BandAxis(null, 0, 1, List.of(raster.name()), new double[] {0.5});
        name.setAxisLineVisible(false);
        name.setTickLabelPaint(colour);
        plot.setRangeAxis(1, name);
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        return plot;
    }

    private static String caption(List<Raster> rasters, TimeWindow window) {
        String shown = rasters.stream()
                .map(r -> String.format(Locale.ROOT, "%s, %d of %d", r.name(), r.shown(), r.size()))
                .collect(Collectors.joining("; "));
        return String.format(
                Locale.ROOT,
                "Spiking activity from %s to %s ms of model time. Top: spike times of a sample of each population, "
                        + "neurons evenly spaced over the population, one row each (%s). Below: rate of each "
                        + "population, as spikes per neuron and second in bins of %s ms, over all its neurons.",
                Numbers.plain(window.fromMs()),
                Numbers.plain(window.toMs()),
                shown,
                Numbers.plain(window.binMs()));
    }
}
