package org.equipoise.record;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Measures how much memory the current thread asks for. */
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** Something that may fail to write. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** The bytes that this thread allocates in a piece of work, garbage included. */
    static long of(Work work) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
