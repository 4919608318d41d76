package org.equipoise.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;

/** A matrix of synapses, sources along the horizontal axis: a square for each pair with one, on a grey ground. */
final class MatrixLayer extends PixelLayer {
    private static final long serialVersionUID = 1L;
    private static final Color GROUND = new Color(0xF2F2F2);
    private static final double SMALLEST_DOT = 0.6;

    private final transient Connectivity connectivity;
    private final transient ConnectivityBands bands;
    private final transient List<Color> colours;

    /** @param colours by population */
    MatrixLayer(Connectivity connectivity, ConnectivityBands bands, List<Color> colours) {
        this.connectivity = connectivity;
        this.bands = bands;
        this.colours = colours;
    }

    @Override
    void paint(Graphics2D g2, Rectangle2D area, ValueAxis source, ValueAxis target) {
        g2.setPaint(GROUND);
        for (int s = 0; s < bands.populations(); s++) {
            for (int t = 0; t < bands.populations(); t++) {
                double left = x(source, bands.first(s), area);
                double top = y(target, bands.first(t), area);
                double right = x(source, bands.first(s) + bands.shown(s), area);
                double bottom = y(target, bands.first(t) + bands.shown(t), area);
                g2.fill(new Rectangle2D.Double(left, top, right - left, bottom - top));
            }
        }
        double width = Math.max(SMALLEST_DOT, 0.9 * (x(source, 1, area) - x(source, 0, area)));
        double height = Math.max(SMALLEST_DOT, 0.9 * (y(target, 1, area) - y(target, 0, area)));
        for (Connectivity.Bundle bundle : connectivity.bundles()) {
            g2.setPaint(colours.get(bundle.source()));
            for (int k = 0; k < bundle.shown(); k++) {
                double x = x(source, bands.middle(bundle.source(), bundle.sources()[k]), area);
                double y = y(target, bands.middle(bundle.target(), bundle.targets()[k]), area);
                g2.fill(new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
            }
        }
    }
}
