package org.equipoise.analysis.statistics;

import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/** The discrete Fourier transform of real numbers, of any even length, on the calling thread. Not thread-safe. */
public final class Fourier {
    static {
        // Trials are shared among threads already.
        ConcurrencyUtils.setNumberOfThreads(1);
    }

    private final int length;
    private final DoubleFFT_1D transform;

    /** @param length of the sequences, even */
    public Fourier(int length) {
        this.length = length;
        transform = new DoubleFFT_1D(length);
    }

    /**
     * Replaces numbers by their transform: in element 0 frequency 0, in element 1 the highest one, then real and imaginary part
     * of frequency 1, 2, ...
     */
    public void forward(double[] values) {
        transform.realForward(values);
    }

    /** Replaces numbers by |transform|^2 in the same layout, as the transform of a real even sequence. */
    public void powerInPlace(double[] values) {
        values[0] *= values[0];
        values[1] *= values[1];
        for (int i = 2; i < length; i += 2) {
            values[i] = values[i] * values[i] + values[i + 1] * values[i + 1];
            values[i + 1] = 0;
        }
    }

    /** The reverse of {@link #forward}. */
    public void inverse(double[] values) {
        transform.realInverse(values, true);
    }

    /** The square of the absolute value at one frequency, from what {@link #forward} left. */
    public double power(double[] transformed, int frequency) {
        if (frequency == 0) {
            return transformed[0] * transformed[0];
        }
        if (frequency == length / 2) {
            return transformed[1] * transformed[1];
        }
        double real = transformed[2 * frequency];
        double imaginary = transformed[2 * frequency + 1];
        return real * real + imaginary * imaginary;
    }
}
