package org.equipoise.plot.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.plot.Figure;
import org.equipoise.plot.Report;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;

/** Puts a figure together from rows of panels, and leaves out, and says so, those whose results are not there. Not thread-safe. */
final class Sheet {
    private final String name;
    private final String title;
    private final Report report;
    private final List<Figure.Row> rows = new ArrayList<>();
    private final StringBuilder captions = new StringBuilder();
    private List<Figure.Panel> row = new ArrayList<>();
    private double heightMm;
    private int drawn;

    /** Draws a chart. */
    @FunctionalInterface
    interface Source {
        JFreeChart draw() throws IOException, AbsentResult;
    }

    /** @param title first sentence of the caption */
    Sheet(String name, String title, Report report) {
        this.name = name;
        this.title = title;
        this.report = report;
    }

    /** Begins a row. */
    Sheet row(double mm) {
        endRow();
        heightMm = mm;
        return this;
    }

    /** Adds a panel with a caption of its own. */
    Sheet panel(double widthMm, String caption, Source source) throws IOException {
        return panel(widthMm, source, caption);
    }

    /** Adds a panel with a title, which is its caption too. */
    Sheet titled(double widthMm, String title, Source source) throws IOException {
        return panel(widthMm, () -> Style.titled(source.draw(), title), title + ".");
    }

    /** Adds a panel that the caption of the one before covers. */
    Sheet panel(double widthMm, Source source) throws IOException {
        return panel(widthMm, source, "");
    }

    private Sheet panel(double widthMm, Source source, String caption) throws IOException {
        try {
            row.add(new Figure.Panel(source.draw(), widthMm));
            if (!caption.isEmpty()) {
                captions.append(" (").append((char) ('a' + drawn)).append(") ").append(caption);
            }
            drawn++;
        } catch (AbsentResult absent) {
            report.leaveOut(name + ": a panel is left out: " + absent.getMessage());
        }
        return this;
    }

    private void endRow() {
        if (!row.isEmpty()) {
            rows.add(new Figure.Row(heightMm, row));
            row = new ArrayList<>();
        }
    }

    /** Writes the figure, unless nothing could be drawn. */
    void finish(String remark) throws IOException {
        endRow();
        if (!rows.isEmpty()) {
            report.figure(new Figure(name, rows, title + captions + " " + remark));
        }
    }
}
