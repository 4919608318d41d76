package org.equipoise.random.numpy;

/**
 * Turns an entropy and a spawn key into well mixed seed words: numpy's {@code SeedSequence}.
 *
 * <p>Two sequences whose entropy or key differ in any place give unrelated words. Immutable and thread-safe.
 *
 * <p>Source: M. E. O'Neill, "Developing a seed_seq alternative" (2015), with the constants that numpy chose.
 */
public final class SeedSequence {
    private static final int POOL_SIZE = 4;
    private static final int SHIFT = 16;
    private static final int MIX_LEFT = 0xca01f9dd;
    private static final int MIX_RIGHT = 0x4973f715;

    private final int[] pool;

    /**
     * @param entropy the seed of the whole study, 0 or above
     * @param spawnKey the place of one stream in the study, each element 0 or above
     * @throws IllegalArgumentException if an argument is negative
     */
    public SeedSequence(long entropy, int... spawnKey) {
        pool = mix(words(entropy, spawnKey));
    }

    private static int[] words(long entropy, int[] spawnKey) {
        if (entropy < 0) {
            throw new IllegalArgumentException("entropy must not be negative, but is " + entropy);
        }
        // The entropy fills the pool, so that a key never takes the place of a longer entropy.
        int[] words = new int[POOL_SIZE + spawnKey.length];
        words[0] = (int) entropy;
        words[1] = (int) (entropy >>> 32);
        for (int i = 0; i < spawnKey.length; i++) {
            if (spawnKey[i] < 0) {
                throw new IllegalArgumentException(
                        "element " + i + " of the spawn key must not be negative, but is " + spawnKey[i]);
            }
            words[POOL_SIZE + i] = spawnKey[i];
        }
        return words;
    }

    private static int[] mix(int[] words) {
        Hash hash = new Hash(0x43b0d7e5, 0x931e8875);
        int[] pool = new int[POOL_SIZE];
        for (int i = 0; i < POOL_SIZE; i++) {
            pool[i] = hash.apply(words[i]);
        }
        for (int source = 0; source < POOL_SIZE; source++) {
            for (int target = 0; target < POOL_SIZE; target++) {
                if (source != target) {
                    pool[target] = combine(pool[target], hash.apply(pool[source]));
                }
            }
        }
        for (int source = POOL_SIZE; source < words.length; source++) {
            for (int target = 0; target < POOL_SIZE; target++) {
                pool[target] = combine(pool[target], hash.apply(words[source]));
            }
        }
        return pool;
    }

    private static int combine(int x, int y) {
        int mixed = MIX_LEFT * x - MIX_RIGHT * y;
        return mixed ^ (mixed >>> SHIFT);
    }

    /** A copy of the four mixed words that all seed words are drawn from. */
    public int[] pool() {
        return pool.clone();
    }

    /**
     * The first {@code count} seed words of 32 bits.
     *
     * @param count 0 or above
     */
    public int[] ints(int count) {
        Hash hash = new Hash(0x8b51f9dd, 0x58f38ded);
        int[] state = new int[count];
        for (int i = 0; i < count; i++) {
            state[i] = hash.apply(pool[i % POOL_SIZE]);
        }
        return state;
    }

    /**
     * The first {@code count} seed words of 64 bits, each made of two of 32 bits, the low one first.
     *
     * @param count 0 or above
     */
    public long[] longs(int count) {
        int[] halves = ints(2 * count);
        long[] state = new long[count];
        for (int i = 0; i < count; i++) {
            state[i] = Integer.toUnsignedLong(halves[2 * i]) | ((long) halves[2 * i + 1] << 32);
        }
        return state;
    }

    /** A multiplicative hash whose constant moves on with every word. */
    private static final class Hash {
        private int constant;
        private final int multiplier;

        Hash(int constant, int multiplier) {
            this.constant = constant;
            this.multiplier = multiplier;
        }

        int apply(int word) {
            int value = word ^ constant;
            constant *= multiplier;
            value *= constant;
            return value ^ (value >>> SHIFT);
        }
    }
}
