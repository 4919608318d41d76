package org.equipoise.network.wiring;

import org.equipoise.random.RandomStream;
import org.equipoise.random.SplitDraws;

/**
 * Deals things out to places 0 .. n-1 at random, by halving ranges of places: each half's share is drawn from a stream
 * that is keyed by the range. So a block that looks only into its own ranges finds the same as one that looks into all.
 *
 * <p>Not thread-safe.
 */
final class SplitTree {
    /** Receives how many things fall on a range that is not halved further. */
    interface Leaf {
        void accept(int low, int high, long node, long count);
    }

    private final RandomStream stream;
    /** How many things a place can hold; 0: any number. */
    private final long capacity;

    private final int leafSize;
    private final long leafCount;

    /**
     * @param key of the random streams
     * @param capacity how many things a place can hold, 0 for any number
     * @param leafSize ranges of this size or less are not halved, nor those with at most leafCount things
     */
    SplitTree(long key, long capacity, int leafSize, long leafCount) {
        stream = new RandomStream(key);
        this.capacity = capacity;
        this.leafSize = leafSize;
        this.leafCount = leafCount;
    }

    /**
     * Visits the leaves that overlap [from, to), in ascending order.
     *
     * @param item whose things are dealt out, below 2^31
     * @param places how many places there are
     * @param count how many things
     */
    void visit(int item, int places, long count, int from, int to, Leaf leaf) {
        visit(item, 0, places, 1, count, from, to, leaf);
    }

    private void visit(int item, int low, int high, long node, long count, int from, int to, Leaf leaf) {
        if (count == 0 || high <= from || low >= to) {
            return;
        }
        if (high - low <= leafSize || count <= leafCount) {
            leaf.accept(low, high, streamOf(item, node), count);
            return;
        }
        int middle = (low + high) >>> 1;
        stream.start(streamOf(item, node));
        double u = stream.nextDouble();
        long left = capacity == 0
                ? SplitDraws.binomial(count, (double) (middle - low) / (high - low), u)
                : SplitDraws.hypergeometric(capacity * (middle - low), capacity * (high - middle), count, u);
        visit(item, low, middle, 2 * node, left, from, to, leaf);
        visit(item, middle, high, 2 * node + 1, count - left, from, to, leaf);
    }

    /** A number for the stream of a node, different for every item and node. */
    private static long streamOf(int item, long node) {
        return ((long) item << 32) | node;
    }
}
