package org.equipoise.network.edges;

import java.util.Arrays;

/**
 * Connections onto one block of targets, those of one source after those of the other, in the order of the file. Not to be
 * changed; thread-safe.
 *
 * @param starts where the connections of each source begin; one more element is the end of the last
 * @param targets by their places in the block
 * @param weights in the receptor's unit
 * @param delays in steps
 */
public record Edges(int[] starts, int[] targets, float[] weights, char[] delays) {

    /** Collects connections in any order of sources. */
    static final class Builder {
        private final int[] counts;
        private int[] sources = new int[1024];
        private int[] targets = new int[1024];
        private float[] weights = new float[1024];
        private char[] delays = new char[1024];
        private int size;

        Builder(int sourceSize) {
            counts = new int[sourceSize];
        }

        void add(int source, int target, double weight, int delay) {
            if (size == sources.length) {
                int room = Math.multiplyExact(size, 2);
                sources = Arrays.copyOf(sources, room);
                targets = Arrays.copyOf(targets, room);
                weights = Arrays.copyOf(weights, room);
                delays = Arrays.copyOf(delays, room);
            }
            sources[size] = source;
            targets[size] = target;
            weights[size] = (float) weight;
            delays[size] = (char) delay;
            counts[source]++;
            size++;
        }

        Edges build() {
            int[] starts = new int[counts.length + 1];
            for (int source = 0; source < counts.length; source++) {
                starts[source + 1] = starts[source] + counts[source];
            }
            Edges edges = new Edges(starts, new int[size], new float[size], new char[size]);
            int[] next = starts.clone();
            for (int k = 0; k < size; k++) {
                int at = next[sources[k]]++;
                edges.targets[at] = targets[k];
                edges.weights[at] = weights[k];
                edges.delays[at] = delays[k];
            }
            return edges;
        }
    }
}
