package org.equipoise.network.state;

import org.equipoise.neuron.StateVisitor;

/**
 * Shows another visitor the same arrays under longer names.
 *
 * @param prefix what comes before each name
 */
public record PrefixedVisitor(String prefix, StateVisitor visitor) implements StateVisitor {

    @Override
    public void visit(String name, double[] values) {
        visitor.visit(prefix + name, values);
    }

    @Override
    public void visit(String name, int[] values) {
        visitor.visit(prefix + name, values);
    }

    @Override
    public void visit(String name, long[] values) {
        visitor.visit(prefix + name, values);
    }
}
