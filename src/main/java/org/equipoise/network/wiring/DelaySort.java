package org.equipoise.network.wiring;

import java.util.Arrays;

/** Sorts the synapses of each row by delay, keeping the order of those with equal delays. */
final class DelaySort {
    private final char[][] delays;
    private final char[][] targets;
    private final float[][] weights;
    private int[] starts = new int[64];
    private char[] delayCopy = new char[0];
    private char[] targetCopy = new char[0];
    private float[] weightCopy = new float[0];

    /** @param weights null if the synapses have one weight */
    DelaySort(char[][] delays, char[][] targets, float[][] weights) {
        this.delays = delays;
        this.targets = targets;
        this.weights = weights;
    }

    /** Sorts the rows of all sources; {@code first} and {@code chunkShift} as in {@link SynapseTable}. */
    void sort(int[] first, int sources, int chunkShift) {
        for (int source = 0; source < sources; source++) {
            int chunk = source >>> chunkShift;
            sortRow(chunk, first[source + chunk], first[source + chunk + 1]);
        }
    }

    private void sortRow(int chunk, int from, int to) {
        int length = to - from;
        if (length < 2) {
            return;
        }
        makeRoom(length);
        System.arraycopy(delays[chunk], from, delayCopy, 0, length);
        System.arraycopy(targets[chunk], from, targetCopy, 0, length);
        if (weights != null) {
            System.arraycopy(weights[chunk], from, weightCopy, 0, length);
        }
        countDelays(length);
        for (int k = 0; k < length; k++) {
            int at = from + starts[delayCopy[k]]++;
            delays[chunk][at] = delayCopy[k];
            targets[chunk][at] = targetCopy[k];
            if (weights != null) {
                weights[chunk][at] = weightCopy[k];
            }
        }
    }

    /** Sets {@code starts[d]} to the number of delays below d. */
    private void countDelays(int length) {
        int longest = 0;
        for (int k = 0; k < length; k++) {
            longest = Math.max(longest, delayCopy[k]);
        }
        if (starts.length < longest + 2) {
            starts = new int[longest + 2];
        }
        Arrays.fill(starts, 0, longest + 2, 0);
        for (int k = 0; k < length; k++) {
            starts[delayCopy[k] + 1]++;
        }
        for (int d = 0; d <= longest; d++) {
            starts[d + 1] += starts[d];
        }
    }

    private void makeRoom(int length) {
        if (delayCopy.length < length) {
            int size = Math.max(length, 2 * delayCopy.length);
            delayCopy = new char[size];
            targetCopy = new char[size];
            weightCopy = new float[weights == null ? 0 : size];
        }
    }
}
