package org.equipoise.parallel;

/**
 * The ranks of one job, or a part of them, and the collective operations among them.
 *
 * <p>Every method but {@link #rank} and {@link #size} is collective: all ranks of this communicator call it, in the same
 * order, from one thread at a time. Operations block until their result is there. A communicator of size 1 works without
 * MPI.
 *
 * <p>A communication failure is thrown as {@link CommunicationException}; it is never survivable for the job.
 */
public interface Communicator extends AutoCloseable {

    /** This process's place among the ranks, from 0. */
    int rank();

    /** How many ranks there are, at least 1. */
    int size();

    /** Returns when all ranks have come here. */
    void barrier();

    /**
     * Gathers the same number of ints from every rank on every rank.
     *
     * @param send what this rank contributes, in its first {@code count} elements
     * @param count how many, equal on all ranks
     * @param received receives rank r's contribution from element {@code r * count} on
     */
    void allgather(int[] send, int count, int[] received);

    /**
     * Gathers a different number of ints from every rank on every rank.
     *
     * @param send what this rank contributes, in its first {@code counts[rank()]} elements
     * @param received receives rank r's contribution from element {@code offsets[r]} on
     * @param counts how many ints each rank contributes, known to all
     * @param offsets where each rank's contribution starts in {@code received}
     */
    void allgatherv(int[] send, int[] received, int[] counts, int[] offsets);

    /** Replaces each element by its sum over all ranks (in two's complement: the order of summation does not matter). */
    void sum(long[] values);

    /** Replaces each element by its maximum over all ranks. */
    void max(long[] values);

    /**
     * Gathers byte arrays of any length (also 0) on rank 0.
     *
     * @return on rank 0 one array a rank, in rank order; null on the other ranks
     */
    byte[][] gather(byte[] data);

    /**
     * Sends rank 0's bytes to all ranks.
     *
     * @param data the bytes on rank 0; ignored on the others
     * @return rank 0's bytes
     */
    byte[] broadcast(byte[] data);

    /**
     * Splits the ranks into groups; ranks with the same colour form a new communicator, in the order of their ranks here.
     *
     * @param colour 0 or above
     */
    Communicator split(int colour);

    /** Leaves the job in good order. Only the communicator of all ranks needs it. */
    @Override
    void close();
}
