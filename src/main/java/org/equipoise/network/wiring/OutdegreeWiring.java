package org.equipoise.network.wiring;

import org.equipoise.random.RandomStream;

/** A number of synapses a source, onto targets drawn uniformly, with or without repetition. */
final class OutdegreeWiring implements Wiring {
    private static final int LEAF = 16;

    private final Block block;
    private final int outdegree;
    private final SplitTree tree;
    private final RandomStream stream;
    private final int[] partners;
    private final int[] leaf = new int[LEAF];
    private int found;

    /**
     * @param splitKey of the streams by which a source's synapses are dealt to ranges of targets
     * @param key of the streams by which targets are drawn in a range
     */
    OutdegreeWiring(Block block, int outdegree, long splitKey, long key) {
        this.block = block;
        this.outdegree = outdegree;
        // A range is drawn at once when it has few synapses; without repetition it cannot have more than its size.
        tree = new SplitTree(splitKey, block.multapses() ? 0 : 1, 1, LEAF);
        stream = new RandomStream(key);
        partners = new int[outdegree];
    }

    @Override
    public boolean itemsAreTargets() {
        return false;
    }

    @Override
    public int items() {
        return block.sources();
    }

    @Override
    public int draw(int source) {
        found = 0;
        int self = block.selfExcluded() ? source : Integer.MAX_VALUE;
        int from = place(block.first(), self);
        int to = place(block.first() + block.size(), self);
        int places = block.targets() - (block.selfExcluded() ? 1 : 0);
        tree.visit(source, places, outdegree, from, to, (low, high, node, count) -> {
            if (high - low == 1) {
                repeat(low, count, self);
            } else {
                drawIn(low, high, node, (int) count, self);
            }
        });
        return found;
    }

    /** The number of places below a target: without the source itself there is one fewer above it. */
    private static int place(int target, int self) {
        return target > self ? target - 1 : target;
    }

    private void repeat(int place, long count, int self) {
        for (long k = 0; k < count; k++) {
            keep(place, self);
        }
    }

    private void drawIn(int low, int high, long node, int count, int self) {
        stream.start(node);
        for (int k = 0; k < count; k++) {
            int place = low + stream.nextInt(high - low);
            while (!block.multapses() && contains(place, k)) {
                place = low + stream.nextInt(high - low);
            }
            leaf[k] = place;
            keep(place, self);
        }
    }

    private boolean contains(int place, int count) {
        for (int k = 0; k < count; k++) {
            if (leaf[k] == place) {
                return true;
            }
        }
        return false;
    }

    private void keep(int place, int self) {
        int target = (place >= self ? place + 1 : place) - block.first();
        if (target >= 0 && target < block.size()) {
            partners[found++] = target;
        }
    }

    @Override
    public int[] partners() {
        return partners;
    }
}
