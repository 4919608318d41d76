package org.equipoise.parallel;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;

/**
 * A barrier for a fixed number of threads that meet every few microseconds.
 *
 * <p>A waiting thread first spins, because the others are usually there within a microsecond; then it yields, so that a
 * machine with fewer cores than threads goes on; then it sleeps in short naps, so that a long wait (for another process,
 * say) costs no core. {@link #await} allocates nothing. What a thread wrote before {@code await} is visible to all
 * threads after it.
 */
public final class SpinBarrier {
    private static final int SPINS = 2_000;
    private static final int YIELDS = 1_000;
    private static final long NAP_NANOS = 50_000;

    /** Two counters that are a cache line away from each other and from whatever else is on the heap. */
    private static final int ARRIVED = 16;

    private static final int GENERATION = 32;
    private final AtomicIntegerArray counters = new AtomicIntegerArray(48);

    private final int parties;
    private final int spins;
    private volatile boolean broken;

    /** @param parties how many threads meet, at least 1 */
    public SpinBarrier(int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("a barrier needs at least one thread, not " + parties);
        }
        this.parties = parties;
        this.spins = parties <= Runtime.getRuntime().availableProcessors() ? SPINS : 0;
    }

    /**
     * Returns when all threads have come here.
     *
     * @throws IllegalStateException if the barrier is broken, because not all will come
     */
    public void await() {
        if (broken) {
            throw brokenBarrier();
        }
        int generation = counters.getAcquire(GENERATION);
        if (counters.getAndIncrement(ARRIVED) == parties - 1) {
            counters.setPlain(ARRIVED, 0);
            counters.setRelease(GENERATION, generation + 1);
        } else {
            waitForNext(generation);
        }
    }

    /** Lets the threads that wait here, and all that come later, fail. A thread that was released already goes on. */
    public void breakUp() {
        broken = true;
    }

    private void waitForNext(int generation) {
        for (int attempt = 0; counters.getAcquire(GENERATION) == generation; attempt++) {
            // The one who breaks the barrier may have passed it just before: look again.
            if (broken && counters.getAcquire(GENERATION) == generation) {
                throw brokenBarrier();
            }
            if (attempt < spins) {
                Thread.onSpinWait();
            } else if (attempt < spins + YIELDS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(NAP_NANOS);
                attempt = spins + YIELDS;
            }
        }
    }

    private static IllegalStateException brokenBarrier() {
        return new IllegalStateException("another thread of the team failed or returned before this barrier");
    }
}
