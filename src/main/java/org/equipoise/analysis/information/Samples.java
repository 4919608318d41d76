package org.equipoise.analysis.information;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Scalar samples, each of a class. The arrays are not copied and must not be changed.
 *
 * @param values one a sample
 * @param labels the classes of the samples, from 0
 * @param classes how many classes there are; each has a sample
 */
public record Samples(double[] values, int[] labels, int classes) {

    /** The samples of several classes one after the other: those of class 0, those of class 1, ... */
    public static Samples of(double[]... classes) {
        double[] values = Arrays.stream(classes).flatMapToDouble(Arrays::stream).toArray();
        int[] labels = IntStream.range(0, classes.length)
                .flatMap(c -> IntStream.generate(() -> c).limit(classes[c].length))
                .toArray();
        return new Samples(values, labels, classes.length);
    }

    /** How many samples there are. */
    public int size() {
        return values.length;
    }

    /**
     * These samples in another order, or some of them.
     *
     * @param order the number of the sample that comes first, second, ...
     */
    public Samples in(int[] order) {
        return new Samples(
                Arrays.stream(order).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(order).map(i -> labels[i]).toArray(),
                classes);
    }
}
