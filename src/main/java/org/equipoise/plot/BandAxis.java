package org.equipoise.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis that names bands (populations, neurons) at their middles instead of giving numbers. */
public final class BandAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final transient List<String> names;
    private final double[] middles;

    /** @param middles of the bands, as values of the axis, by name */
    public BandAxis(String label, double from, double to, List<String> names, double[] middles) {
        super(label);
        Style.apply(this);
        setRange(from, to);
        setTickMarksVisible(false);
        this.names = List.copyOf(names);
        this.middles = middles.clone();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge)
                ? TextAnchor.TOP_CENTER
                : RectangleEdge.RIGHT.equals(edge) ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT;
        return IntStream.range(0, middles.length)
                .mapToObj(i -> new NumberTick(middles[i], names.get(i), anchor, anchor, 0))
                .toList();
    }
}
