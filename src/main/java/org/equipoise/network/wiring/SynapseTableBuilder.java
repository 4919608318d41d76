package org.equipoise.network.wiring;

import org.equipoise.network.ProjectionSpec;
import org.equipoise.random.Distribution;
import org.equipoise.random.Purpose;

/**
 * Builds the table of a projection's synapses onto one block of targets. The wiring is gone through twice, first to count
 * and then to fill, so that nothing but the table itself is ever in memory.
 */
public final class SynapseTableBuilder {
    /** The most synapses in one chunk of a table, half a GiB of targets. */
    private static final long CHUNK = 1L << 28;

    private final Block block;
    private final Wiring wiring;
    private final Distribution weight;
    private final Distribution delay;
    private final double dt;
    private final SynapseValues values;
    private final long chunkLimit;
    /** 1: only synapses whose weight is 0 or above, -1: only those below, 0: all. */
    private final int sign;

    private int chunkShift;
    private int[] first;
    private char[][] targets;
    private float[][] weights;
    private char[][] delays;

    private SynapseTableBuilder(
            ProjectionSpec projection, int sign, Block block, double dt, long seed, int number, long chunkLimit) {
        this.sign = sign;
        this.block = block;
        this.dt = dt;
        this.chunkLimit = chunkLimit;
        wiring = Wirings.of(projection.rule(), block, seed, number);
        weight = projection.weight();
        delay = projection.delay();
        SynapseValues drawn = new DrawnValues(weight, delay, dt, block.first(), Purpose.SYNAPSE.key(seed, number, 0));
        values = wiring instanceof ListWiring listed ? listed.values(drawn) : drawn;
    }

    /**
     * Builds a table.
     *
     * @param sign 1 to leave out synapses whose drawn weight is below 0, -1 those whose weight is not, 0 to take all
     * @param sources size of the source population
     * @param targets size of the target population
     * @param firstTarget place of the block's first neuron in the target population
     * @param size number of neurons in the block
     * @param number number of the projection in the network
     */
    public static SynapseTable build(
            ProjectionSpec projection,
            int sign,
            int sources,
            int targets,
            int firstTarget,
            int size,
            double dt,
            long seed,
            int number) {
        return build(projection, sign, sources, targets, firstTarget, size, dt, seed, number, CHUNK);
    }

    static SynapseTable build(
            ProjectionSpec projection,
            int sign,
            int sources,
            int targets,
            int firstTarget,
            int size,
            double dt,
            long seed,
            int number,
            long chunkLimit) {
        boolean selfExcluded =
                !projection.allowAutapses() && projection.source().equals(projection.target());
        Block block = new Block(sources, targets, firstTarget, size, selfExcluded, projection.allowMultapses());
        return new SynapseTableBuilder(projection, sign, block, dt, seed, number, chunkLimit).build();
    }

    private SynapseTable build() {
        int[] rowLengths = count();
        layOut(rowLengths);
        fill(rowLengths);
        boolean oneWeight = weights == null;
        boolean oneDelay = delays == null;
        return new SynapseTable(
                chunkShift,
                first,
                targets,
                weights,
                delays,
                oneWeight ? weight.centre() : 0,
                oneDelay ? DrawnValues.steps(delay.centre(), dt) : 0);
    }

    private int[] count() {
        int[] lengths = new int[block.sources()];
        int items = wiring.items();
        if (sign != 0) {
            visit((source, target, number, place) -> lengths[source]++);
            return lengths;
        }
        for (int item = 0; item < items; item++) {
            int synapses = wiring.draw(item);
            if (wiring.itemsAreTargets()) {
                countSources(lengths, wiring.partners(), synapses);
            } else {
                lengths[item] += synapses;
            }
        }
        return lengths;
    }

    private static void countSources(int[] lengths, int[] sources, int synapses) {
        for (int k = 0; k < synapses; k++) {
            lengths[sources[k]]++;
        }
    }

