package org.equipoise.random.numpy;

/**
 * A stream of random numbers that equals numpy's {@code default_rng(SeedSequence(entropy, spawn_key=key))} bit for bit:
 * PCG64, ziggurat normals, and the integer methods of numpy 1.17 to 2.x.
 *
 * <p>Not thread-safe. Nothing but {@link #permutation} allocates.
 */
public final class NumpyGenerator {
    private final Pcg64 bits;
    private int savedHalf;
    private boolean hasSavedHalf;

    /** The stream that {@code seed} names, at its start. */
    public NumpyGenerator(SeedSequence seed) {
        bits = new Pcg64(seed);
    }

    /** A uniform number in [0, 1): numpy's {@code random()}. */
    public double random() {
        return Ziggurat.uniform(bits);
    }

    /** A number from the normal distribution of mean 0 and variance 1: numpy's {@code standard_normal()}. */
    public double standardNormal() {
        return Ziggurat.next(bits);
    }

    /**
     * Fills one column of a table with the next numbers from a normal distribution of mean 0, as {@code normal(0, sd)} called
     * once for each.
     *
     * @param table receives the first number in {@code table[0][column]}, the next in {@code table[1][column]}, ...
     * @param count how many
     * @param sd their standard deviation
     */
    public void normals(double[][] table, int column, int count, double sd) {
        for (int i = 0; i < count; i++) {
            table[i][column] = sd * Ziggurat.next(bits);
        }
    }

    /**
     * A uniform integer in [0, bound): numpy's {@code integers(bound)}, by Lemire's method.
     *
     * @param bound 1 or above
     * @throws IllegalArgumentException if the bound is not positive
     */
    public int integer(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be positive, but is " + bound);
        }
        if (bound == 1) {
            return 0;
        }
        int threshold = Integer.remainderUnsigned(-bound, bound);
        while (true) {
            long product = (nextInt() & 0xffffffffL) * bound;
            if (Integer.compareUnsigned((int) product, threshold) >= 0) {
                return (int) (product >>> 32);
            }
        }
    }

    /**
     * The integers from 0 below {@code count} in random order: numpy's {@code permutation(count)}.
     *
     * @param count 0 or above
     */
    public int[] permutation(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        for (int i = count - 1; i > 0; i--) {
            int j = atMost(i);
            int moved = order[j];
            order[j] = order[i];
            order[i] = moved;
        }
        return order;
    }

    /** Masked rejection, which is what numpy shuffles with. */
    private int atMost(int largest) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(largest);
        while (true) {
            int candidate = nextInt() & mask;
            if (candidate <= largest) {
                return candidate;
            }
        }
    }

    /** One word of the generator makes two ints: the low half now, the high half next time. */
    private int nextInt() {
        if (hasSavedHalf) {
            hasSavedHalf = false;
            return savedHalf;
        }
        long word = bits.getAsLong();
        savedHalf = (int) (word >>> 32);
        hasSavedHalf = true;
        return (int) word;
    }
}
