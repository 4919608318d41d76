package org.equipoise.neuron;

/**
 * The exponential function of many numbers from additions and multiplications alone: the same on every processor, and in
 * loops so short that the compiler makes vector instructions of them (below 1 ns a number).
 *
 * <p>x / 2^14 goes into the Taylor series of exp(x) - 1, which is then doubled 14 times by exp(2y) - 1 = m (m + 2) with
 * m = exp(y) - 1. The relative error of exp(x) - 1 is below 1e-14 + 1e-15 |x|, also near 0; that of exp(x) too for positive x,
 * and for negative x it is the absolute error. Arguments beyond +-700 are taken for +-700. Not thread-safe; allocates nothing after construction.
 */
public final class Exponential {
    private static final double LARGEST = 700;

    private final double[] scaled;

    /** @param most how many numbers there are at once at most */
    public Exponential(int most) {
        scaled = new double[most];
    }

    /** Sets each element of {@code result} to exp(x). */
    public void of(double[] x, int count, double[] result) {
        minusOne(x, count, result);
        increment(result, count);
    }

    /** Sets each element of {@code result} to exp(x) - 1. */
    public void minusOne(double[] x, int count, double[] result) {
        scale(x, count, scaled);
        seriesFromTheEnd(scaled, count, result);
        seriesToTheBeginning(scaled, count, result);
        doubleFiveTimes(result, count);
        doubleFiveTimes(result, count);
        doubleFourTimes(result, count);
    }

    /**
     * Sets each element of {@code result} to x / (exp(x) - 1), whose value at 0 is 1. Uses that it is the value at -x less
     * x; next to 0 it is exact to within 1e-9.
     */
    public void linoid(double[] x, int count, double[] result) {
        absolute(x, count, scaled);
        minusOne(scaled, count, result);
        divide(x, count, result);
    }

    private static void absolute(double[] x, int count, double[] y) {
        for (int i = 0; i < count; i++) {
            y[i] = Math.max(Math.abs(x[i]), 1e-9);
        }
    }

    private static void divide(double[] x, int count, double[] result) {
        for (int i = 0; i < count; i++) {
            result[i] = Math.max(Math.abs(x[i]), 1e-9) / result[i] + Math.max(-x[i], 0);
        }
    }

    private static void scale(double[] x, int count, double[] y) {
        for (int i = 0; i < count; i++) {
            y[i] = Math.max(-LARGEST, Math.min(LARGEST, x[i])) * 0x1p-14;
        }
    }

    private static void seriesFromTheEnd(double[] y, int count, double[] sum) {
        for (int i = 0; i < count; i++) {
            double s = y[i] * (1.0 / 40320) + 1.0 / 5040;
            s = s * y[i] + 1.0 / 720;
            s = s * y[i] + 1.0 / 120;
            sum[i] = s * y[i] + 1.0 / 24;
        }
    }

    private static void seriesToTheBeginning(double[] y, int count, double[] sum) {
        for (int i = 0; i < count; i++) {
            double s = sum[i] * y[i] + 1.0 / 6;
            s = s * y[i] + 1.0 / 2;
            s = s * y[i] + 1;
            sum[i] = s * y[i];
        }
    }

    private static void doubleFiveTimes(double[] m, int count) {
        for (int i = 0; i < count; i++) {
            double d = m[i];
            d = d * (d + 2);
            d = d * (d + 2);
            d = d * (d + 2);
            d = d * (d + 2);
            m[i] = d * (d + 2);
        }
    }

    private static void doubleFourTimes(double[] m, int count) {
        for (int i = 0; i < count; i++) {
            double d = m[i];
            d = d * (d + 2);
            d = d * (d + 2);
            d = d * (d + 2);
            m[i] = d * (d + 2);
        }
    }

    private static void increment(double[] m, int count) {
        for (int i = 0; i < count; i++) {
            m[i] += 1;
        }
    }
}
