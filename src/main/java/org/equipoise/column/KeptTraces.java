package org.equipoise.column;

/**
 * Keeps each thread's last recorder of rates for its next block of the same shape.
 *
 * <p>A block's traces are large. Fresh arrays for each block would fill the heap every few blocks, and every collection stops
 * all threads. Thread-safe; what {@link #of} gives is the calling thread's until its next call.
 */
final class KeptTraces {
    private final ThreadLocal<RateTraces> last = new ThreadLocal<>();

    /** A recorder with nothing in it. */
    RateTraces of(int columns, int trials, int states, int interval, Precision precision) {
        RateTraces kept = last.get();
        if (kept == null || !kept.fits(columns, trials, states, interval, precision)) {
            // The old arrays go before the new ones come.
            last.remove();
            kept = new RateTraces(columns, trials, states, interval, precision);
            last.set(kept);
        }
        kept.restart();
        return kept;
    }
}
