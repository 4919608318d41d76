package org.equipoise.analysis.spontaneous;

import java.util.Arrays;
import org.equipoise.analysis.statistics.Fourier;

/**
 * The autocorrelation of a trace around its mean, relative to its variance: 1 at lag 0.
 *
 * <p>Every lag is divided by the length of the whole trace (the biased estimate), so that it fades at long lags. A trace without
 * variance has 0 at all lags but the first. Not thread-safe; {@link #of} allocates nothing.
 */
final class Autocorrelation {
    private final int samples;
    private final int interval;
    private final Fourier fourier;
    private final double[] padded;
    private final double[] result;

    /**
     * @param samples the length of a trace
     * @param lags how many lags
     * @param interval from one lag to the next, in samples
     */
    Autocorrelation(int samples, int lags, int interval) {
        this.samples = samples;
        this.interval = interval;
        int longest = (lags - 1) * interval;
        // With so many zeros behind the trace, its end does not meet its beginning within the lags.
        int length = Integer.highestOneBit(samples + longest - 1) << 1;
        fourier = new Fourier(length);
        padded = new double[length];
        result = new double[lags];
    }

    /** The autocorrelation at lags 0, interval, 2 interval, ...; overwritten by the next call. */
    double[] of(double[] trace, double mean) {
        for (int i = 0; i < samples; i++) {
            padded[i] = trace[i] - mean;
        }
        Arrays.fill(padded, samples, padded.length, 0);
        fourier.forward(padded);
        fourier.powerInPlace(padded);
        fourier.inverse(padded);
        double variance = padded[0];
        for (int k = 0; k < result.length; k++) {
            result[k] = variance > 0 ? padded[k * interval] / variance : 0;
        }
        result[0] = 1;
        return result;
    }
}
