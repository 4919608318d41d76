package org.equipoise.random;

/**
 * Poisson counts of one mean from uniform bits: 16 bits decide nearly always, by a look-up; where they leave the count
 * open, more bits are asked for and the cumulative distribution is searched. Probabilities are exact to about 1e-14.
 *
 * <p>Immutable after construction; thread-safe.
 */
final class PoissonTable {
    /** The bits of the look-up: a table of 4096 bytes stays in the first-level cache. */
    private static final int INDEX_BITS = 12;

    private static final int PREFIX_BITS = 16;

    /** How many of 16 bits the look-up leaves aside. */
    static final int UNUSED_BITS = PREFIX_BITS - INDEX_BITS;

    private static final byte UNDECIDED = -1;

    private final byte[] counts = new byte[1 << INDEX_BITS];
    private final double[] cumulative;

    /** @param mean expected count, finite and not negative */
    PoissonTable(double mean) {
        // At the last of these counts the probability is below 1e-17.
        int length = (int) (mean + 12 * Math.sqrt(mean) + 24);
        cumulative = new double[length];
        double sum = 0;
        for (int k = 0; k < length; k++) {
            double probability = CountProbability.poisson(k, mean);
            sum += probability;
            // What rounding leaves between the sum and 1 falls to the first count that is as good as impossible.
            cumulative[k] = k > mean && probability < 0x1p-54 ? 1 : sum;
        }
        for (int i = 0; i < counts.length; i++) {
            int low = search((double) i / counts.length);
            int high = search(Math.nextDown((i + 1.0) / counts.length));
            counts[i] = low == high && low <= Byte.MAX_VALUE ? (byte) low : UNDECIDED;
        }
    }

    /**
     * The count for 16 bits, at their upper 12 (without the {@link #UNUSED_BITS}); negative if they leave it open. The length
     * is a power of two; not to be changed.
     */
    byte[] counts() {
        return counts;
    }

    /**
     * The count when 16 bits leave it open.
     *
     * @param bits the same 16 bits
     * @param more 64 further random bits
     */
    int decide(int bits, long more) {
        return search(Philox.uniform(((long) bits << (Long.SIZE - PREFIX_BITS)) | (more >>> PREFIX_BITS)));
    }

    /** The smallest k whose cumulative probability exceeds u. */
    private int search(double u) {
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > u) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
