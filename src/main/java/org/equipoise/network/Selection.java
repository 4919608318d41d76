package org.equipoise.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Some neurons of a population, by their places in it. Immutable. */
public final class Selection implements Subset {
    private final int[] neurons;

    private Selection(int[] neurons) {
        this.neurons = neurons;
    }

    /** The first neurons of a population. */
    public static Selection first(int count) {
        return new Selection(IntStream.range(0, Math.max(0, count)).toArray());
    }

    /** Any neurons, in any order; one that is named twice counts once. */
    public static Selection of(int... neurons) {
        return new Selection(Arrays.stream(neurons).sorted().distinct().toArray());
    }

    /** How many there are. */
    public int size() {
        return neurons.length;
    }

    /** The lowest of them; -1 if there is none. */
    public int lowest() {
        return neurons.length == 0 ? -1 : neurons[0];
    }

    /** The highest of them; -1 if there is none. */
    public int highest() {
        return neurons.length == 0 ? -1 : neurons[neurons.length - 1];
    }

    /** All of them, in ascending order; a copy. */
    public int[] toArray() {
        return neurons.clone();
    }

    /** Whether a neuron is one of them. */
    public boolean contains(int neuron) {
        return Arrays.binarySearch(neurons, neuron) >= 0;
    }

    @Override
    public boolean contains(int place, int population) {
        return contains(place);
    }

    /** How many of them lie in [from, to). */
    int count(int from, int to) {
        return Math.max(0, below(to) - below(from));
    }

    /** Those that lie in [from, to), counted from {@code from}. */
    int[] within(int from, int to) {
        int[] found = Arrays.copyOfRange(neurons, below(from), Math.max(below(from), below(to)));
        for (int k = 0; k < found.length; k++) {
            found[k] -= from;
        }
        return found;
    }

    private int below(int neuron) {
        int place = Arrays.binarySearch(neurons, neuron);
        return place >= 0 ? place : -place - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Selection selection && Arrays.equals(neurons, selection.neurons);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(neurons);
    }

    @Override
    public String toString() {
        return Arrays.toString(neurons);
    }
}
