package org.equipoise.column;

/** Opens the random streams of trials. Each depends on its arguments and on nothing else. Thread-safe. */
public interface TrialStreams {
    /** The part of a trial that a stream serves. */
    enum Part {
        MAIN(0),
        /** The transient; before its noise the first stream gives the initial state. */
        TRANSIENT(1);

        private final int number;

        Part(int number) {
            this.number = number;
        }

        /** Its number in random keys. */
        int number() {
            return number;
        }
    }

    /**
     * The stream at its start.
     *
     * @param trial 0 or above
     * @param population whose noise it is
     * @param column 0 or, with two columns, 1
     */
    NoiseStream open(Part part, int trial, Population population, int column);

    /** Which streams these are, for the record. */
    String describe();
}
