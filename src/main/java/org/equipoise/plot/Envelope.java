package org.equipoise.plot;

import org.jfree.data.xy.XYSeries;

/**
 * A trace thinned to what print can show: of each of many equal stretches of time only the lowest and the highest value,
 * in the order in which they occur. Not thread-safe.
 */
public final class Envelope {
    /** Twice what 300 dpi resolve over a page. */
    private static final int STRETCHES = 2000;

    private final XYSeries series;
    private final double fromMs;
    private final double perMs;
    private int stretch = -1;
    private double lowTime;
    private double low;
    private double highTime;
    private double high;

    /**
     * Begins a trace.
     *
     * @param name of its series
     */
    public Envelope(String name, double fromMs, double toMs) {
        this.series = new XYSeries(name, false, true);
        this.fromMs = fromMs;
        this.perMs = STRETCHES / (toMs - fromMs);
    }

    /** Adds the next value in time. */
    public void add(double timeMs, double value) {
        int at = (int) ((timeMs - fromMs) * perMs);
        if (at != stretch) {
            flush();
            stretch = at;
            low = Double.POSITIVE_INFINITY;
            high = Double.NEGATIVE_INFINITY;
        }
        if (value < low) {
            low = value;
            lowTime = timeMs;
        }
        if (value > high) {
            high = value;
            highTime = timeMs;
        }
    }

    /** The points; nothing may be added afterwards. */
    public XYSeries finish() {
        flush();
        stretch = -1;
        return series;
    }

    private void flush() {
        if (stretch < 0 || low > high) {
            return;
        }
        if (lowTime < highTime) {
            series.add(lowTime, low);
            series.add(highTime, high);
        } else {
            series.add(highTime, high);
            if (lowTime > highTime) {
                series.add(lowTime, low);
            }
        }
    }
}
