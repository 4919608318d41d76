package org.equipoise.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * Charts side by side, ready to be written.
 *
 * @param name of its files, without extension
 * @param heightMm of all panels
 * @param panels from left to right; lettered a, b, ... if there are several
 * @param caption defines what is shown; one paragraph
 */
public record Figure(String name, double heightMm, List<Panel> panels, String caption) {

    /** A chart and its width. */
    public record Panel(JFreeChart chart, double widthMm) {}

    /** A figure of one panel over the whole width of a page. */
    public static Figure of(String name, double heightMm, JFreeChart chart, String caption) {
        return new Figure(name, heightMm, List.of(new Panel(chart, Style.PAGE_MM)), caption);
    }

    double widthMm() {
        return panels.stream().mapToDouble(Panel::widthMm).sum();
    }

    /** Draws with a unit of one point. */
    void draw(Graphics2D g2) {
        double height = Style.points(heightMm);
        g2.setPaint(Color.WHITE);
        // A point more on each side, so that no pixel at the edge is half white.
        g2.fill(new Rectangle2D.Double(-1, -1, Style.points(widthMm()) + 2, height + 2));
        double left = 0;
        char letter = 'a';
        for (Panel panel : panels) {
            double width = Style.points(panel.widthMm);
            panel.chart.draw(g2, new Rectangle2D.Double(left, 0, width, height));
            if (panels.size() > 1) {
                g2.setPaint(Color.BLACK);
                g2.setFont(Style.LETTER);
                g2.drawString(String.valueOf(letter++), (float) left + 3, Style.LETTER.getSize2D() + 1);
            }
            left += width;
        }
    }
}
