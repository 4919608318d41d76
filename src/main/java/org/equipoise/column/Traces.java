package org.equipoise.column;

/** Rates of many trials, a row a trial, that arrive state by state. */
sealed interface Traces {
    double HZ_PER_KHZ = 1000;

    /** The rows in Hz. */
    Object values();

    /**
     * Appends some samples to all rows.
     *
     * @param rates {@code [sample][trial]} in 1/ms
     * @param count how many samples
     * @param at where the first of them stands in a row
     */
    void append(double[][] rates, int count, int at);

    record OfFloat(float[][] values) implements Traces {
        @Override
        public void append(double[][] rates, int count, int at) {
            for (int trial = 0; trial < values.length; trial++) {
                float[] row = values[trial];
                for (int i = 0; i < count; i++) {
                    row[at + i] = (float) (HZ_PER_KHZ * rates[i][trial]);
                }
            }
        }
    }

    record OfDouble(double[][] values) implements Traces {
        @Override
        public void append(double[][] rates, int count, int at) {
            for (int trial = 0; trial < values.length; trial++) {
                double[] row = values[trial];
                for (int i = 0; i < count; i++) {
                    row[at + i] = HZ_PER_KHZ * rates[i][trial];
                }
            }
        }
    }
}
