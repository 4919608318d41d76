package org.equipoise.neuron;

/** Coefficients of the neurons of a block. */
final class Coefficients {
    private Coefficients() {}

    /**
     * Whether each array has one value for all neurons. Loops then take it from a register instead of an array, which spares
     * the cache, and compute the same.
     */
    static boolean areAlike(double[]... coefficients) {
        for (double[] values : coefficients) {
            for (double value : values) {
                if (value != values[0]) {
                    return false;
                }
            }
        }
        return coefficients[0].length > 0;
    }
}
