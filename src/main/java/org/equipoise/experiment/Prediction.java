package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What theory says of an experiment. */
public interface Prediction {
    /**
     * Writes it as files, {@code theory.json} among them.
     *
     * @param directory exists
     * @throws IOException if a file cannot be written; the message names it
     */
    void write(Path directory) throws IOException;

    /** The prediction in words: a table and what limits it. */
    List<String> lines();
}
