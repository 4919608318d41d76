package org.equipoise.plot.grid;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.plot.BandAxis;
import org.equipoise.plot.DotLayer;
import org.equipoise.plot.Figure;
import org.equipoise.plot.Numbers;
import org.equipoise.plot.Palette;
import org.equipoise.plot.Steps;
import org.equipoise.plot.Style;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.data.xy.XYSeriesCollection;

/** The spikes that were kept of the first trial of each point, over the rate of all neurons, as in Brunel's figure 8. */
final class RasterPanels {
    private static final int MOST_POINTS = 12;
    private static final double HEIGHT_MM = 72;
    private static final int DOTS_SHARE = 3;
    private static final double BIN_MS = 0.5;
    private static final Color RATE = new Color(0x404040);

    private RasterPanels() {}

    /** The figure, if spikes were kept. */
    static Optional<Figure> of(GridStudy study, Path directory) throws IOException {
        List<Figure.Panel> panels = new ArrayList<>();
        KeptSpikes example = null;
        for (GridStudy.Point point : study.points()) {
            Path file = directory.resolve("trials").resolve(point.name()).resolve("trial-000000.h5");
            if (panels.size() == MOST_POINTS || !Files.exists(file)) {
                break;
            }
            try (Hdf5Reader reader = new Hdf5Reader(file)) {
                if (!KeptSpikes.areIn(reader)) {
                    return Optional.empty();
                }
                example = KeptSpikes.read(reader, BIN_MS);
            }
            panels.add(new Figure.Panel(
                    Style.titled(Style.chart(stack(example)), title(study, point)), Style.PAGE_MM / 2));
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        List<Figure.Row> rows = new ArrayList<>();
        for (int first = 0; first < panels.size(); first += 2) {
            rows.add(new Figure.Row(HEIGHT_MM, panels.subList(first, Math.min(first + 2, panels.size()))));
        }
        String caption = String.format(
                Locale.ROOT,
                "The end of the first trial%s. Top: spikes of a sample of each population (%s), one row each. Below:"
                        + " rate of all neurons in bins of %s ms.",
                study.points().size() > panels.size()
                        ? " of the first " + panels.size() + " of "
                                + study.points().size() + " points"
                        : " of each point",
                example.populations().stream()
                        .map(own -> own.name() + ", " + own.shown() + " of " + own.size())
                        .collect(Collectors.joining("; ")),
                Numbers.plain(example.binMs()));
        return Optional.of(new Figure("rasters", rows, caption));
    }

    private static String title(GridStudy study, GridStudy.Point point) {
        String values = study.axes().stream()
                .map(axis -> axis.name() + " = " + point.values().get(axis.path()))
                .collect(Collectors.joining(", "));
        return point.regime() == null ? values : values + ": " + point.regime();
    }

    private static CombinedDomainXYPlot stack(KeptSpikes spikes) {
        CombinedDomainXYPlot stack = Style.stack(Style.axis("Time (ms)", spikes.fromMs(), spikes.toMs(), 5));
        stack.add(dots(spikes), DOTS_SHARE);
        stack.add(rate(spikes), 2);
        return stack;
    }

    /** Populations from top to bottom in their order. */
    private static XYPlot dots(KeptSpikes spikes) {
        List<String> names =
                spikes.populations().stream().map(KeptSpikes.Population::name).toList();
        List<Color> colours = Palette.colours(names);
        DotLayer layer = new DotLayer();
        double[] middles = new double[names.size()];
        double height = 0;
        for (int p = names.size() - 1; p >= 0; p--) {
            KeptSpikes.Population own = spikes.populations().get(p);
            layer.add(own, colours.get(p), height, 1);
            middles[p] = height + own.shown() / 2.0;
            height += own.shown() + 2;
        }
        XYPlot plot = new XYPlot(null, null, new BandAxis("Neurons", -1, height - 1, names, middles), null);
        Style.apply(plot);
        plot.addAnnotation(layer);
        return plot;
    }

    private static XYPlot rate(KeptSpikes spikes) {
        double[] edges = new double[spikes.ratesHz().length + 1];
        double highest = 0;
        for (int bin = 0; bin < edges.length; bin++) {
            edges[bin] = spikes.fromMs() + bin * spikes.binMs();
            highest = Math.max(highest, bin < spikes.ratesHz().length ? spikes.ratesHz()[bin] : 0);
        }
        XYAreaRenderer fill = new XYAreaRenderer(XYAreaRenderer.AREA);
        fill.setSeriesPaint(0, RATE);
        XYPlot plot = new XYPlot(
                new XYSeriesCollection(Steps.series("rate", edges, spikes.ratesHz())),
                null,
                Style.axis("Rate (Hz)", 0, highest > 0 ? 1.1 * highest : 1, 4),
                fill);
        Style.apply(plot);
        return plot;
    }
}