    /** Chooses the largest chunks that stay within the limit (or single rows) and makes room for all synapses. */
    private void layOut(int[] lengths) {
        chunkShift = 31;
        while (chunkShift > 0 && longestChunk(lengths, chunkShift) > chunkLimit) {
            chunkShift--;
        }
        int sources = lengths.length;
        int chunks = ((sources - 1) >>> chunkShift) + 1;
        first = new int[sources + chunks];
        targets = new char[chunks][];
        weights = weight instanceof Distribution.Constant ? null : new float[chunks][];
        delays = delay instanceof Distribution.Constant ? null : new char[chunks][];
        for (int chunk = 0; chunk < chunks; chunk++) {
            int end = (int) Math.min(sources, (chunk + 1L) << chunkShift);
            int synapses = 0;
            for (int source = chunk << chunkShift; source < end; source++) {
                first[source + chunk] = synapses;
                synapses += lengths[source];
            }
            first[end + chunk] = synapses;
            targets[chunk] = new char[synapses];
            if (weights != null) {
                weights[chunk] = new float[synapses];
            }
            if (delays != null) {
                delays[chunk] = new char[synapses];
            }
        }
    }

    private static long longestChunk(int[] lengths, int shift) {
        long longest = 0;
        long chunk = 0;
        for (int source = 0; source < lengths.length; source++) {
            if ((source & ((1L << shift) - 1)) == 0) {
                chunk = 0;
            }
            chunk += lengths[source];
            longest = Math.max(longest, chunk);
        }
        return longest;
    }

    private void fill(int[] next) {
        for (int source = 0; source < next.length; source++) {
            next[source] = first[source + (source >>> chunkShift)];
        }
        if (wiring.itemsAreTargets() && weights == null && delays == null && targets.length == 1) {
            fillByTarget(next);
        } else {
            visit((source, target, number, place) -> place(source, next[source]++, target, number, place));
        }
        if (delays != null) {
            new DelaySort(delays, targets, weights).sort(first, block.sources(), chunkShift);
        }
    }

    private void fillByTarget(int[] next) {
        for (int target = 0; target < block.size(); target++) {
            int synapses = wiring.draw(target);
            place(targets[0], next, wiring.partners(), synapses, target);
        }
    }

    private static void place(char[] targets, int[] next, int[] sources, int synapses, int target) {
        for (int k = 0; k < synapses; k++) {
            targets[next[sources[k]]++] = (char) target;
        }
    }

    /** Takes synapses; {@code number} and {@code place} as in {@link SynapseValues#at}. */
    private interface Visitor {
        void visit(int source, int target, int number, int place);
    }

    /** Goes through the synapses of the wanted sign, those of a target in the order of their sources. */
    private void visit(Visitor visitor) {
        boolean byTarget = wiring.itemsAreTargets();
        int[] numbers = new int[byTarget ? 0 : block.size()];
        int items = wiring.items();
        for (int item = 0; item < items; item++) {
            int synapses = wiring.draw(item);
            int[] partners = wiring.partners();
            for (int k = 0; k < synapses; k++) {
                int source = byTarget ? partners[k] : item;
                int target = byTarget ? item : partners[k];
                int number = byTarget ? k : numbers[target]++;
                if (sign == 0 || isWanted(target, number, k)) {
                    visitor.visit(source, target, number, k);
                }
            }
        }
    }

    private boolean isWanted(int target, int number, int place) {
        values.at(target, number, place);
        return values.weight() >= 0 == sign > 0;
    }

    private void place(int source, int at, int target, int number, int place) {
        int chunk = source >>> chunkShift;
        targets[chunk][at] = (char) target;
        if (weights == null && delays == null) {
            return;
        }
        values.at(target, number, place);
        if (weights != null) {
            weights[chunk][at] = values.weight();
        }
        if (delays != null) {
            delays[chunk][at] = (char) values.delay();
        }
    }
}
