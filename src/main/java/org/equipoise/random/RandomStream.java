package org.equipoise.random;

/**
 * The random numbers of one item (a neuron, a node of a tree) one after the other.
 *
 * <p>{@link #start} goes to the beginning of an item's sequence, which depends on the key and the item alone. Allocates
 * nothing after construction; not thread-safe.
 */
public final class RandomStream {
    private final Philox philox = new Philox();
    private final long key;
    private long item;
    private long block;
    private int left;
    private long word0;
    private long word1;

    /** @param key from {@link Purpose#key} */
    public RandomStream(long key) {
        this.key = key;
    }

    /** Goes to the beginning of the item's sequence. */
    public void start(long newItem) {
        item = newItem;
        block = 0;
        left = 0;
    }

    private int nextWord() {
        if (left == 0) {
            philox.block(key, item, block++);
            word0 = philox.first();
            word1 = philox.second();
            left = 4;
        }
        int word = (int) word0;
        word0 = (word0 >>> 32) | (word1 << 32);
        word1 >>>= 32;
        left--;
        return word;
    }

    /** A uniform whole number in [0, bound), exactly (Lemire 2019). {@code bound} is at least 1. */
    public int nextInt(int bound) {
        long product = (nextWord() & 0xFFFFFFFFL) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long threshold = ((1L << 32) - bound) % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextWord() & 0xFFFFFFFFL) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** A uniform number in the open interval (0, 1), of 52 bits. */
    public double nextDouble() {
        long low = nextWord() & 0xFFFFFFFFL;
        return Philox.uniform(((long) nextWord() << 32) | low);
    }
}
