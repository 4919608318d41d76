package org.equipoise.network;

/**
 * How all source neurons act on all target neurons without anything that is kept for a pair: by shares of open channels, or
 * by spikes, which count 1 in their step. Between ranks and threads these pass as a few whole numbers a step, so that sums do
 * not depend on who adds what first. Immutable and thread-safe; equal profiles collect the same numbers.
 */
interface GatingProfile {
    /** One as a whole number: a share of open channels is exact to 1e-12. */
    double ONE = 0x1p40;

    /** So many sources can be added. */
    int MOST_SOURCES = 1 << 23;

    /** How many numbers there are for a step. */
    int length();

    /**
     * What adds up a part of the sources.
     *
     * @param first place of the first of them in its population
     */
    Collector collector(int first, int size);

    /**
     * What acts on a part of the targets.
     *
     * @param first place of the first of them in its population
     * @param population how many targets there are in all
     */
    Spreader spreader(int first, int size, int population);

    /** Adds up sources. Not thread-safe; allocates nothing. */
    interface Collector {

        /**
         * Adds shares of open channels.
         *
         * @param open from 0 to 1, one a source
         * @param numbers receives the sums, in units of 1 / {@link #ONE}, from element {@code at} on
         */
        void collect(double[] open, long[] numbers, int at);

        /** Adds a spike of a source, by its place in the part. */
        void spike(int source, long[] numbers, int at);
    }

    /** Acts on targets. Not thread-safe; allocates nothing. */
    interface Spreader {

        /**
         * Adds what all sources do in a step.
         *
         * @param numbers the sums over all sources, from element {@code at} on
         * @param weight what one fully open source, or one spike, adds to a target (times what the profile has for the pair)
         * @param row receives it, one element a target
         */
        void spread(long[] numbers, int at, double weight, double[] row);
    }

    /** The profile of a sound projection. */
    static GatingProfile of(Rule rule, int sources) {
        return rule instanceof Rule.Ring ring ? new RingProfile(ring, sources) : new Uniform();
    }

    /** Every source counts the same for every target: one number a step. */
    record Uniform() implements GatingProfile {
        @Override
        public int length() {
            return 1;
        }

        @Override
        public Collector collector(int first, int size) {
            return new Collector() {
                @Override
                public void collect(double[] open, long[] numbers, int at) {
                    long sum = 0;
                    for (double share : open) {
                        sum += (long) (share * ONE);
                    }
                    numbers[at] += sum;
                }

                @Override
                public void spike(int source, long[] numbers, int at) {
                    numbers[at] += (long) ONE;
                }
            };
        }

        @Override
        public Spreader spreader(int first, int size, int population) {
            return (numbers, at, weight, row) -> {
                double conductance = weight * (numbers[at] / ONE);
                for (int i = 0; i < row.length; i++) {
                    row[i] += conductance;
                }
            };
        }
    }
}
