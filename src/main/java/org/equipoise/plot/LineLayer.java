package org.equipoise.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;

/** Neurons as sources at 0 and as targets at 1, and a line for every synapse, or for some where there are many. */
final class LineLayer extends PixelLayer {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LINES = 2000;
    private static final BasicStroke LINE = new BasicStroke(0.3f);
    private static final int OPACITY = 140;
    private static final double LARGEST_DOT = 3;

    private final transient Connectivity connectivity;
    private final transient ConnectivityBands bands;
    private final transient List<Color> colours;
    private final int every;

    /** @param colours by population */
    LineLayer(Connectivity connectivity, ConnectivityBands bands, List<Color> colours) {
        this.connectivity = connectivity;
        this.bands = bands;
        this.colours = colours;
        int all = connectivity.bundles().stream()
                .mapToInt(Connectivity.Bundle::shown)
                .sum();
        every = Math.max(1, (all + MOST_LINES - 1) / MOST_LINES);
    }

    /** One synapse in so many has a line. */
    int every() {
        return every;
    }

    @Override
    void paint(Graphics2D g2, Rectangle2D area, ValueAxis side, ValueAxis neuron) {
        double left = x(side, 0, area);
        double right = x(side, 1, area);
        Line2D.Double line = new Line2D.Double();
        g2.setStroke(LINE);
        for (int p = 0; p < bands.populations(); p++) {
            Color full = colours.get(p);
            g2.setPaint(new Color(full.getRed(), full.getGreen(), full.getBlue(), OPACITY));
            for (Connectivity.Bundle bundle : connectivity.bundles()) {
                for (int k = 0; bundle.source() == p && k < bundle.shown(); k += every) {
                    double from = bands.middle(p, bundle.sources()[k]);
                    double to = bands.middle(bundle.target(), bundle.targets()[k]);
                    line.setLine(left, y(neuron, from, area), right, y(neuron, to, area));
                    g2.draw(line);
                }
            }
        }
        double dot = Math.min(LARGEST_DOT, 0.8 * Math.abs(y(neuron, 1, area) - y(neuron, 0, area)));
        for (int p = 0; p < bands.populations(); p++) {
            g2.setPaint(colours.get(p));
            for (int place = 0; place < bands.shown(p); place++) {
                double y = y(neuron, bands.middle(p, place), area);
                g2.fill(new Ellipse2D.Double(left - dot / 2, y - dot / 2, dot, dot));
                g2.fill(new Ellipse2D.Double(right - dot / 2, y - dot / 2, dot, dot));
            }
        }
    }
}
