package org.equipoise.random;

/**
 * The counter-based generator Philox4x32-10: 128 random bits as a pure function of a 64-bit key and a 128-bit counter.
 *
 * <p>Because there is no state to hand on, any draw can be made anywhere: the result of a simulation does not depend on
 * which rank or thread makes it. Source: Salmon, Moraes, Dror &amp; Shaw (2011), Parallel random numbers: as easy as 1, 2,
 * 3, SC'11.
 *
 * <p>One instance holds the last block that it computed. It allocates nothing and is not thread-safe.
 */
public final class Philox {
    static final long MULTIPLIER_0 = 0xD2511F53L;
    static final long MULTIPLIER_1 = 0xCD9E8D57L;
    static final int WEYL_0 = 0x9E3779B9;
    static final int WEYL_1 = 0xBB67AE85;
    static final long LOW = 0xFFFFFFFFL;
    static final int ROUNDS = 10;

    private long first;
    private long second;

    /**
     * Computes one block; {@link #first} and {@link #second} then return it.
     *
     * @param key the stream
     * @param high the upper 64 bits of the counter, by convention the item (neuron) that draws
     * @param low the lower 64 bits of the counter, by convention the number of the block among the item's
     */
    public void block(long key, long high, long low) {
        long c0 = low & LOW;
        long c1 = low >>> 32;
        long c2 = high & LOW;
        long c3 = high >>> 32;
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * c0;
            long product1 = MULTIPLIER_1 * c2;
            c0 = (product1 >>> 32) ^ c1 ^ (k0 & LOW);
            c1 = product1 & LOW;
            c2 = (product0 >>> 32) ^ c3 ^ (k1 & LOW);
            c3 = product0 & LOW;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        first = c0 | (c1 << 32);
        second = c2 | (c3 << 32);
    }

    /** Words 0 (lower half) and 1 (upper half) of the last block. */
    public long first() {
        return first;
    }

    /** Words 2 (lower half) and 3 (upper half) of the last block. */
    public long second() {
        return second;
    }

    /** A uniform number in the open interval (0, 1) from the upper 52 of 64 random bits; with 53 the largest would round to 1. */
    static double uniform(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }
}
