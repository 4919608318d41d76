package org.equipoise.column;

/**
 * Histograms of the rates in Up states, of which the fullest bins are the rates that wakefulness is balanced around.
 *
 * <p>Every state of every trial in which the pyramidal population fires at more than 10 Hz counts. Bins are 1 Hz wide. Not
 * thread-safe.
 */
public final class UpStates implements StateRecorder {
    private static final double THRESHOLD = 10;

    private final int trials;
    private final long[] pyramidal = new long[30];
    private final long[] inhibitory = new long[60];

    /** @param trials how many trials the batch has */
    public UpStates(int trials) {
        this.trials = trials;
    }

    /** Counts of the pyramidal rates from 0 to 30 Hz. */
    public long[] pyramidal() {
        return pyramidal;
    }

    /** Counts of the inhibitory rates from 0 to 60 Hz. */
    public long[] inhibitory() {
        return inhibitory;
    }

    @Override
    public void record(int state, ColumnBatch batch) {
        double[] rateP = batch.rate(Population.PYRAMIDAL, 0);
        double[] rateI = batch.rate(Population.INHIBITORY, 0);
        for (int trial = 0; trial < trials; trial++) {
            double hz = Traces.HZ_PER_KHZ * rateP[trial];
            if (hz > THRESHOLD) {
                count(pyramidal, hz);
                count(inhibitory, Traces.HZ_PER_KHZ * rateI[trial]);
            }
        }
    }

    private static void count(long[] bins, double hz) {
        bins[Math.min(bins.length - 1, (int) hz)]++;
    }

    /**
     * The steady state whose rates are the left edges of the fullest bins, as the published scripts take them.
     *
     * @throws IllegalArgumentException if there was no Up state, or none that a sigmoid can be inverted at
     */
    public static FixedPoint fixedPoint(long[] pyramidal, long[] inhibitory) {
        return FixedPoint.ofRates(fullest(pyramidal), fullest(inhibitory));
    }

    private static int fullest(long[] bins) {
        int fullest = 0;
        for (int bin = 1; bin < bins.length; bin++) {
            if (bins[bin] > bins[fullest]) {
                fullest = bin;
            }
        }
        return fullest;
    }
}
