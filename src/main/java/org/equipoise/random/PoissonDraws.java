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
            lookUp(batch.word0(), 0, blocks);
            lookUp(batch.word1(), 2, blocks);
            lookUp(batch.word2(), 4, blocks);
            lookUp(batch.word3(), 6, blocks);
            for (int i = skipped; i < skipped + needed; i++) {
                if (counts[i] < 0) {
                    counts[i] = decide(block * UNITS_PER_BLOCK + i, step, ~counts[i]);
                }
            }
            System.arraycopy(counts, skipped, drawn, unit - from, needed);
            unit += needed;
        }
    }

    /** Each word has the bits of two units; bits that leave a count open are noted as their complement. */
    private void lookUp(long[] words, int lane, int blocks) {
        for (int b = 0; b < blocks; b++) {
            int word = (int) words[b];
            counts[b * UNITS_PER_BLOCK + lane] = table.countOrBits(word & 0xFFFF);
            counts[b * UNITS_PER_BLOCK + lane + 1] = table.countOrBits(word >>> 16);
        }
    }

    private int decide(int unit, long step, int bits) {
        tail.block(tailKey, unit, step);
        return table.decide(bits, tail.first());
    }
}
