package org.equipoise.network.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.equipoise.network.edges.EdgeList;
import org.equipoise.network.edges.Edges;

/** The pairs of a file, with their weights and delays where it has any. */
final class ListWiring implements Wiring {
    private final Block block;
    private final EdgeList list;
    private final Edges edges;
    private int[] partners = new int[1024];
    private int start;

    ListWiring(EdgeList list, Block block) {
        this.block = block;
        this.list = list;
        try {
            edges = list.onto(block.first(), block.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
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
        start = edges.starts()[source];
        int count = edges.starts()[source + 1] - start;
        if (count > partners.length) {
            partners = new int[count];
        }
        System.arraycopy(edges.targets(), start, partners, 0, count);
        return count;
    }

    @Override
    public int[] partners() {
        return partners;
    }

    /**
     * Weights and delays of the file.
     *
     * @param others those that the file does not have
     */
    SynapseValues values(SynapseValues others) {
        boolean weights = list.weights().isPresent();
        boolean delays = list.delays().isPresent();
        return new SynapseValues() {
            private int at;

            @Override
            public void at(int target, int number, int place) {
                at = start + place;
                if (!weights || !delays) {
                    others.at(target, number, place);
                }
            }

            @Override
            public float weight() {
                return weights ? edges.weights()[at] : others.weight();
            }

            @Override
            public int delay() {
                return delays ? edges.delays()[at] : others.delay();
            }
        };
    }
}
