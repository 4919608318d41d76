package org.equipoise.network;

/**
 * Sums of numbers as whole numbers, so that the order in which parts, threads and ranks add does not matter: three longs a
 * sum, the whole parts, the rest in units of 2^-44, and how many numbers there were that cannot be summed, because they are
 * not finite or beyond 2^31.
 */
final class ExactSum {
    /** Longs a sum. */
    static final int LENGTH = 3;

    private static final int BITS = 44;
    private static final double UNIT = 0x1p44;
    private static final double LARGEST = 0x1p31;

    private ExactSum() {}

    /** Adds some numbers to the sum that starts at element {@code at}. */
    static void add(double[] values, int count, long[] sums, int at) {
        long whole = 0;
        long rest = 0;
        long unfit = 0;
        for (int k = 0; k < count; k++) {
            double value = values[k];
            if (Math.abs(value) < LARGEST) {
                double floor = Math.floor(value);
                whole += (long) floor;
                rest += (long) ((value - floor) * UNIT);
                // Carried over at once, since so many rests do not fit.
                whole += rest >>> BITS;
                rest &= (1L << BITS) - 1;
            } else {
                unfit++;
            }
        }
        sums[at] += whole;
        sums[at + 1] += rest;
        sums[at + 2] += unfit;
    }

    /** The mean of so many numbers, or NaN if some could not be summed. */
    static double mean(long[] sums, int at, int count) {
        return sums[at + 2] > 0 ? Double.NaN : (sums[at] + sums[at + 1] / UNIT) / count;
    }
}
