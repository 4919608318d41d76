package org.equipoise.analysis.spontaneous;

import java.util.Locale;

/** What is measured of spontaneous activity; all but durations once a trial. */
public enum Measure {
    /** The mean of a trial. */
    RATE_MEAN("Hz"),
    /** The standard deviation within a trial. */
    RATE_SD("Hz"),
    /** The percentage of the time in bins of 1 Hz from 0 to the highest rate. */
    HISTOGRAM("percent"),
    /** {@link Autocorrelation} at lags that are 1 ms apart, to half of the trial but at most 2 s. */
    AUTOCORRELATION("1"),
    /** Decimal logarithm of the power in windows (rows) at frequencies of 0 to 100 Hz (columns), 0.5 Hz apart. */
    LOG10_SPECTROGRAM("log10(Hz^2/Hz)"),
    /** Decimal logarithm of the power summed over windows, at frequencies of 0 to 100 Hz, 0.5 Hz apart. */
    LOG10_SPECTRUM("log10(Hz^2/Hz)"),
    /** The power in each {@link Band}, relative to that above 0 Hz; 0 if there is none. */
    RELATIVE_POWER("1"),
    /** Decimal logarithm of the power in the gamma band over that in the slow and delta bands; NaN without power. */
    LOG10_HIGH_LOW("1"),
    /** The fraction of the time in Up states, which are times of a pyramidal rate above 10 Hz. */
    UP_FRACTION("1"),
    /** How often an Up state began. */
    UP_ONSETS("1"),
    /** How often a Down state began. */
    DOWN_ONSETS("1"),
    /** How long Up states lasted that began and ended within a trial. */
    UP_DURATION("ms"),
    /** How long Down states lasted that began and ended within a trial. */
    DOWN_DURATION("ms");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    /** The unit of the measure. */
    public String unit() {
        return unit;
    }

    /** The measure's name in files. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
