package org.equipoise.parallel;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import mpi.Intracomm;
import mpi.MPI;

/**
 * The ranks of an MPJ Express job.
 *
 * <p>Of MPJ Express 0.44 only those operations are used that give right results on both of its devices: several others
 * go wrong at offsets other than 0, or with receive buffers on the root only. {@link #allgather}, {@link #allgatherv},
 * {@link #sum} and {@link #max} allocate nothing here once messages have had their length (MPJ Express itself allocates a
 * little). Not thread-safe.
 */
final class MpjCommunicator implements Communicator {
    /**
     * The longest message of {@link #gather} and {@link #broadcast}, in bytes. Above MPJ Express's protocol switch limit
     * a sender waits until the receiver takes the message, so that a slow receiver is not flooded.
     */
    private static final int CHUNK = 16 << 20;

    /** What rank 0 sets aside at most to receive the chunks of all ranks, in bytes. */
    private static final int ALL_CHUNKS = 512 << 20;

    private final Intracomm ranks;
    private final int rank;
    private final int size;
    private final int chunk;
    private final int[] equalCounts;
    private final int[] equalOffsets;
    private final int[] lengths;
    private final int[] byteCounts;
    private final int[] byteOffsets;
    private final IntMessage sent = new IntMessage();
    private final IntMessage gathered = new IntMessage();
    private final AtomicLong operations = new AtomicLong();

    MpjCommunicator(Intracomm ranks) {
        this(ranks, CHUNK);
    }

    /** With another limit on the length of a message: tests need no gigabytes. */
    MpjCommunicator(Intracomm ranks, int longestMessage) {
        this.ranks = ranks;
        this.rank = ranks.Rank();
        this.size = ranks.Size();
        this.chunk = Math.min(longestMessage, ALL_CHUNKS / size);
        this.equalCounts = new int[size];
        this.equalOffsets = new int[size];
        this.lengths = new int[size];
        this.byteCounts = new int[size];
        this.byteOffsets = new int[size];
    }

    /** How many collective operations this rank has begun. Any thread may ask. */
    long operations() {
        return operations.get();
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
        begin();
        try {
            ranks.Barrier();
        } catch (RuntimeException e) {
            throw failed("barrier", e);
        }
    }

    @Override
    public void allgather(int[] send, int count, int[] received) {
        if (equalCounts[0] != count) {
            Arrays.fill(equalCounts, count);
            Arrays.setAll(equalOffsets, r -> r * count);
        }
        allgatherv(send, received, equalCounts, equalOffsets);
    }

    @Override
    public void allgatherv(int[] send, int[] received, int[] counts, int[] offsets) {
        int total = 0;
        for (int r = 0; r < size; r++) {
            byteCounts[r] = Math.multiplyExact(Integer.BYTES, counts[r]);
            byteOffsets[r] = Math.multiplyExact(Integer.BYTES, total);
            total += counts[r];
        }
        sent.put(send, counts[rank]);
        byte[] gathered = this.gathered.ofLength(total);
        begin();
        try {
            ranks.Allgatherv(
                    sent.ofLength(0), 0, byteCounts[rank], MPI.BYTE, gathered, 0, byteCounts, byteOffsets, MPI.BYTE);
        } catch (RuntimeException e) {
            throw failed("allgatherv", e);
        }
        for (int r = 0; r < size; r++) {
            this.gathered.get(byteOffsets[r] / Integer.BYTES, received, offsets[r], counts[r]);
        }
    }

    @Override
    public void sum(long[] values) {
        begin();
        try {
            ranks.Allreduce(values, 0, values, 0, values.length, MPI.LONG, MPI.SUM);
        } catch (RuntimeException e) {
            throw failed("sum", e);
        }
    }

    @Override
    public void max(long[] values) {
        begin();
        try {
            ranks.Allreduce(values, 0, values, 0, values.length, MPI.LONG, MPI.MAX);
        } catch (RuntimeException e) {
            throw failed("max", e);
        }
    }

    /** Goes in rounds of one chunk a rank, so that the sum of the lengths is not bounded by what one array can hold. */
    @Override
    public byte[][] gather(byte[] data) {
        allgather(new int[] {data.length}, 1, lengths);
        int longest = Arrays.stream(lengths).max().orElseThrow();
        byte[][] gathered = rank == 0 ? allocate(lengths) : null;
        byte[] received = rank == 0 ? new byte[size * Math.min(chunk, longest)] : null;
        int[] counts = new int[size];
        int[] offsets = new int[size];
        for (int done = 0; done < longest; done += Math.min(chunk, longest - done)) {
            for (int r = 0; r < size; r++) {
                counts[r] = Math.max(0, Math.min(chunk, lengths[r] - done));
                offsets[r] = r == 0 ? 0 : offsets[r - 1] + counts[r - 1];
            }
            gatherChunk(data, Math.min(done, data.length), received, counts, offsets);
            if (rank == 0) {
                for (int r = 0; r < size; r++) {
                    System.arraycopy(received, offsets[r], gathered[r], Math.min(done, lengths[r]), counts[r]);
                }
            }
        }
        return gathered;
    }

    private static byte[][] allocate(int[] lengths) {
        byte[][] arrays = new byte[lengths.length][];
        Arrays.setAll(arrays, r -> new byte[lengths[r]]);
        return arrays;
    }

    private void gatherChunk(byte[] data, int from, byte[] received, int[] counts, int[] offsets) {
        begin();
        try {
            ranks.Gatherv(data, from, counts[rank], MPI.BYTE, received, 0, counts, offsets, MPI.BYTE, 0);
        } catch (RuntimeException e) {
            throw failed("gather", e);
        }
    }

    @Override
    public byte[] broadcast(byte[] data) {
        int[] length = {rank == 0 ? data.length : 0};
        byte[] bytes = data;
        begin();
        try {
            ranks.Bcast(length, 0, 1, MPI.INT, 0);
            if (rank != 0) {
                bytes = new byte[length[0]];
            }
            for (int done = 0; done < length[0]; done += Math.min(chunk, length[0] - done)) {
                ranks.Bcast(bytes, done, Math.min(chunk, length[0] - done), MPI.BYTE, 0);
            }
        } catch (RuntimeException e) {
            throw failed("broadcast", e);
        }
        return bytes;
    }

    @Override
    public Communicator split(int colour) {
        begin();
        try {
            return new MpjCommunicator(ranks.Split(colour, rank), chunk);
        } catch (RuntimeException e) {
            throw failed("split", e);
        }
    }

    /** Does nothing: {@link RankProcess} ends MPI when all ranks have returned. */
    @Override
    public void close() {
        // See above.
    }

    private void begin() {
        operations.incrementAndGet();
    }

    private CommunicationException failed(String operation, RuntimeException cause) {
        return new CommunicationException(operation + " failed on rank " + rank + " of " + size, cause);
    }
}
