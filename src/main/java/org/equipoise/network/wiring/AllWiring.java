package org.equipoise.network.wiring;

/** Every source with every target, but for a neuron with itself where autapses are not allowed. */
final class AllWiring implements Wiring {
    private final Block block;
    private final int[] partners;

    AllWiring(Block block) {
        this.block = block;
        partners = new int[block.sources()];
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
        int self = block.selfExcluded() ? block.first() + target : -1;
        int count = 0;
        for (int source = 0; source < block.sources(); source++) {
            if (source != self) {
                partners[count++] = source;
            }
        }
        return count;
    }

    @Override
    public int[] partners() {
        return partners;
    }
}
