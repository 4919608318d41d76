package org.equipoise.random;

/**
 * Random numbers by index: draw k of an item directly, two independent lanes at once (a weight and a delay).
 *
 * <p>Allocates nothing after construction; not thread-safe.
 */
public final class IndexedDraws {
    private final Philox philox = new Philox();
    private final long key;
    private long item;
    private long position;

    /** @param key from {@link Purpose#key} */
    public IndexedDraws(long key) {
        this.key = key;
    }

    /** Goes to an item's draw number {@code index}, 0 or above. */
    public void at(long newItem, int index) {
        item = newItem;
        position = (long) index << 32;
        philox.block(key, item, position);
    }

    /** The lane's uniform number in the open interval (0, 1); lane 0 or 1. */
    public double uniform(int lane) {
        return Philox.uniform(lane == 0 ? philox.first() : philox.second());
    }

    /** Replaces the numbers of both lanes by fresh ones, for distributions that reject. */
    public void redraw() {
        philox.block(key, item, ++position);
    }
}
