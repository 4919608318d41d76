package org.equipoise.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** Who is connected with whom: lines from sources to targets, and the matrix. */
final class ConnectivityFigure {
    private static final double HEIGHT_MM = 95;
    private static final double LINES_MM = 75;
    private static final double MATRIX_MM = Style.PAGE_MM - LINES_MM;

    private ConnectivityFigure() {}

    static Figure of(Connectivity connectivity) {
        List<Connectivity.Population> populations = connectivity.populations();
        List<Color> colours = Palette.colours(
                populations.stream().map(Connectivity.Population::name).toList());
        ConnectivityBands bands = new ConnectivityBands(populations);
        LineLayer lines = new LineLayer(connectivity, bands, colours);
        return new Figure(
                "connectivity",
                HEIGHT_MM,
                List.of(
                        new Figure.Panel(lines(bands, lines), LINES_MM),
                        new Figure.Panel(matrix(connectivity, bands, colours), MATRIX_MM)),
                caption(connectivity, lines));
    }

    private static JFreeChart lines(ConnectivityBands bands, LineLayer lines) {
        BandAxis sides = new BandAxis(null, -0.08, 1.08, List.of("Source", "Target"), new double[] {0, 1});
        sides.setAxisLineVisible(false);
        BandAxis neurons = bands.axis(null, true);
        neurons.setAxisLineVisible(false);
        return chart(sides, neurons, lines);
    }

    private static JFreeChart matrix(Connectivity connectivity, ConnectivityBands bands, List<Color> colours) {
        BandAxis sources = bands.axis("Source neuron", false);
        BandAxis targets = bands.axis("Target neuron", true);
        return chart(sources, targets, new MatrixLayer(connectivity, bands, colours));
    }

    private static JFreeChart chart(BandAxis domain, BandAxis range, PixelLayer layer) {
        XYPlot plot = new XYPlot(null, domain, range, null);
        Style.apply(plot);
        plot.addAnnotation(layer);
        return Style.chart(plot);
    }

    private static String caption(Connectivity connectivity, LineLayer lines) {
        List<String> shown = new ArrayList<>();
        for (Connectivity.Population population : connectivity.populations()) {
            shown.add(String.format(
                    Locale.ROOT,
                    "%s, %,d of %,d",
                    population.name(),
                    population.sample().size(),
                    population.size()));
        }
        String bundles = connectivity.bundles().stream()
                .map(bundle -> String.format(
                        Locale.ROOT,
                        "%s to %s %,d",
                        connectivity.populations().get(bundle.source()).name(),
                        connectivity.populations().get(bundle.target()).name(),
                        bundle.size()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "Synapses in the colour of the population that sends them; neurons (%s) in the order of their ids, the first"
                        + " at the top and on the left. (a) A line from source to target for %s. (b) The matrix: a dot for"
                        + " each pair of neurons with a synapse, the source's column and the target's row. Synapses in all:"
                        + " %s.%s",
                String.join("; ", shown),
                lines.every() == 1 ? "each synapse" : "one synapse in " + lines.every(),
                bundles,
                connectivity.leftOut().isEmpty()
                        ? ""
                        : " Not shown, because they only send: " + String.join(", ", connectivity.leftOut()) + ".");
    }
}
