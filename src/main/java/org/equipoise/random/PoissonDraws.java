package org.equipoise.random;

/**
 * Independent Poisson counts for many units, step by step. One Philox block serves eight neighbouring units, keyed by
 * their place in the population and the step, so that it does not matter which rank draws for which unit.
 *
 * <p>Allocates nothing after construction; not thread-safe.
 */
public final class PoissonDraws {
    private static final int UNITS_PER_BLOCK = 8;
    private static final int UNITS_PER_BATCH = UNITS_PER_BLOCK * PhiloxBatch.SIZE;

    private final PhiloxBatch batch = new PhiloxBatch();
    private final Philox tail = new Philox();
    private final PoissonTable table;
    private final long key;
    private final long tailKey;

    /** The counts of a whole batch, of which the first and last may belong to others. */
    private final int[] counts = new int[UNITS_PER_BATCH];

    /**
     * @param mean expected count a unit and step
     * @param owner the number of the stimulus or population that draws
     */
    public PoissonDraws(double mean, long seed, int owner) {
        table = new PoissonTable(mean);
        key = Purpose.POISSON.key(seed, owner, 0);
        tailKey = Purpose.POISSON_TAIL.key(seed, owner, 0);
    }

    /**
     * Draws one step's counts.
     *
     * @param step the number of the step
     * @param from the first unit, by its place in the whole population
     * @param drawn receives the counts of the units from {@code from} on, one an element
     */
    public void draw(long step, int from, int[] drawn) {
        int unit = from;
        int end = from + drawn.length;
        while (unit < end) {
            int block = unit / UNITS_PER_BLOCK;
            int skipped = unit % UNITS_PER_BLOCK;
            int needed = Math.min(end - unit, UNITS_PER_BATCH - skipped);
            int blocks = (skipped + needed + UNITS_PER_BLOCK - 1) / UNITS_PER_BLOCK;
            batch.blocks(key, block, blocks, step);
            lookUp(batch.word0(), batch.word1(), batch.word2(), batch.word3(), blocks, block, step);
            System.arraycopy(counts, skipped, drawn, unit - from, needed);
            unit += needed;
        }
    }

    /** Each word has the bits of two units, the lower half first. */
    private void lookUp(long[] word0, long[] word1, long[] word2, long[] word3, int blocks, int block, long step) {
        byte[] known = table.counts();
        // A mask made from the length spares the check of bounds.
        int mask = known.length - 1;
        for (int b = 0; b < blocks; b++) {
            int at = b * UNITS_PER_BLOCK;
            int w0 = (int) word0[b];
            int w1 = (int) word1[b];
            int w2 = (int) word2[b];
            int w3 = (int) word3[b];
            int c0 = known[(w0 >>> PoissonTable.UNUSED_BITS) & mask];
            int c1 = known[(w0 >>> (16 + PoissonTable.UNUSED_BITS)) & mask];
            int c2 = known[(w1 >>> PoissonTable.UNUSED_BITS) & mask];
            int c3 = known[(w1 >>> (16 + PoissonTable.UNUSED_BITS)) & mask];
            int c4 = known[(w2 >>> PoissonTable.UNUSED_BITS) & mask];
            int c5 = known[(w2 >>> (16 + PoissonTable.UNUSED_BITS)) & mask];
            int c6 = known[(w3 >>> PoissonTable.UNUSED_BITS) & mask];
            int c7 = known[(w3 >>> (16 + PoissonTable.UNUSED_BITS)) & mask];
            counts[at] = c0;
            counts[at + 1] = c1;
            counts[at + 2] = c2;
            counts[at + 3] = c3;
            counts[at + 4] = c4;
            counts[at + 5] = c5;
            counts[at + 6] = c6;
            counts[at + 7] = c7;
            if ((c0 | c1 | c2 | c3 | c4 | c5 | c6 | c7) < 0) {
                decide(at, w0, w1, w2, w3, (long) block * UNITS_PER_BLOCK + at, step);
            }
        }
    }

    /** Finds those of a block's counts that 16 bits left open, which is rare. */
    private void decide(int at, int w0, int w1, int w2, int w3, long unit, long step) {
        for (int lane = 0; lane < UNITS_PER_BLOCK; lane++) {
            if (counts[at + lane] < 0) {
                int word = lane < 4 ? (lane < 2 ? w0 : w1) : (lane < 6 ? w2 : w3);
                int bits = (word >>> (16 * (lane & 1))) & 0xFFFF;
                tail.block(tailKey, unit + lane, step);
                counts[at + lane] = table.decide(bits, tail.first());
            }
        }
    }
}
