package org.equipoise.parallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;

/** Ranks that are threads of the test: everything about several ranks can be tested without MPI, and quickly. */
public final class InProcessRanks {
    private final int size;
    private final SpinBarrier barrier;
    private final Object[] shared;

    private InProcessRanks(int size) {
        this.size = size;
        barrier = new SpinBarrier(size);
        shared = new Object[size];
    }

    /**
     * Runs the body once for every rank, each in a thread of its own, and returns what they returned in rank order. If a
     * rank throws, the collective operations of the others throw too, and what it threw is thrown here.
     */
    public static <T> List<T> run(int ranks, Function<Communicator, T> body) {
        InProcessRanks job = new InProcessRanks(ranks);
        List<T> results = new ArrayList<>(Collections.nCopies(ranks, null));
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Thread[] threads = new Thread[ranks];
        for (int r = 0; r < ranks; r++) {
            int rank = r;
            threads[r] = new Thread(
                    () -> {
                        try {
                            results.set(rank, body.apply(job.new Rank(rank)));
                        } catch (RuntimeException | Error cause) {
                            failure.compareAndSet(
                                    null,
                                    cause instanceof RuntimeException exception
                                            ? exception
                                            : new IllegalStateException(cause));
                            job.barrier.breakUp();
                        }
                    },
                    "rank-" + r);
            threads[r].start();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return results;
    }

    private final class Rank implements Communicator {
        private final int rank;

        Rank(int rank) {
            this.rank = rank;
        }

        /** Shows every rank's contribution to every rank; nobody goes on before all have read. */
        private void share(Object mine, Consumer<Object[]> reader) {
            shared[rank] = mine;
            barrier.await();
            reader.accept(shared);
            barrier.await();
        }

        @Override
        public int rank() {
            return rank;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public void barrier() {
            barrier.await();
        }

        @Override
        public void allgather(int[] send, int count, int[] received) {
            share(send, all -> {
                for (int r = 0; r < size; r++) {
                    System.arraycopy(all[r], 0, received, r * count, count);
                }
            });
        }

        @Override
        public void allgatherv(int[] send, int[] received, int[] counts, int[] offsets) {
            share(send, all -> {
                for (int r = 0; r < size; r++) {
                    System.arraycopy(all[r], 0, received, offsets[r], counts[r]);
                }
            });
        }

        @Override
        public void sum(long[] values) {
            combine(values, Long::sum);
        }

        @Override
        public void max(long[] values) {
            combine(values, Math::max);
        }

        private void combine(long[] values, LongBinaryOperator operator) {
            share(values.clone(), all -> {
                for (int i = 0; i < values.length; i++) {
                    int element = i;
                    values[i] = Arrays.stream(all)
                            .mapToLong(array -> ((long[]) array)[element])
                            .reduce(operator)
                            .orElseThrow();
                }
            });
        }

        @Override
        public byte[][] gather(byte[] data) {
            byte[][] gathered = new byte[size][];
            share(data, all -> Arrays.setAll(gathered, r -> ((byte[]) all[r]).clone()));
            return rank == 0 ? gathered : null;
        }

        @Override
        public byte[] broadcast(byte[] data) {
            byte[][] copy = new byte[1][];
            share(data, all -> copy[0] = ((byte[]) all[0]).clone());
            return copy[0];
        }

        @Override
        public Communicator split(int colour) {
            throw new UnsupportedOperationException("in-process ranks cannot be split");
        }

        @Override
        public void close() {
            // The threads end by themselves.
        }
    }
}
