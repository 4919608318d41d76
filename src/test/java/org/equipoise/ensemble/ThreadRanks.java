package org.equipoise.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.equipoise.parallel.Communicator;

/** Ranks that are threads of the test: the collectives that an ensemble needs, and no others. No rank may fail. */
public final class ThreadRanks {
    private final int size;
    private final CyclicBarrier barrier;
    private final Object[] board;

    private ThreadRanks(int size) {
        this.size = size;
        barrier = new CyclicBarrier(size);
        board = new Object[size];
    }

    /** What each rank does. */
    public interface Body {
        void run(Communicator world) throws Exception;
    }

    public static void run(int size, Body body) throws Exception {
        ThreadRanks ranks = new ThreadRanks(size);
        ExecutorService pool = Executors.newFixedThreadPool(size);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int r = 0; r < size; r++) {
                int rank = r;
                all.add(pool.submit(() -> {
                    body.run(ranks.new Rank(rank));
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw (Exception) failure.getCause();
        } finally {
            pool.shutdownNow();
        }
    }

    private final class Rank implements Communicator {
        private final int rank;

        Rank(int rank) {
            this.rank = rank;
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
            try {
                barrier.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        }

        private Object[] exchange(Object mine) {
            board[rank] = mine;
            barrier();
            Object[] all = board.clone();
            barrier();
            return all;
        }

        @Override
        public void sum(long[] values) {
            Object[] all = exchange(values.clone());
            for (int i = 0; i < values.length; i++) {
                values[i] = 0;
                for (Object part : all) {
                    values[i] += ((long[]) part)[i];
                }
            }
        }

        @Override
        public byte[][] gather(byte[] data) {
            Object[] all = exchange(data);
            byte[][] parts = new byte[size][];
            for (int r = 0; r < size; r++) {
                parts[r] = (byte[]) all[r];
            }
            return rank == 0 ? parts : null;
        }

        @Override
        public byte[] broadcast(byte[] data) {
            return (byte[]) exchange(data)[0];
        }

        @Override
        public void max(long[] values) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void allgather(int[] send, int count, int[] received) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void allgatherv(int[] send, int[] received, int[] counts, int[] offsets) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Communicator split(int colour) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
