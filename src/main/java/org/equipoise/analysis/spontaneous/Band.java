package org.equipoise.analysis.spontaneous;

import java.util.Locale;

/** A band of frequencies, its edges included. */
public enum Band {
    SLOW(0.5, 1),
    DELTA(1.5, 4),
    THETA(4.5, 7),
    ALPHA(7.5, 13),
    BETA(13.5, 30),
    /** Up to the highest frequency that the sampling allows. */
    GAMMA(30.5, Double.POSITIVE_INFINITY);

    private final double from;
    private final double to;

    Band(double from, double to) {
        this.from = from;
        this.to = to;
    }

    /** The lowest frequency in Hz. */
    public double from() {
        return from;
    }

    /** The highest frequency in Hz. */
    public double to() {
        return to;
    }

    /** The band's name in files. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
