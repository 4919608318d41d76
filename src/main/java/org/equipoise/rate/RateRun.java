package org.equipoise.rate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.ensemble.BlockWork;

/** The trials of a rate model as work for ranks and threads. */
public interface RateRun extends BlockWork {

    /**
     * Gathers what all blocks left in one file.
     *
     * @param target the file
     * @throws IOException if it cannot be written, or a block's file cannot be read
     */
    void gather(Path target) throws IOException;

    /**
     * The closing table: what was measured, beside theory where there is some.
     *
     * @throws IOException if a block's file cannot be read
     */
    List<String> table() throws IOException;
}
