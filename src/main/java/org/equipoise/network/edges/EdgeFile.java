package org.equipoise.network.edges;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A file of connections, one a row, that can be read any number of times, from several threads at once. */
interface EdgeFile {

    /** Whether every row has a weight. */
    boolean hasWeights();

    /** Whether every row has a delay. */
    boolean hasDelays();

    /**
     * Goes through all rows in their order.
     *
     * @throws IOException if the file cannot be read; the message names it
     */
    void read(Visitor visitor) throws IOException;

    /** Where a row is, for messages: file and line. */
    String place(long row);

    /** Is shown the rows of a file. */
    interface Visitor {
        /**
         * A row. What is no number comes as a source of -1 or a NaN.
         *
         * @param row by which {@link EdgeFile#place} finds it
         * @param source place of the source in its population
         * @param target place of the target in its population
         * @param weight in the receptor's unit, 0 where the file has none
         * @param delay in ms, 0 where the file has none
         */
        void edge(long row, long source, long target, double weight, double delay);
    }

    /**
     * Opens a file, of a kind that its ending tells: .csv, or .h5 for SONATA.
     *
     * @param population the edge population of a SONATA file; empty: its only one
     * @throws IOException if it is missing or of the wrong make; the message names it
     */
    static EdgeFile open(Path file, Optional<String> population) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".h5") || name.endsWith(".hdf5") ? new SonataEdges(file, population) : new CsvEdges(file);
    }
}
