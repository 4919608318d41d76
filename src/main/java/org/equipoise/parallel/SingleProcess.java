package org.equipoise.parallel;

/** The communicator of a job with one rank: every operation is a copy or nothing. Needs no MPI. Thread-safe. */
public final class SingleProcess implements Communicator {

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public void barrier() {
        // There is nobody to wait for.
    }

    @Override
    public void allgather(int[] send, int count, int[] received) {
        System.arraycopy(send, 0, received, 0, count);
    }

    @Override
    public void allgatherv(int[] send, int[] received, int[] counts, int[] offsets) {
        System.arraycopy(send, 0, received, offsets[0], counts[0]);
    }

    @Override
    public void sum(long[] values) {
        // The sum over one rank is there already.
    }

    @Override
    public void max(long[] values) {
        // The maximum over one rank is there already.
    }

    @Override
    public byte[][] gather(byte[] data) {
        return new byte[][] {data};
    }

    @Override
    public byte[] broadcast(byte[] data) {
        return data;
    }

    @Override
    public Communicator split(int colour) {
        return this;
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
