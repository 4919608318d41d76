package org.equipoise.analysis.information;

/**
 * The Mersenne Twister, seeded by one number: numpy's {@code RandomState(seed)}. Not thread-safe.
 *
 * <p>Source: M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM Trans. Model. Comput. Simul. 8 (1998), with the seeding
 * of 2002.
 */
final class Mt19937 {
    private static final int SIZE = 624;
    private static final int OFFSET = 397;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    Mt19937(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
    }

    /** The next 32 random bits. */
    int nextInt() {
        if (next == SIZE) {
            twist();
            next = 0;
        }
        int word = state[next++];
        word ^= word >>> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return word ^ (word >>> 18);
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int bits = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
            state[i] = state[(i + OFFSET) % SIZE] ^ (bits >>> 1) ^ (-(bits & 1) & 0x9908b0df);
        }
    }

    /** Puts the elements in random order: numpy's {@code RandomState.shuffle}. */
    void shuffle(int[] elements) {
        for (int i = elements.length - 1; i > 0; i--) {
            int j = atMost(i);
            int moved = elements[i];
            elements[i] = elements[j];
            elements[j] = moved;
        }
    }

    /** A uniform integer in [0, largest] by masked rejection. */
    private int atMost(int largest) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(largest);
        int candidate = nextInt() & mask;
        while (candidate > largest) {
            candidate = nextInt() & mask;
        }
        return candidate;
    }
}
