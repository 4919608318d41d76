package org.equipoise.network;

import java.util.Arrays;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.parallel.Communicator;

/**
 * Brings the spikes of all threads of all ranks together, in one collective operation a window.
 *
 * <p>A rank's message holds its length, for how long the rank was busy, its number of spikes for each step and population, and
 * then their ids in that order. All ranks
 * send messages of one agreed length; what does not fit follows in a second operation, and the agreed length grows. It
 * shrinks slowly, because a network often starts with a volley that does not come again. Used by one thread a rank;
 * allocates only while messages grow.
 */
final class SpikeExchange {
    /** How many elements stand before the numbers of spikes: the length, and the microseconds for which the rank was busy. */
    private static final int HEADER = 2;

    private static final int BUSY = 1;
    private static final long NANOS_OF_MICROSECOND = 1000;

    private final Communicator communicator;
    private final int populations;
    private final WindowSpikes merged;

    private int[] message = new int[256];
    private int messageLength;
    private int agreedLength = 256;
    private int[] received = new int[0];
    private int[] overflow = new int[0];
    private final int[] lengths;
    private final int[] overflowCounts;
    private final int[] overflowOffsets;
    private final int[] totals;
    private final int[] next;
    private boolean pause;
    private final RankWaiting waiting;
    private boolean met;
    /** When the exchange before ended. */
    private long parted;

    SpikeExchange(Communicator communicator, int populations, int windowSteps) {
        this.communicator = communicator;
        this.populations = populations;
        merged = new WindowSpikes(populations, windowSteps);
        lengths = new int[communicator.size()];
        overflowCounts = new int[communicator.size()];
        overflowOffsets = new int[communicator.size()];
        totals = new int[populations * windowSteps];
        next = new int[populations * windowSteps];
        waiting = new RankWaiting(communicator.size());
    }

    /** How long the ranks have waited for each other; the same object each time. */
    RankWaiting waiting() {
        return waiting;
    }

    /**
     * Exchanges a window.
     *
     * @param workers the rank's threads, whose parts of a population lie in ascending order
     * @param wantsPause whether this rank wants all to pause after the window; see {@link #pause}
     * @return all spikes; the same object each time
     */
    WindowSpikes exchange(Worker[] workers, long firstStep, int steps, boolean wantsPause) {
        pack(workers, firstStep, steps);
        pause = wantsPause;
        if (communicator.size() == 1) {
            merged.begin(firstStep, steps, totals);
            System.arraycopy(message, HEADER + populations * steps, merged.ids(), 0, merged.size());
        } else {
            transmit();
            merge(firstStep, steps);
        }
        return merged;
    }

    /** Whether any rank wanted a pause after the window that was exchanged last: the same on all. */
    boolean pause() {
        return pause;
    }

    private void pack(Worker[] workers, long firstStep, int steps) {
        int cells = populations * steps;
        Arrays.fill(totals, 0, cells, 0);
        for (Worker worker : workers) {
            for (Part part : worker.parts()) {
                count(part.spikes(), part.population(), firstStep);
            }
        }
        int at = HEADER + cells;
        for (int cell = 0; cell < cells; cell++) {
            next[cell] = at;
            at += totals[cell];
        }
        messageLength = at;
        if (message.length < at) {
            message = new int[Math.max(at, 2 * message.length)];
        }
        message[0] = at;
        System.arraycopy(totals, 0, message, HEADER, cells);
        for (Worker worker : workers) {
            for (Part part : worker.parts()) {
                place(part.spikes(), part.population(), firstStep, part.firstId());
            }
        }
    }

    private void count(SpikeBuffer spikes, int population, long firstStep) {
        for (int k = 0; k < spikes.size(); k++) {
            totals[(int) (spikes.step(k) - firstStep) * populations + population]++;
        }
    }

    private void place(SpikeBuffer spikes, int population, long firstStep, int firstId) {
        for (int k = 0; k < spikes.size(); k++) {
            int cell = (int) (spikes.step(k) - firstStep) * populations + population;
            message[next[cell]++] = firstId + spikes.neuron(k);
        }
    }

    private void transmit() {
        int ranks = communicator.size();
        if (message.length < agreedLength) {
            message = Arrays.copyOf(message, agreedLength);
        }
        if (received.length < ranks * agreedLength) {
            received = new int[ranks * agreedLength];
        }
        // A length is above 0: its sign tells something else.
        message[0] = pause ? -messageLength : messageLength;
        message[BUSY] =
                met ? (int) Math.min(Integer.MAX_VALUE, (System.nanoTime() - parted) / NANOS_OF_MICROSECOND) : 0;
        communicator.allgather(message, agreedLength, received);
        parted = System.nanoTime();
        met = true;
        waiting.add(received, agreedLength, BUSY);
        int longest = 0;
        int overflowTotal = 0;
        for (int rank = 0; rank < ranks; rank++) {
            lengths[rank] = Math.abs(received[rank * agreedLength]);
            pause |= received[rank * agreedLength] < 0;
            longest = Math.max(longest, lengths[rank]);
            overflowCounts[rank] = Math.max(0, lengths[rank] - agreedLength);
            overflowOffsets[rank] = overflowTotal;
            overflowTotal += overflowCounts[rank];
        }
        if (overflowTotal > 0) {
            transmitOverflow(overflowTotal);
        }
    }

    private void transmitOverflow(int total) {
        if (overflow.length < total) {
            overflow = new int[2 * total];
        }
        int own = Math.max(0, messageLength - agreedLength);
        int[] rest = Arrays.copyOfRange(message, messageLength - own, messageLength);
        communicator.allgatherv(rest, overflow, overflowCounts, overflowOffsets);
    }

    private void merge(long firstStep, int steps) {
        int ranks = communicator.size();
        int cells = populations * steps;
        Arrays.fill(totals, 0, cells, 0);
        for (int rank = 0; rank < ranks; rank++) {
            for (int cell = 0; cell < cells; cell++) {
                totals[cell] += element(rank, HEADER + cell);
            }
        }
        merged.begin(firstStep, steps, totals);
        int[] ids = merged.ids();
        for (int cell = 0; cell < cells; cell++) {
            next[cell] = cell == 0 ? 0 : next[cell - 1] + totals[cell - 1];
        }
        int longest = 0;
        for (int rank = 0; rank < ranks; rank++) {
            int at = HEADER + cells;
            for (int cell = 0; cell < cells; cell++) {
                int count = element(rank, HEADER + cell);
                for (int k = 0; k < count; k++) {
                    ids[next[cell]++] = element(rank, at++);
                }
            }
            longest = Math.max(longest, at);
        }
        agreedLength = Math.max(longest + longest / 4, agreedLength - agreedLength / 32);
    }

    /** An element of a rank's message, wherever it came in. */
    private int element(int rank, int at) {
        return at < agreedLength
                ? received[rank * agreedLength + at]
                : overflow[overflowOffsets[rank] + at - agreedLength];
    }
}
