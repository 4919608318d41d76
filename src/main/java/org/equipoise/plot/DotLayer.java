package org.equipoise.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;

/** The dots of a raster, as one layer of a plot: tens of thousands of them. */
public final class DotLayer extends PixelLayer {
    private static final long serialVersionUID = 1L;
    private static final double WIDTH = 1;

    /** Where rows are far apart, dots become strokes of at most this height. */
    private static final double MOST_HEIGHT = 6;

    private final transient List<Band> bands = new ArrayList<>();

    private record Band(Dots dots, Color colour, double bottom, double rowHeight) {}

    /** Spikes of a population. */
    public interface Dots {
        /** How many there are. */
        int dots();

        /** When a spike is. */
        double timeMs(int dot);

        /** The row of its neuron, from 0. */
        int row(int dot);
    }

    /**
     * Adds a population.
     *
     * @param bottom the value of the range axis at the lower edge of its first row
     * @param rowHeight the height of a row in units of that axis; further rows are above
     */
    public void add(Dots dots, Color colour, double bottom, double rowHeight) {
        bands.add(new Band(dots, colour, bottom, rowHeight));
    }

    @Override
    void paint(Graphics2D g2, Rectangle2D area, ValueAxis time, ValueAxis row) {
        Rectangle2D.Double dot = new Rectangle2D.Double();
        for (Band band : bands) {
            double apart = band.rowHeight * (y(row, 0, area) - y(row, 1, area));
            double height = Math.max(WIDTH, Math.min(MOST_HEIGHT, 0.8 * apart));
            g2.setPaint(band.colour);
            for (int i = 0; i < band.dots.dots(); i++) {
                double x = x(time, band.dots.timeMs(i), area);
                double y = y(row, band.bottom + (band.dots.row(i) + 0.5) * band.rowHeight, area);
                dot.setRect(x - WIDTH / 2, y - height / 2, WIDTH, height);
                g2.fill(dot);
            }
        }
    }
}
