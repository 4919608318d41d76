package org.equipoise.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The dots of a raster, as one layer of a plot: tens of thousands of them. A vector file gets the whole layer as one
 * embedded image, because as shapes they would make it megabytes large.
 */
final class DotLayer extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double WIDTH = 1;

    /** Where rows are far apart, dots become strokes of at most this height. */
    private static final double MOST_HEIGHT = 6;

    private static final double PIXELS_PER_POINT = 600 / 72.0;

    private final transient List<Band> bands = new ArrayList<>();

    private record Band(Raster raster, Color colour, double bottom, double rowHeight) {}

    /**
     * Adds a population.
     *
     * @param bottom the value of the range axis at the lower edge of its first row
     * @param rowHeight the height of a row in units of that axis; further rows are above
     */
    void add(Raster raster, Color colour, double bottom, double rowHeight) {
        bands.add(new Band(raster, colour, bottom, rowHeight));
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis time,
            ValueAxis row,
            int rendererIndex,
            PlotRenderingInfo info) {
        if (g2 instanceof SVGGraphics2D) {
            int width = (int) Math.ceil(area.getWidth() * PIXELS_PER_POINT);
            int height = (int) Math.ceil(area.getHeight() * PIXELS_PER_POINT);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            Graphics2D pixels = image.createGraphics();
            pixels.scale(width / area.getWidth(), height / area.getHeight());
            drawDots(pixels, new Rectangle2D.Double(0, 0, area.getWidth(), area.getHeight()), time, row);
            pixels.dispose();
            Graphics2D scaled = (Graphics2D) g2.create();
            scaled.translate(area.getX(), area.getY());
            scaled.scale(area.getWidth() / width, area.getHeight() / height);
            scaled.drawImage(image, 0, 0, null);
            scaled.dispose();
        } else {
            drawDots(g2, area, time, row);
        }
    }

    private void drawDots(Graphics2D g2, Rectangle2D area, ValueAxis time, ValueAxis row) {
        Rectangle2D.Double dot = new Rectangle2D.Double();
        for (Band band : bands) {
            double apart = band.rowHeight * (y(row, 0, area) - y(row, 1, area));
            double height = Math.max(WIDTH, Math.min(MOST_HEIGHT, 0.8 * apart));
            g2.setPaint(band.colour);
            for (int i = 0; i < band.raster.dots(); i++) {
                double x = time.valueToJava2D(band.raster.timeMs(i), area, RectangleEdge.BOTTOM);
                double y = y(row, band.bottom + (band.raster.row(i) + 0.5) * band.rowHeight, area);
                dot.setRect(x - WIDTH / 2, y - height / 2, WIDTH, height);
                g2.fill(dot);
            }
        }
    }

    private static double y(ValueAxis row, double value, Rectangle2D area) {
        return row.valueToJava2D(value, area, RectangleEdge.LEFT);
    }
}
