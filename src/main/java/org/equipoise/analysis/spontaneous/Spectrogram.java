package org.equipoise.analysis.spontaneous;

import java.util.Arrays;
import org.equipoise.analysis.statistics.Fourier;

/**
 * The power of a trace by time and frequency: one-sided periodograms, in 1/Hz times the square of the trace's unit, of windows
 * of 2 s that overlap by 90 %, each less its mean and tapered by a Hann window.
 *
 * <p>The taper's loss of power is not made good, and the highest frequency is counted twice, as in the published analysis: in
 * ratios this does not matter. Not thread-safe; {@link #compute} allocates nothing.
 */
final class Spectrogram {
    private static final double WINDOW_MS = 2000;

    /** The distance of frequencies in Hz. */
    static final double RESOLUTION = 1000 / WINDOW_MS;

    private static final int WINDOWS_BETWEEN = 10;

    private final int window;
    private final int windows;
    private final double scale;
    private final double[] taper;
    private final double[] buffer;
    private final Fourier fourier;
    private final double[][] power;
    private final double[] sum;

    /**
     * @param samples the length of a trace
     * @param interval from one sample to the next in ms
     * @throws IllegalArgumentException if the samples do not suit windows of 2 s
     */
    Spectrogram(int samples, double interval) {
        double exact = WINDOW_MS / interval;
        window = (int) Math.round(exact);
        if (Math.abs(exact - window) > 1e-6 || window % (2 * WINDOWS_BETWEEN) != 0) {
            throw new IllegalArgumentException(
                    "a sample every " + interval + " ms does not suit spectra: 100 ms must be a multiple of it");
        }
        if (samples < window) {
            throw new IllegalArgumentException(
                    "traces of " + samples * interval + " ms are too short for spectra, which need 2000 ms");
        }
        windows = (samples - window) / (window / WINDOWS_BETWEEN) + 1;
        scale = interval / 1000 / window;
        taper = new double[window];
        for (int i = 0; i < window; i++) {
            double sine = StrictMath.sin(Math.PI * i / window);
            taper[i] = sine * sine;
        }
        buffer = new double[window];
        fourier = new Fourier(window);
        power = new double[windows][window / 2 + 1];
        sum = new double[window / 2 + 1];
    }

    /** How many windows there are. */
    int windows() {
        return windows;
    }

    /** How many frequencies there are: 0, 0.5 Hz, ... */
    int frequencies() {
        return sum.length;
    }

    /** Takes in a trace. */
    void compute(double[] trace) {
        Arrays.fill(sum, 0);
        for (int w = 0; w < windows; w++) {
            int start = w * (window / WINDOWS_BETWEEN);
            double mean = 0;
            for (int i = 0; i < window; i++) {
                mean += trace[start + i];
            }
            mean /= window;
            for (int i = 0; i < window; i++) {
                buffer[i] = (trace[start + i] - mean) * taper[i];
            }
            fourier.forward(buffer);
            double[] row = power[w];
            for (int k = 0; k < row.length; k++) {
                row[k] = (k == 0 ? 1 : 2) * scale * fourier.power(buffer, k);
                sum[k] += row[k];
            }
        }
    }

    /** The power in one window at one frequency. */
    double power(int atWindow, int frequency) {
        return power[atWindow][frequency];
    }

    /** The power at one frequency, summed over windows. */
    double power(int frequency) {
        return sum[frequency];
    }

    /** The power from one frequency to another, both included and not below the resolution; summed over windows. */
    double powerBetween(double from, double to) {
        double total = 0;
        int last = (int) Math.min(sum.length - 1, Math.floor(to / RESOLUTION));
        for (int k = (int) Math.ceil(from / RESOLUTION); k <= last; k++) {
            total += sum[k];
        }
        return total;
    }
}
