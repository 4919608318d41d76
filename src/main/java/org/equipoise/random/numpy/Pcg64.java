package org.equipoise.random.numpy;

import java.util.function.LongSupplier;

/**
 * The generator PCG64 (XSL-RR, 128 bits of state), seeded as numpy seeds it.
 *
 * <p>A linear congruential generator modulo 2^128 whose state is folded to 64 bits and rotated by its topmost bits. Not
 * thread-safe; drawing allocates nothing.
 *
 * <p>Source: M. E. O'Neill, "PCG: a family of simple fast space-efficient statistically good algorithms for random number
 * generation", HMC-CS-2014-0905 (2014).
 */
public final class Pcg64 implements LongSupplier {
    static final long MULTIPLIER_HIGH = 0x2360ed051fc65da4L;
    static final long MULTIPLIER_LOW = 0x4385df649fccf645L;

    private long high;
    private long low;
    private final long incrementHigh;
    private final long incrementLow;

    /** A generator at the start of the stream that {@code seed} names. */
    public Pcg64(SeedSequence seed) {
        long[] words = seed.longs(4);
        // The increment is the stream's number; it must be odd.
        incrementHigh = (words[2] << 1) | (words[3] >>> 63);
        incrementLow = (words[3] << 1) | 1;
        // State 0 stepped once is the increment; then the seed is added and mixed in by another step.
        high = incrementHigh + words[0] + carry(incrementLow, words[1], incrementLow + words[1]);
        low = incrementLow + words[1];
        step();
    }

    /** The next 64 random bits. */
    @Override
    public long getAsLong() {
        step();
        return Long.rotateRight(high ^ low, (int) (high >>> 58));
    }

    private void step() {
        long product = low * MULTIPLIER_LOW;
        long nextLow = product + incrementLow;
        high = multiplyHigh(low)
                + high * MULTIPLIER_LOW
                + low * MULTIPLIER_HIGH
                + incrementHigh
                + carry(product, incrementLow, nextLow);
        low = nextLow;
    }

    /** The upper half of the unsigned product with the lower multiplier (which is positive, {@code x} may look negative). */
    private static long multiplyHigh(long x) {
        return Math.multiplyHigh(x, MULTIPLIER_LOW) + ((x >> 63) & MULTIPLIER_LOW);
    }

    /** 1 if the unsigned sum overflowed, else 0; without a branch, because no processor could predict it. */
    private static long carry(long a, long b, long sum) {
        return ((a & b) | ((a | b) & ~sum)) >>> 63;
    }

    /** The upper half of the state, of which {@link #stateLow} is the lower one. */
    long stateHigh() {
        return high;
    }

    long stateLow() {
        return low;
    }

    long incrementHigh() {
        return incrementHigh;
    }

    long incrementLow() {
        return incrementLow;
    }
}
