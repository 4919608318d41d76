package org.equipoise.network.wiring;

/**
 * The synapses of one projection onto the neurons of one block, as one row of targets a source.
 *
 * <p>A projection with one weight and one delay takes 2 bytes a synapse (its target, one of at most 65,536), drawn weights 4 more, drawn delays 2
 * more. Rows are kept in chunks of sources, so that a table may hold more than 2^31 synapses. Where delays are drawn, a row
 * is sorted by delay, so that delivery writes to one row of the ring at a time. Its synapses do not change; not thread-safe.
 */
public final class SynapseTable implements Synapses {
    /** So many rows are fetched at once. The fetches then run side by side, where row by row each would be waited for. */
    private static final int BATCH = 8;

    /** Further into a row the processor fetches ahead by itself. */
    private static final int TOUCHED_LINES = 16;

    private static final int LINE_BYTES = 64;
    private static final int CHARS_OF_LINE = LINE_BYTES / Character.BYTES;
    private static final int FLOATS_OF_LINE = LINE_BYTES / Float.BYTES;

    private final int chunkShift;
    private final int[] first;
    private final char[][] targets;
    private final float[][] weights;
    private final char[][] delays;
    private final double weight;
    private final int delay;

    /** Takes the sums of {@link #touch}, without which the compiler would leave out the reads. */
    @SuppressWarnings("UnusedVariable")
    private int touched;

    /**
     * @param chunkShift source s is in chunk s >> chunkShift
     * @param first where the row of source s starts in its chunk, at s + chunk; the next element is its end
     * @param targets for each chunk the targets, places in the block
     * @param weights for each chunk the weights, or null if all are {@code weight}
     * @param delays for each chunk the delays in steps, or null if all are {@code delay}
     */
    SynapseTable(
            int chunkShift,
            int[] first,
            char[][] targets,
            float[][] weights,
            char[][] delays,
            double weight,
            int delay) {
        this.chunkShift = chunkShift;
        this.first = first;
        this.targets = targets;
        this.weights = weights;
        this.delays = delays;
        this.weight = weight;
        this.delay = delay;
    }

    @Override
    public void deliver(int[] ids, int from, int to, int firstId, int step, double[][] rows, int mask) {
        for (int k = from; k < to; k += BATCH) {
            int end = Math.min(to, k + BATCH);
            if (end - k > 1) {
                touched += touch(ids, k, end, firstId);
            }
            deliverBatch(ids, k, end, firstId, step, rows, mask);
        }
    }

    private void deliverBatch(int[] ids, int from, int to, int firstId, int step, double[][] rows, int mask) {
        for (int k = from; k < to; k++) {
            int source = ids[k] - firstId;
            int chunk = source >>> chunkShift;
            int start = first[source + chunk];
            int end = first[source + chunk + 1];
            if (delays != null) {
                deliverByDelay(chunk, start, end, step, rows, mask);
            } else if (weights == null) {
                add(targets[chunk], start, end, weight, rows[(step + delay) & mask]);
            } else {
                add(targets[chunk], start, end, weights[chunk], rows[(step + delay) & mask]);
            }
        }
    }

    /** Reads one element of each cache line at the beginning of the rows, and returns a sum that means nothing. */
    private int touch(int[] ids, int from, int to, int firstId) {
        int sum = 0;
        for (int k = from; k < to; k++) {
            int source = ids[k] - firstId;
            int chunk = source >>> chunkShift;
            int start = first[source + chunk];
            int end = first[source + chunk + 1];
            sum += touch(targets[chunk], start, end);
            if (weights != null) {
                sum += touch(weights[chunk], start, end);
            }
            if (delays != null) {
                sum += touch(delays[chunk], start, end);
            }
        }
        return sum;
    }

    private static int touch(char[] row, int from, int to) {
        int sum = 0;
        int end = Math.min(to, from + TOUCHED_LINES * CHARS_OF_LINE);
        for (int k = from; k < end; k += CHARS_OF_LINE) {
            sum += row[k];
        }
        return sum;
    }

    private static int touch(float[] row, int from, int to) {
        float sum = 0;
        int end = Math.min(to, from + TOUCHED_LINES * FLOATS_OF_LINE);
        for (int k = from; k < end; k += FLOATS_OF_LINE) {
            sum += row[k];
        }
        return (int) sum;
    }

    private void deliverByDelay(int chunk, int from, int to, int step, double[][] rows, int mask) {
        char[] delay = delays[chunk];
        int start = from;
        while (start < to) {
            char current = delay[start];
            int end = start + 1;
            while (end < to && delay[end] == current) {
                end++;
            }
            double[] row = rows[(step + current) & mask];
            if (weights == null) {
                add(targets[chunk], start, end, weight, row);
            } else {
                add(targets[chunk], start, end, weights[chunk], row);
            }
            start = end;
        }
    }

    private static void add(char[] targets, int from, int to, double weight, double[] row) {
        for (int k = from; k < to; k++) {
            row[targets[k]] += weight;
        }
    }

    private static void add(char[] targets, int from, int to, float[] weights, double[] row) {
        for (int k = from; k < to; k++) {
            row[targets[k]] += weights[k];
        }
    }

    /** Is shown synapses. */
    public interface Visitor {
        /**
         * A synapse.
         *
         * @param source place of its source in the population that sends
         * @param target place of its target in the block
         * @param weight in the receptor's unit
         * @param delay in steps
         */
        void synapse(int source, int target, double weight, int delay);
    }

    /** Goes through all synapses, source by source. */
    public void visit(Visitor visitor) {
        int sources = first.length - targets.length;
        for (int source = 0; source < sources; source++) {
            int chunk = source >>> chunkShift;
            for (int k = first[source + chunk]; k < first[source + chunk + 1]; k++) {
                visitor.synapse(
                        source,
                        targets[chunk][k],
                        weights == null ? weight : weights[chunk][k],
                        delays == null ? delay : delays[chunk][k]);
            }
        }
    }

    @Override
    public long fingerprint(long key, int firstTarget) {
        long sum = 0;
        int sources = first.length - targets.length;
        for (int source = 0; source < sources; source++) {
            int chunk = source >>> chunkShift;
            long ofSource = Fingerprints.ofSource(key, source, weight, delay);
            for (int k = first[source + chunk]; k < first[source + chunk + 1]; k++) {
                long synapse = ofSource + firstTarget + targets[chunk][k];
                if (weights != null) {
                    synapse += Fingerprints.mix(Float.floatToRawIntBits(weights[chunk][k]));
                }
                if (delays != null) {
                    synapse += (long) delays[chunk][k] << Integer.SIZE;
                }
                sum += Fingerprints.mix(synapse);
            }
        }
        return sum;
    }

    @Override
    public long size() {
        long size = 0;
        for (char[] chunk : targets) {
            size += chunk.length;
        }
        return size;
    }

    @Override
    public long bytes() {
        return size() * (Character.BYTES + (weights == null ? 0 : Float.BYTES) + (delays == null ? 0 : Character.BYTES))
                + (long) first.length * Integer.BYTES;
    }

    @Override
    public int longestDelay() {
        if (delays == null) {
            return size() == 0 ? 0 : delay;
        }
        int longest = 0;
        for (char[] chunk : delays) {
            for (char d : chunk) {
                longest = Math.max(longest, d);
            }
        }
        return longest;
    }
}
