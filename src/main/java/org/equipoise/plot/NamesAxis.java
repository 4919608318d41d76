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

/** An axis that has names instead of numbers. */
public final class NamesAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final transient List<String> names;
    private final double[] places;

    /** @param places of the names, ascending */
    public NamesAxis(String label, List<String> names, double[] places) {
        super(label);
        Style.apply(this);
        setRange(places[0] - 0.6, places[places.length - 1] + 0.6);
        setTickMarksVisible(false);
        this.names = List.copyOf(names);
        this.places = places.clone();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return IntStream.range(0, names.size())
                .mapToObj(i -> new NumberTick(places[i], names.get(i), anchor, anchor, 0))
                .toList();
    }
}
