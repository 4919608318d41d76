package org.equipoise.column;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps each thread's last recorder of rates for its next block of the same shape.
 *
 * <p>A block's traces are large. Fresh arrays for each block would fill the heap every few blocks, and every collection stops
 * all threads. Thread-safe; what {@link #of} gives is the calling thread's until its next call.
 */
final class KeptTraces {
    private final Map<Thread, RateTraces> last = new ConcurrentHashMap<>();

    /** A recorder with nothing in it. */
    RateTraces of(int columns, int trials, int states, int interval, Precision precision) {
        Thread thread = Thread.currentThread();
        RateTraces kept = last.get(thread);
        if (kept == null || !kept.fits(columns, trials, states, interval, precision)) {
            // The old arrays go before the new ones come.
            last.remove(thread);
            kept = new RateTraces(columns, trials, states, interval, precision);
            last.put(thread, kept);
        }
        kept.restart();
        return kept;
    }
}
