package org.equipoise.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * Charts in rows, ready to be written.
 *
 * @param name of its files, without extension
 * @param rows from top to bottom; panels are lettered a, b, ... if there are several
 * @param caption defines what is shown; one paragraph
 */
public record Figure(String name, List<Row> rows, String caption) {

    /** A chart and its width. */
    public record Panel(JFreeChart chart, double widthMm) {}

    /** Charts side by side, from left to right. */
    public record Row(double heightMm, List<Panel> panels) {}

    /** A figure of one row. */
    public Figure(String name, double heightMm, List<Panel> panels, String caption) {
        this(name, List.of(new Row(heightMm, panels)), caption);
    }

    /** A figure of one panel over the whole width of a page. */
    public static Figure of(String name, double heightMm, JFreeChart chart, String caption) {
        return new Figure(name, heightMm, List.of(new Panel(chart, Style.PAGE_MM)), caption);
    }

    double widthMm() {
        return rows.stream()
                .mapToDouble(
                        row -> row.panels.stream().mapToDouble(Panel::widthMm).sum())
                .max()
                .orElse(0);
    }

    double heightMm() {
        return rows.stream().mapToDouble(Row::heightMm).sum();
    }

    /** Draws with a unit of one point. */
    void draw(Graphics2D g2) {
        g2.setPaint(Color.WHITE);
        // A point more on each side, so that no pixel at the edge is half white.
        g2.fill(new Rectangle2D.Double(-1, -1, Style.points(widthMm()) + 2, Style.points(heightMm()) + 2));
        boolean lettered = rows.stream().mapToInt(row -> row.panels.size()).sum() > 1;
        double top = 0;
        char letter = 'a';
        for (Row row : rows) {
            double height = Style.points(row.heightMm);
            double left = 0;
            for (Panel panel : row.panels) {
                double width = Style.points(panel.widthMm);
                panel.chart.draw(g2, new Rectangle2D.Double(left, top, width, height));
                if (lettered) {
                    g2.setPaint(Color.BLACK);
                    g2.setFont(Style.LETTER);
                    g2.drawString(
                            String.valueOf(letter++), (float) left + 3, (float) top + Style.LETTER.getSize2D() + 1);
                }
                left += width;
            }
            top += height;
        }
    }
}
