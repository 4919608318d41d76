package org.equipoise.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A right-hand axis for traces with an offset: a bar at the bottom that is as long as a round number of units. */
final class ScaleBarAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final double length;
    private final String units;

    ScaleBarAxis(double from, double to, double length, String units) {
        Style.apply(this);
        setRange(from, to);
        setTickMarksVisible(false);
        this.length = length;
        this.units = units;
    }

    @Override
    protected void drawAxisLine(Graphics2D g2, double cursor, Rectangle2D dataArea, RectangleEdge edge) {
        double from = getRange().getLowerBound();
        double x = cursor + 3;
        g2.setPaint(Color.BLACK);
        g2.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g2.draw(new Line2D.Double(
                x, valueToJava2D(from, dataArea, edge), x, valueToJava2D(from + length, dataArea, edge)));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        double middle = getRange().getLowerBound() + length / 2;
        String text = Numbers.plain(length) + " " + units;
        return List.of(new NumberTick(middle, "  " + text, TextAnchor.CENTER_LEFT, TextAnchor.CENTER_LEFT, 0));
    }
}
