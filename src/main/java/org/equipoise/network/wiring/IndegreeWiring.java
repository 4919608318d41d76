package org.equipoise.network.wiring;

import java.util.function.IntUnaryOperator;
import org.equipoise.random.RandomStream;

/** A number of synapses a target, from sources drawn uniformly, with or without repetition. */
final class IndegreeWiring implements Wiring {
    private final Block block;
    private final IntUnaryOperator indegree;
    private final RandomStream stream;
    private final int candidates;
    private int[] partners = new int[1024];
    /** For drawing without repetition: the number of the call of {@link #draw} that took a source last. */
    private final int[] taken;

    private int call;

    /**
     * @param indegree the number of synapses of a target, by its place in the block
     * @param key of the random stream that each target draws from
     */
    IndegreeWiring(Block block, IntUnaryOperator indegree, long key) {
        this.block = block;
        this.indegree = indegree;
        stream = new RandomStream(key);
        candidates = block.sources() - (block.selfExcluded() ? 1 : 0);
        taken = block.multapses() ? null : new int[block.sources()];
    }

    @Override
    public boolean itemsAreTargets() {
        return true;
    }

    @Override
    public int items() {
        return block.size();
    }

    @Override
    public int draw(int target) {
        int count = indegree.applyAsInt(target);
        if (count > partners.length) {
            partners = new int[count];
        }
        int self = block.selfExcluded() ? block.first() + target : Integer.MAX_VALUE;
        call++;
        stream.start(block.first() + target);
        if (block.multapses()) {
            drawAny(count, self);
        } else if (count <= candidates / 2) {
            drawDistinct(count, self);
        } else {
            drawAllBut(candidates - count, self);
        }
        return count;
    }

    private int candidate(int self) {
        int source = stream.nextInt(candidates);
        return source >= self ? source + 1 : source;
    }

    private void drawAny(int count, int self) {
        for (int k = 0; k < count; k++) {
            partners[k] = candidate(self);
        }
    }

    private void drawDistinct(int count, int self) {
        for (int k = 0; k < count; k++) {
            int source = candidate(self);
            while (taken[source] == call) {
                source = candidate(self);
            }
            taken[source] = call;
            partners[k] = source;
        }
    }

    /** When most sources are taken it is quicker to draw those that are not. */
    private void drawAllBut(int left, int self) {
        for (int k = 0; k < left; k++) {
            int source = candidate(self);
            while (taken[source] == call) {
                source = candidate(self);
            }
            taken[source] = call;
        }
        int k = 0;
        for (int source = 0; source < block.sources(); source++) {
            if (source != self && taken[source] != call) {
                partners[k++] = source;
            }
        }
    }

    @Override
    public int[] partners() {
        return partners;
    }
}
