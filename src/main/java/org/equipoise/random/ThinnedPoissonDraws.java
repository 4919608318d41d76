package org.equipoise.random;

/**
 * Independent Poisson counts for many units whose common mean changes from step to step: counts of the highest mean, of whose
 * events each remains with the probability that leaves the mean wanted. The probability is exact to 2^-32.
 *
 * <p>Keyed as {@link PoissonDraws} by unit and step. Allocates nothing after construction; not thread-safe.
 */
public final class ThinnedPoissonDraws {
    private static final int EVENTS_PER_BLOCK = 4;

    private final PoissonDraws draws;
    private final Philox philox = new Philox();
    private final long key;

    /**
     * @param highestMean the highest expected count a unit and step
     * @param owner the number of the stimulus or population that draws
     */
    public ThinnedPoissonDraws(double highestMean, long seed, int owner) {
        draws = new PoissonDraws(highestMean, seed, owner);
        key = Purpose.THINNING.key(seed, owner, 0);
    }

    /**
     * Draws one step's counts.
     *
     * @param share the step's mean as a share of the highest, from 0 to 1
     * @param from the first unit, by its place in the whole population
     * @param drawn receives the counts of the units from {@code from} on, one an element
     */
    public void draw(long step, double share, int from, int[] drawn) {
        draws.draw(step, from, drawn);
        long bound = (long) (share * 0x1p32);
        for (int i = 0; i < drawn.length; i++) {
            if (drawn[i] > 0) {
                drawn[i] = remaining(drawn[i], from + i, step, bound);
            }
        }
    }

    private int remaining(int events, int unit, long step, long bound) {
        int remaining = 0;
        for (int event = 0; event < events; event++) {
            int word = event % EVENTS_PER_BLOCK;
            if (word == 0) {
                philox.block(key, unit | ((long) (event / EVENTS_PER_BLOCK) << 32), step);
            }
            long words = word < 2 ? philox.first() : philox.second();
            long bits = (word & 1) == 0 ? words & Philox.LOW : words >>> 32;
            remaining += bits < bound ? 1 : 0;
        }
        return remaining;
    }
}
