package org.equipoise.network;

/**
 * How long the ranks of a run have waited for each other, as every rank knows it without a message of its own.
 *
 * <p>A rank's message at an exchange of spikes says for how long the rank was busy since the exchange before. Ranks leave an
 * exchange together, but for the tens of microseconds that a message may take; so the rank that was busy longest comes last,
 * and each other one has waited by as much as it was less busy. What exceeds that in a rank's time of exchange is
 * transmission. Allocates nothing after construction. Used by one thread.
 */
public final class RankWaiting {
    private static final double MICROSECONDS = 1e6;

    /** By rank, how long it has waited, in microseconds. */
    private final long[] waited;

    /** By rank, how long the others have waited for it. */
    private final long[] waitedFor;

    RankWaiting(int ranks) {
        waited = new long[ranks];
        waitedFor = new long[ranks];
    }

    /**
     * Counts an exchange.
     *
     * @param messages of all ranks
     * @param length of each
     * @param place of the time for which the rank was busy, in microseconds, in each
     */
    void add(int[] messages, int length, int place) {
        int last = 0;
        for (int rank = 1; rank < waited.length; rank++) {
            if (messages[rank * length + place] > messages[last * length + place]) {
                last = rank;
            }
        }
        for (int rank = 0; rank < waited.length; rank++) {
            long time = (long) messages[last * length + place] - messages[rank * length + place];
            waited[rank] += time;
            waitedFor[last] += time;
        }
    }

    /** How many ranks there are. */
    public int ranks() {
        return waited.length;
    }

    /** How long a rank has waited for others up to now, in seconds. */
    public double seconds(int rank) {
        return waited[rank] / MICROSECONDS;
    }

    /** How long the others have waited for a rank up to now, all together, in seconds. */
    public double secondsFor(int rank) {
        return waitedFor[rank] / MICROSECONDS;
    }
}
