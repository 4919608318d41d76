package org.equipoise.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A layer of a plot of very many shapes. A vector file gets the whole layer as one embedded image, because as shapes they would
 * make it megabytes large.
 */
abstract class PixelLayer extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    private static final double PIXELS_PER_POINT = 600 / 72.0;

    /** Draws the layer with a unit of one point. */
    abstract void paint(Graphics2D g2, Rectangle2D area, ValueAxis domain, ValueAxis range);

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        if (!(g2 instanceof SVGGraphics2D)) {
            paint(g2, area, domain, range);
            return;
        }
        int width = (int) Math.ceil(area.getWidth() * PIXELS_PER_POINT);
        int height = (int) Math.ceil(area.getHeight() * PIXELS_PER_POINT);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pixels = image.createGraphics();
        pixels.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pixels.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pixels.scale(width / area.getWidth(), height / area.getHeight());
        paint(pixels, new Rectangle2D.Double(0, 0, area.getWidth(), area.getHeight()), domain, range);
        pixels.dispose();
        Graphics2D scaled = (Graphics2D) g2.create();
        scaled.translate(area.getX(), area.getY());
        scaled.scale(area.getWidth() / width, area.getHeight() / height);
        scaled.drawImage(image, 0, 0, null);
        scaled.dispose();
    }

    static double x(ValueAxis domain, double value, Rectangle2D area) {
        return domain.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    static double y(ValueAxis range, double value, Rectangle2D area) {
        return range.valueToJava2D(value, area, RectangleEdge.LEFT);
    }
}
