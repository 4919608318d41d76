package org.equipoise.analysis.spiking;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.equipoise.analysis.statistics.Fourier;

/**
 * A power spectrum from overlapping segments (Welch 1967, IEEE Trans. Audio Electroacoust. 15, 70-73): segments of one second,
 * or of a quarter of a shorter time, overlapping by a half, each less its mean and under a Hann window. Memory is one segment.
 * Not thread-safe; {@link #add} allocates nothing.
 */
final class Welch {
    private static final double SEGMENT_SECONDS = 1;

    /** A segment has at least so many values, or there is no spectrum. */
    private static final int SHORTEST = 8;

    private final double interval;
    private final double[] segment;
    private final double[] window;
    private final double[] work;
    private final double[] sum;
    private final Fourier fourier;
    private int filled;
    private int segments;

    /**
     * @param length how many values will come
     * @param interval between them in s
     */
    Welch(long length, double interval) {
        this.interval = interval;
        long longest = Math.round(SEGMENT_SECONDS / interval);
        int half = (int) (Math.min(longest, length / 4) / 2);
        int size = half * 2 >= SHORTEST ? half * 2 : 0;
        segment = new double[size];
        work = new double[size];
        window = IntStream.range(0, size)
                .mapToDouble(i -> 0.5 - 0.5 * Math.cos(2 * Math.PI * i / size))
                .toArray();
        sum = new double[size == 0 ? 0 : half + 1];
        fourier = size == 0 ? null : new Fourier(size);
    }

    /** Takes in the next value. */
    void add(double value) {
        if (segment.length == 0) {
            return;
        }
        segment[filled++] = value;
        if (filled == segment.length) {
            addSegment();
            filled = segment.length / 2;
            System.arraycopy(segment, filled, segment, 0, filled);
        }
    }

    private void addSegment() {
        double mean = 0;
        for (double value : segment) {
            mean += value;
        }
        mean /= segment.length;
        for (int i = 0; i < segment.length; i++) {
            work[i] = (segment[i] - mean) * window[i];
        }
        fourier.forward(work);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += fourier.power(work, i);
        }
        segments++;
    }

    /** The spectrum of all whole segments; of no length without one. */
    Spectrum spectrum() {
        if (segments == 0) {
            return new Spectrum(Double.NaN, new double[0], 0);
        }
        double squares = Arrays.stream(window).map(w -> w * w).sum();
        double scale = interval / squares / segments;
        return new Spectrum(
                1 / (interval * segment.length),
                Arrays.stream(sum).map(power -> power * scale).toArray(),
                segments);
    }
}
