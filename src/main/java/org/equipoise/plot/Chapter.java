package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What one kind of result adds to the figures and the report of a run. A new kind of result is a class that implements this and
 * an entry in {@link Figures}.
 */
public interface Chapter {

    /** Whether a run's directory holds such results. */
    boolean isIn(Path directory);

    /**
     * Draws the figures and adds sections with figures, tables and text.
     *
     * @param directory of the run
     * @param report takes them
     * @throws IOException if a file is missing or damaged, with a message that names it
     */
    void addTo(Report report, Path directory) throws IOException;
}
