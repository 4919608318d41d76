package org.equipoise.plot;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/**
 * Values as shades of one colour, from pale to dark. Values outside get the ends; what is no number is white.
 *
 * @param least the value of the palest shade
 * @param most the value of the darkest, above the least
 */
public record Shades(double least, double most) implements PaintScale {
    private static final Color PALE = new Color(0xF2F6FA);
    private static final Color DARK = new Color(0x08519C);

    /** What is legible on the shade of a value. */
    public Color ink(double value) {
        return share(value) > 0.5 ? Color.WHITE : Color.BLACK;
    }

    private double share(double value) {
        return Math.max(0, Math.min(1, (value - least) / (most - least)));
    }

    @Override
    public double getLowerBound() {
        return least;
    }

    @Override
    public double getUpperBound() {
        return most;
    }

    @Override
    public Paint getPaint(double value) {
        if (Double.isNaN(value)) {
            return Color.WHITE;
        }
        float share = (float) share(value);
        float[] from = PALE.getRGBColorComponents(null);
        float[] to = DARK.getRGBColorComponents(null);
        return new Color(mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share));
    }

    private static float mix(float from, float to, float share) {
        return from + share * (to - from);
    }
}
