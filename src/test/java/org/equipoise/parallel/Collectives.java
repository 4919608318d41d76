package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/** Checks every operation of a communicator; all its ranks call it. What each rank sends is known to all. */
final class Collectives {
    private static final int[] LENGTHS = {0, 1, 7, 1023, 40_001};

    private Collectives() {}

    static void check(Communicator ranks) {
        for (int length : LENGTHS) {
            allgather(ranks, length);
            allgatherv(ranks, length);
            reductions(ranks, length);
            bytes(ranks, length);
        }
    }

    static int element(int rank, int index) {
        return 1_000_003 * rank + 31 * index - 7;
    }

    private static void allgather(Communicator ranks, int length) {
        int[] send = new int[length + 2];
        Arrays.setAll(send, i -> element(ranks.rank(), i));
        int[] received = new int[ranks.size() * length + 3];
        int[] expected = new int[received.length];
        for (int r = 0; r < ranks.size(); r++) {
            for (int i = 0; i < length; i++) {
                expected[r * length + i] = element(r, i);
            }
        }
        ranks.allgather(send, length, received);
        assertThat(received).isEqualTo(expected);
    }

    /** Rank 1 sends nothing, and there are gaps between what the ranks send, which stay as they are. */
    private static void allgatherv(Communicator ranks, int length) {
        int[] counts = new int[ranks.size()];
        int[] offsets = new int[ranks.size()];
        int end = 5;
        for (int r = 0; r < counts.length; r++) {
            counts[r] = r == 1 ? 0 : length + 3 * r;
            offsets[r] = end;
            end += counts[r] + 2;
        }
        int[] send = new int[counts[ranks.rank()]];
        Arrays.setAll(send, i -> element(ranks.rank(), i));
        int[] received = new int[end];
        int[] expected = new int[end];
        for (int r = 0; r < counts.length; r++) {
            for (int i = 0; i < counts[r]; i++) {
                expected[offsets[r] + i] = element(r, i);
            }
        }
        ranks.allgatherv(send, received, counts, offsets);
        assertThat(received).isEqualTo(expected);
    }

    private static void reductions(Communicator ranks, int length) {
        long[] sums = new long[length];
        long[] maxima = new long[length];
        Arrays.setAll(sums, i -> (long) element(ranks.rank(), i) << 40);
        Arrays.setAll(maxima, i -> -(long) element(ranks.rank(), i) << 30);
        long[] expectedSums = new long[length];
        long[] expectedMaxima = new long[length];
        Arrays.fill(expectedMaxima, Long.MIN_VALUE);
        for (int r = 0; r < ranks.size(); r++) {
            for (int i = 0; i < length; i++) {
                expectedSums[i] += (long) element(r, i) << 40;
                expectedMaxima[i] = Math.max(expectedMaxima[i], -(long) element(r, i) << 30);
            }
        }
        ranks.sum(sums);
        ranks.max(maxima);
        assertThat(sums).isEqualTo(expectedSums);
        assertThat(maxima).isEqualTo(expectedMaxima);
    }

    private static void bytes(Communicator ranks, int length) {
        int last = ranks.size() - 1;
        byte[][] gathered = ranks.gather(pattern(ranks.rank(), ranks.rank() == last ? 0 : length + ranks.rank()));
        if (ranks.rank() == 0) {
            assertThat(gathered).hasNumberOfRows(ranks.size());
            for (int r = 0; r <= last; r++) {
                assertThat(gathered[r]).isEqualTo(pattern(r, r == last ? 0 : length + r));
            }
        } else {
            assertThat(gathered).isNull();
        }
        byte[] told = ranks.broadcast(ranks.rank() == 0 ? pattern(0, length) : null);
        assertThat(told).isEqualTo(pattern(0, length));
        ranks.barrier();
    }

    private static byte[] pattern(int rank, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) element(rank, i);
        }
        return bytes;
    }
}
