package org.equipoise.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/**
 * The one look of all figures. Lengths are points (1/72 inch) at print size; fonts are what a journal asks for when a
 * figure is printed at its own width.
 */
public final class Style {
    /** Width of a figure over both columns of a journal page, in mm. */
    public static final double PAGE_MM = 180;

    /** Of axes and of what stands in charts. */
    public static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 9);
    /** Of numbers at axes, and of legends. */
    public static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 8);
    /** Of the letters of panels. */
    public static final Font LETTER = new Font(Font.SANS_SERIF, Font.BOLD, 10);
    /** Of axes and error bars. */
    public static final Stroke THIN = new BasicStroke(0.5f);
    /** Of lines. */
    public static final Stroke LINE = new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    /** Of lines of very many points. */
    public static final Stroke TRACE = new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    /** Of what stands beside the data. */
    public static final Stroke DASHED =
            new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 2}, 0);

    /** What a legend adds to the width of its text: a piece of line and margins. */
    private static final double LEGEND_LINE_MM = 10;

    static {
        // A workaround for Java 1.4 that would turn vertical text in SVG files into outlines.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private Style() {}

    /** Millimetres as points. */
    public static double points(double mm) {
        return mm * 72 / 25.4;
    }

    /**
     * A linear axis with round ticks.
     *
     * @param label ends with the unit
     * @param ticks how many ticks there may be at most
     */
    public static NumberAxis axis(String label, double from, double to, int ticks) {
        NumberAxis axis = new NumberAxis(label);
        apply(axis);
        axis.setRange(from, to);
        double step = Numbers.roundStep(from, to, ticks);
        DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits((int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
        axis.setTickUnit(new NumberTickUnit(step, format, 0), true, true);
        return axis;
    }

    /** Gives an axis the look. */
    public static void apply(ValueAxis axis) {
        axis.setLabelFont(LABEL);
        axis.setLabelPaint(Color.BLACK);
        axis.setLabelInsets(new RectangleInsets(2, 2, 4, 2));
        axis.setTickLabelFont(TICK);
        axis.setTickLabelPaint(Color.BLACK);
        axis.setTickLabelInsets(new RectangleInsets(1, 2, 1, 2));
        axis.setAxisLineStroke(THIN);
        axis.setAxisLinePaint(Color.BLACK);
        axis.setTickMarkStroke(THIN);
        axis.setTickMarkPaint(Color.BLACK);
        axis.setTickMarkOutsideLength(2.5f);
    }

    /** Gives a plot the look. */
    public static void apply(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
    }

    /** Panels one over the other that share their horizontal axis. */
    public static CombinedDomainXYPlot stack(ValueAxis shared) {
        CombinedDomainXYPlot stack = new CombinedDomainXYPlot(shared);
        apply(stack);
        stack.setGap(6);
        return stack;
    }

    /** The right margin leaves room for half of the last tick label. */
    public static JFreeChart chart(XYPlot plot) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(6, 4, 4, 14));
        return chart;
    }

    /** The width of a text. */
    public static double widthMm(String text, Font font) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        return font.getStringBounds(text, context).getWidth() * 25.4 / 72;
    }

    /** The width that a legend with these entries takes. */
    public static double legendMm(List<String> entries) {
        return LEGEND_LINE_MM
                + entries.stream()
                        .mapToDouble(entry -> widthMm(entry, TICK))
                        .max()
                        .orElse(0);
    }

    /** Adds a title above the plot, on the left. */
    public static JFreeChart titled(JFreeChart chart, String title) {
        TextTitle line = new TextTitle(title, LABEL);
        line.setPaint(Color.BLACK);
        line.setHorizontalAlignment(HorizontalAlignment.LEFT);
        line.setPadding(new RectangleInsets(0, 16, 3, 0));
        chart.setTitle(line);
        return chart;
    }

    /** Adds the names of the lines to the right of the plot, where they cover nothing. */
    public static JFreeChart withLegend(JFreeChart chart) {
        LegendTitle legend = new LegendTitle(chart.getXYPlot());
        legend.setItemFont(TICK);
        legend.setItemPaint(Color.BLACK);
        legend.setBackgroundPaint(null);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setVerticalAlignment(VerticalAlignment.TOP);
        chart.addLegend(legend);
        return chart;
    }
}
