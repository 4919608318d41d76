package org.equipoise.network;

/**
 * How the gating variables of all source neurons make the conductances of all target neurons without anything that is kept
 * for a pair. Between ranks and threads they pass as a few whole numbers a step, so that sums do not depend on who adds
 * what first. Immutable and thread-safe.
 */
interface GatingProfile {
    /** One as a whole number: a share of open channels is exact to 1e-12. */
    double ONE = 0x1p40;

    /** So many sources can be added. */
    int MOST_SOURCES = 1 << 23;

    /** How many numbers there are for a step. */
    int length();

    /**
     * Adds what a part of the sources contributes to the numbers of a step.
     *
     * @param open shares of open channels, one a source
     * @param first place of the first of them in its population
     * @param numbers receives the sums, in units of 1 / {@link #ONE}, from element {@code at} on
     */
    void collect(double[] open, int first, long[] numbers, int at);

    /**
     * Adds what the sources do to a part of the targets in a step.
     *
     * @param numbers the sums over all sources, from element {@code at} on
     * @param weight what one fully open source adds to a target (times what the profile has for the pair)
     * @param first place of the part's first neuron in its population
     * @param row receives the conductances, one a neuron
     */
    void spread(long[] numbers, int at, double weight, int first, double[] row);

    /** Every source counts the same for every target: one number a step. */
    record Uniform() implements GatingProfile {
        @Override
        public int length() {
            return 1;
        }

        @Override
        public void collect(double[] open, int first, long[] numbers, int at) {
            long sum = 0;
            for (double share : open) {
                sum += (long) (share * ONE);
            }
            numbers[at] += sum;
        }

        @Override
        public void spread(long[] numbers, int at, double weight, int first, double[] row) {
            double conductance = weight * (numbers[at] / ONE);
            for (int i = 0; i < row.length; i++) {
                row[i] += conductance;
            }
        }
    }
}
