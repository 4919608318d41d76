package org.equipoise.plot.columns;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.equipoise.plot.Palette;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;

/** A column: its two populations, and the synapses that upscaling multiplies. */
final class Schematic {
    private static final double WIDTH = 75;
    private static final double HEIGHT = 48;
    private static final double RADIUS = 7;
    private static final double ARROW = 1.6;
    private static final Stroke LINE = new BasicStroke(1.4f);

    private final XYPlot plot;

    private Schematic() {
        NumberAxis x = hidden(WIDTH);
        NumberAxis y = hidden(HEIGHT);
        plot = new XYPlot(new XYSeriesCollection(), x, y, null);
    }

    private static NumberAxis hidden(double to) {
        NumberAxis axis = Style.axis(null, 0, to, 2);
        axis.setVisible(false);
        return axis;
    }

    static JFreeChart draw() {
        Schematic drawing = new Schematic();
        double p = 20;
        double i = 54;
        double y = 19;
        drawing.population(p, y, "p", Palette.EXCITATORY);
        drawing.population(i, y, "i", Palette.INHIBITORY);
        drawing.arrow(p + 6, y + 5, 37, y + 12, i - 6, y + 5, Palette.EXCITATORY);
        drawing.arrow(i - 6, y - 5, 37, y - 12, p + 6, y - 5, Palette.INHIBITORY);
        drawing.arrow(p - 5, y + 6, p - 15, y + 22, p + 1, y + 8, Palette.EXCITATORY);
        drawing.arrow(i + 5, y + 6, i + 15, y + 22, i - 1, y + 8, Palette.INHIBITORY);
        drawing.text(37, y + 15, "\u00d7 \u03b2 intra", Palette.EXCITATORY, Style.LABEL);
        drawing.text(p - 6, y + 20, "\u00d7 \u03b2 intra", Palette.EXCITATORY, Style.LABEL);
        drawing.text(37, y - 14, "inhibition is balanced anew", Palette.INHIBITORY, Style.LABEL);
        return Charts.plot(drawing.plot);
    }

    private void population(double x, double y, String name, Color colour) {
        Ellipse2D circle = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        plot.addAnnotation(new XYShapeAnnotation(circle, LINE, colour, Color.WHITE));
        text(x, y, name, colour, Style.LETTER);
    }

    private void text(double x, double y, String text, Color colour, Font font) {
        XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
        annotation.setFont(font);
        annotation.setPaint(colour);
        plot.addAnnotation(annotation);
    }

    /** A bow from one point to another that is drawn towards a third, with a head at its end. */
    private void arrow(double x0, double y0, double xc, double yc, double x1, double y1, Color colour) {
        Path2D bow = new Path2D.Double();
        bow.moveTo(x0, y0);
        bow.quadTo(xc, yc, x1, y1);
        plot.addAnnotation(new XYShapeAnnotation(bow, LINE, colour));
        double length = Math.hypot(x1 - xc, y1 - yc);
        double dx = (x1 - xc) / length * ARROW;
        double dy = (y1 - yc) / length * ARROW;
        Path2D head = new Path2D.Double();
        head.moveTo(x1 + dx, y1 + dy);
        head.lineTo(x1 - dx - dy, y1 - dy + dx);
        head.lineTo(x1 - dx + dy, y1 - dy - dx);
        head.closePath();
        plot.addAnnotation(new XYShapeAnnotation(head, LINE, colour, colour));
    }
}
