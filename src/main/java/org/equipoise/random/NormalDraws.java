package org.equipoise.random;

/**
 * Standard normal numbers of neighbouring items (trials, units) by index: two independent ones for each item and draw.
 *
 * <p>A number is the quantile of 52 random bits of {@link Philox}, so that it depends on key, item, draw and lane alone.
 * Allocates nothing after construction; not thread-safe.
 */
public final class NormalDraws {
    private final PhiloxBatch batch = new PhiloxBatch();
    private final long key;

    /** @param key from {@link Purpose#key} */
    public NormalDraws(long key) {
        this.key = key;
    }

    /**
     * Sets the first {@code count} elements of both arrays to the numbers of the items {@code firstItem} and on.
     *
     * @param draw which of an item's draws, 0 or above
     */
    public void fill(long firstItem, int count, long draw, double[] lane0, double[] lane1) {
        for (int done = 0; done < count; done += PhiloxBatch.SIZE) {
            int size = Math.min(PhiloxBatch.SIZE, count - done);
            batch.blocks(key, firstItem + done, size, draw);
            quantiles(batch.word0(), batch.word1(), size, lane0, done);
            quantiles(batch.word2(), batch.word3(), size, lane1, done);
        }
    }

    private static void quantiles(long[] low, long[] high, int count, double[] normals, int offset) {
        for (int i = 0; i < count; i++) {
            normals[offset + i] = Normal.quantile(Philox.uniform(low[i] | (high[i] << 32)));
        }
    }
}
