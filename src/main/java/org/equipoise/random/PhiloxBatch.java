package org.equipoise.random;

/**
 * Blocks of {@link Philox} for neighbouring items at once, word by word in arrays, so that the compiler can use vector
 * instructions. Not thread-safe; allocates nothing after construction.
 */
final class PhiloxBatch {
    /** Small enough for the four arrays to stay in the first-level cache. */
    static final int SIZE = 256;

    private final long[] word0 = new long[SIZE];
    private final long[] word1 = new long[SIZE];
    private final long[] word2 = new long[SIZE];
    private final long[] word3 = new long[SIZE];

    /**
     * Computes the blocks of the items {@code firstItem .. firstItem + count - 1}, as {@link Philox#block} does one by one.
     *
     * @param count at most {@link #SIZE}
     * @param low the lower 64 bits of the counter, the same for all
     */
    void blocks(long key, long firstItem, int count, long low) {
        start(word0, word1, word2, word3, firstItem, count, low);
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < Philox.ROUNDS; round++) {
            round(word0, word1, word2, word3, count, k0 & Philox.LOW, k1 & Philox.LOW);
            k0 += Philox.WEYL_0;
            k1 += Philox.WEYL_1;
        }
    }

    /** Word 0 of the block of each item; 32 bits in each element. */
    long[] word0() {
        return word0;
    }

    /** Word 1. */
    long[] word1() {
        return word1;
    }

    /** Word 2. */
    long[] word2() {
        return word2;
    }

    /** Word 3. */
    long[] word3() {
        return word3;
    }

    private static void start(long[] c0, long[] c1, long[] c2, long[] c3, long firstItem, int count, long low) {
        for (int i = 0; i < count; i++) {
            c0[i] = low & Philox.LOW;
            c1[i] = low >>> 32;
            c2[i] = (firstItem + i) & Philox.LOW;
            c3[i] = (firstItem + i) >>> 32;
        }
    }

    private static void round(long[] c0, long[] c1, long[] c2, long[] c3, int count, long k0, long k1) {
        for (int i = 0; i < count; i++) {
            long product0 = Philox.MULTIPLIER_0 * c0[i];
            long product1 = Philox.MULTIPLIER_1 * c2[i];
            c0[i] = (product1 >>> 32) ^ c1[i] ^ k0;
            c1[i] = product1 & Philox.LOW;
            c2[i] = (product0 >>> 32) ^ c3[i] ^ k1;
            c3[i] = product0 & Philox.LOW;
        }
    }
}
