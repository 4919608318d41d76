package org.equipoise.network;

import org.equipoise.neuron.StateVisitor;

/** Where the time of a run goes: of its present piece, and of the pieces before it. Allocates nothing while it runs. */
final class RunClock {
    private static final int UPDATE = 0;
    private static final int DELIVER = 1;
    private static final int EXCHANGE = 2;
    private static final int RECORD = 3;
    private static final int TOTAL = 4;
    private static final double NANOS = 1e9;

    private final long[] piece = new long[TOTAL + 1];
    private final long[] before = new long[TOTAL + 1];
    private long begin;
    private boolean running;

    /** The first window begins. */
    void start() {
        begin = System.nanoTime();
        running = true;
    }

    /** A window has ended just now; the moments are when it began, and when its phases ended. */
    void window(long start, long updated, long exchanged, long delivered) {
        piece[UPDATE] += updated - start;
        piece[EXCHANGE] += exchanged - updated;
        piece[DELIVER] += delivered - exchanged;
        piece[RECORD] += System.nanoTime() - delivered;
    }

    /** The last window has ended. */
    void stop() {
        look();
        running = false;
    }

    private void look() {
        if (running) {
            piece[TOTAL] = System.nanoTime() - begin;
        }
    }

    /** Shows the times of the whole run up to now. What is put in their place counts as that of the pieces before. */
    void visitState(StateVisitor visitor) {
        look();
        long[] whole = new long[TOTAL + 1];
        for (int i = 0; i <= TOTAL; i++) {
            whole[i] = before[i] + piece[i];
        }
        visitor.visit("nanoseconds", whole);
        for (int i = 0; i <= TOTAL; i++) {
            before[i] = whole[i] - piece[i];
        }
    }

    /** The whole run; the pieces before the present one are known where their state was put back, on rank 0. */
    Timing whole(double buildSeconds) {
        return timing(buildSeconds, 1);
    }

    /** The present piece. */
    Timing piece(double buildSeconds) {
        return timing(buildSeconds, 0);
    }

    private Timing timing(double buildSeconds, int pieces) {
        double[] seconds = new double[TOTAL + 1];
        for (int i = 0; i <= TOTAL; i++) {
            seconds[i] = (piece[i] + pieces * before[i]) / NANOS;
        }
        return new Timing(
                buildSeconds, seconds[TOTAL], seconds[UPDATE], seconds[DELIVER], seconds[EXCHANGE], seconds[RECORD]);
    }
}
