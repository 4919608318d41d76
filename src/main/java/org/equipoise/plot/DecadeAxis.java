package org.equipoise.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with plain numbers: 1, 10, 100 are named, over less than two decades 2 and 5 as well;
 * every other whole multiple has a small tick.
 */
public final class DecadeAxis extends LogAxis {
    private static final long serialVersionUID = 1L;

    /** A range above 0. */
    public DecadeAxis(String label, double from, double to) {
        super(label);
        Style.apply(this);
        setRange(from, to);
        setMinorTickMarkOutsideLength(1.5f);
        setMinorTickMarksVisible(true);
    }

    /** An axis that shows a range with some space on both sides, over at least a decade so that there are ticks. */
    public static DecadeAxis around(String label, double lowest, double highest) {
        double middle = Math.sqrt(lowest * highest);
        double half = Math.max(Math.sqrt(10), 1.25 * Math.sqrt(highest / lowest));
        return new DecadeAxis(label, middle / half, middle * half);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        double from = getRange().getLowerBound();
        double to = getRange().getUpperBound();
        boolean few = to / from < 100;
        TextAnchor anchor = RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        List<NumberTick> ticks = new ArrayList<>();
        for (int exponent = (int) Math.floor(Math.log10(from)); Math.pow(10, exponent) <= to; exponent++) {
            for (int factor = 1; factor < 10; factor++) {
                double value = factor * Math.pow(10, exponent);
                if (value >= from && value <= to) {
                    boolean named = factor == 1 || (few && (factor == 2 || factor == 5));
                    ticks.add(new NumberTick(
                            named ? TickType.MAJOR : TickType.MINOR,
                            value,
                            named ? Numbers.plain(value) : "",
                            anchor,
                            TextAnchor.CENTER,
                            0));
                }
            }
        }
        return ticks;
    }
}
