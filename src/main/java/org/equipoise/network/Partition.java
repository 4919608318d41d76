package org.equipoise.network;

/**
 * How populations are shared out: each is cut into as many contiguous parts as there are threads in the whole job, as equal
 * as possible, so that every thread has its share of every population.
 *
 * @param ranks number of ranks
 * @param threads threads of each rank
 */
record Partition(int ranks, int threads) {

    /** The first neuron of the part of a thread. */
    int from(int size, int rank, int thread) {
        return cut(size, rank * threads + thread);
    }

    /** One more than the last neuron of the part of a thread. */
    int to(int size, int rank, int thread) {
        return cut(size, rank * threads + thread + 1);
    }

    private int cut(int size, int part) {
        return (int) ((long) size * part / ((long) ranks * threads));
    }
}
