package org.equipoise.analysis.spiking;

/**
 * Mean and autocovariance of a series of counts, in one pass; memory grows with the longest lag. Sums are of whole numbers, exact
 * below 2^53. Not thread-safe; {@link #add} allocates nothing.
 */
final class Autocovariance {
    private final double[] recent;
    private final double[] products;
    private long length;
    private double sum;

    /** @param longest lag, at least 1 */
    Autocovariance(int longest) {
        recent = new double[longest + 1];
        products = new double[longest + 1];
    }

    /** Takes in the next count. */
    void add(long count) {
        int size = recent.length;
        int at = (int) (length % size);
        recent[at] = (double) count;
        length++;
        sum += (double) count;
        int lags = (int) Math.min(size, length);
        for (int lag = 0; lag < lags; lag++) {
            int other = at - lag;
            products[lag] += count * recent[other < 0 ? other + size : other];
        }
    }

    /** How many counts came. */
    long length() {
        return length;
    }

    /** The longest lag that the series has. */
    int longest() {
        return (int) Math.min(recent.length, length) - 1;
    }

    /** The mean; NaN without counts. */
    double mean() {
        return sum / length;
    }

    /** The covariance at a lag, at most {@link #longest}. */
    double at(int lag) {
        return products[lag] / (length - lag) - mean() * mean();
    }
}
