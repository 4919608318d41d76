package org.equipoise.network.wiring;

/** Source i with target i. */
final class OneToOneWiring implements Wiring {
    private final Block block;
    private final int[] partners = new int[1];

    OneToOneWiring(Block block) {
        this.block = block;
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
        partners[0] = block.first() + target;
        return block.selfExcluded() ? 0 : 1;
    }

    @Override
    public int[] partners() {
        return partners;
    }
}
