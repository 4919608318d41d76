package org.equipoise.parallel;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads of one process that run the same code in lock step.
 *
 * <pre>{@code
 * Team.run(threads, member -> {
 *     for (int step = 0; step < steps; step++) {
 *         update(part[member.index()]);
 *         member.barrier();
 *     }
 * });
 * }</pre>
 */
public final class Team {
    private Team() {}

    /**
     * What every member runs.
     *
     * @param <X> the checked exception it may throw
     */
    @FunctionalInterface
    public interface Body<X extends Exception> {
        void run(Member member) throws X;
    }

    /** One thread's place in its team. */
    public static final class Member {
        private final int index;
        private final int size;
        private final SpinBarrier barrier;

        private Member(int index, int size, SpinBarrier barrier) {
            this.index = index;
            this.size = size;
            this.barrier = barrier;
        }

        /** This thread's place, from 0. Member 0 is the thread that called {@link Team#run}. */
        public int index() {
            return index;
        }

        /** How many threads the team has. */
        public int size() {
            return size;
        }

        /**
         * Returns when all members have come here; what they wrote before is then visible to all. Allocates nothing.
         *
         * @throws IllegalStateException if another member failed or returned, so that it will not come; leave the body then
         */
        public void barrier() {
            barrier.await();
        }
    }

    /**
     * Runs the body once for every member, member 0 on the calling thread, and returns when all are done.
     *
     * <p>If a member throws, the barriers of the others throw too, and what the first threw is thrown here. A member
     * that returns while others wait at a barrier is such a failure.
     *
     * @param threads the size of the team, at least 1
     */
    public static <X extends Exception> void run(int threads, Body<X> body) throws X {
        SpinBarrier barrier = new SpinBarrier(threads);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread[] others = new Thread[threads - 1];
        for (int index = 1; index < threads; index++) {
            Member member = new Member(index, threads, barrier);
            Thread thread = new Thread(() -> runMember(member, body, failure), "team-" + index);
            thread.setDaemon(true);
            others[index - 1] = thread;
            thread.start();
        }
        runMember(new Member(0, threads, barrier), body, failure);
        joinAll(others);
        if (failure.get() != null) {
            rethrow(failure.get());
        }
    }

    private static void runMember(Member member, Body<?> body, AtomicReference<Throwable> failure) {
        try {
            body.run(member);
        } catch (Throwable cause) {
            failure.compareAndSet(null, cause);
        } finally {
            // Nobody waits any more if all have passed the same barriers; else they would wait for ever.
            member.barrier.breakUp();
        }
    }

    private static void joinAll(Thread[] threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The body can throw nothing but X and what is unchecked. */
    @SuppressWarnings("unchecked")
    private static <X extends Exception> void rethrow(Throwable failure) throws X {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (X) failure;
    }
}
