package org.equipoise.network.state;

import java.nio.ByteBuffer;
import java.util.Map;
import org.equipoise.io.ElementType;
import org.equipoise.io.StateArray;
import org.equipoise.neuron.StateVisitor;

/** Puts what was kept in the place of what it is shown: whole arrays, or those of some neurons of a population. */
public final class StateSetter implements StateVisitor {
    private final Map<String, StateArray> arrays;
    private final int first;
    private final int size;
    private final int population;

    /** Sets whole arrays. */
    public StateSetter(Map<String, StateArray> arrays) {
        this(arrays, 0, 1, 1);
    }

    /**
     * Sets the arrays of some neurons.
     *
     * @param arrays of the whole population
     * @param first the first of them
     * @param size how many
     * @param population how many the population has
     */
    public StateSetter(Map<String, StateArray> arrays, int first, int size, int population) {
        this.arrays = arrays;
        this.first = first;
        this.size = size;
        this.population = population;
    }

    @Override
    public void visit(String name, double[] values) {
        find(name, ElementType.FLOAT64, values.length).asDoubleBuffer().get(values);
    }

    @Override
    public void visit(String name, int[] values) {
        find(name, ElementType.INT32, values.length).asIntBuffer().get(values);
    }

    @Override
    public void visit(String name, long[] values) {
        find(name, ElementType.INT64, values.length).asLongBuffer().get(values);
    }

    private ByteBuffer find(String name, ElementType type, int length) {
        StateArray array = arrays.get(name);
        if (array == null || array.type() != type || (long) array.length() * size != (long) length * population) {
            throw new IllegalArgumentException("the checkpoint does not fit: it has no " + name + " of "
                    + (size == 0 ? 0 : length / size * population) + " elements of type " + type);
        }
        return array.from(population == 0 ? 0 : array.length() / population * first);
    }
}
