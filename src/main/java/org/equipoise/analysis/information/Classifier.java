package org.equipoise.analysis.information;

import java.util.Arrays;

/** Tells the class, or the cluster, of a sample from its value. Immutable. */
public interface Classifier {

    /** The class of one sample, from 0. */
    int classify(double value);

    /** How many iterations it took to train. */
    int iterations();

    /** The classes of many samples. */
    default int[] classify(double[] values) {
        return Arrays.stream(values).mapToInt(this::classify).toArray();
    }
}
