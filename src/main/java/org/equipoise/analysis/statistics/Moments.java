package org.equipoise.analysis.statistics;

import java.util.Arrays;

/**
 * Mean and spread of some numbers over trials, gathered trial by trial (Welford 1962) or put together from parts (Chan,
 * Golub and LeVeque 1979). The result depends on the order, to the last bits. Not thread-safe; {@link #add} allocates nothing.
 */
public final class Moments {
    private final double[] mean;
    private final double[] squares;
    private long count;

    /** @param size how many numbers a trial has */
    public Moments(int size) {
        this(0, new double[size], new double[size]);
    }

    /**
     * What {@link #count}, {@link #mean} and {@link #squares} gave.
     *
     * @param mean is kept and changed
     * @param squares likewise
     */
    public Moments(long count, double[] mean, double[] squares) {
        this.count = count;
        this.mean = mean;
        this.squares = squares;
    }

    /** Takes in a trial. */
    public void add(double... values) {
        count++;
        for (int i = 0; i < mean.length; i++) {
            double distance = values[i] - mean[i];
            mean[i] += distance / count;
            squares[i] += distance * (values[i] - mean[i]);
        }
    }

    /** Takes in other trials. */
    public void add(Moments other) {
        if (other.count == 0) {
            return;
        }
        long sum = count + other.count;
        for (int i = 0; i < mean.length; i++) {
            double distance = other.mean[i] - mean[i];
            mean[i] += distance * other.count / sum;
            squares[i] += other.squares[i] + distance * distance * count / sum * other.count;
        }
        count = sum;
    }

    /** How many trials. */
    public long count() {
        return count;
    }

    /** The means; NaN without a trial. */
    public double[] mean() {
        return count == 0 ? filled(Double.NaN) : mean.clone();
    }

    /** The sums of squared distances from the means. */
    public double[] squares() {
        return squares.clone();
    }

    /** The standard deviations, with the number of trials as the divisor; NaN without a trial. */
    public double[] sd() {
        return Arrays.stream(squares).map(sum -> Math.sqrt(sum / count)).toArray();
    }

    /** The standard errors of the means: SD / sqrt(n), with n - 1 as the divisor in SD; NaN below two trials. */
    public double[] se() {
        if (count < 2) {
            return filled(Double.NaN);
        }
        return Arrays.stream(squares)
                .map(sum -> Math.sqrt(sum / (count - 1) / count))
                .toArray();
    }

    private double[] filled(double value) {
        double[] values = new double[mean.length];
        Arrays.fill(values, value);
        return values;
    }
}
