package org.equipoise.network;

import java.util.Arrays;
import org.equipoise.parallel.Communicator;

/**
 * Sums the numbers of all gating groups over threads and ranks, once a window, as whole numbers: the order does not matter.
 * Used by one thread a rank; allocates nothing after construction but what the communicator does.
 */
final class GatingExchange {
    private final Communicator communicator;
    private final int length;
    /** For each step of a window the numbers of all groups. */
    private final long[] sums;

    /** @param length how many numbers all groups have for a step */
    GatingExchange(Communicator communicator, int length, int windowSteps) {
        this.communicator = communicator;
        this.length = length;
        sums = new long[length * windowSteps];
    }

    /**
     * Exchanges a window.
     *
     * @return the sums, step after step; the same array each time
     */
    long[] exchange(Worker[] workers, int steps) {
        if (length > 0) {
            Arrays.fill(sums, 0);
            for (Worker worker : workers) {
                for (Part part : worker.parts()) {
                    part.gating().addTo(sums, steps);
                }
            }
            if (communicator.size() > 1) {
                communicator.sum(sums);
            }
        }
        return sums;
    }
}
