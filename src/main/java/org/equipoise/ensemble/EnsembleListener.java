package org.equipoise.ensemble;

import java.util.List;

/** What happens to an ensemble; called on rank 0 only, by one thread at a time. */
public interface EnsembleListener {
    /** Listens to nothing. */
    EnsembleListener SILENT = new EnsembleListener() {};

    /**
     * Called once, before the first block.
     *
     * @param blocks how many there are
     * @param done how many of these need not be done again
     * @param damaged files that will be replaced, each with what is wrong with it
     */
    default void begins(int blocks, int done, List<String> damaged) {}

    /**
     * Called after every block of rank 0, which has its fair share of the work.
     *
     * @param done blocks that rank 0 has done
     * @param share blocks that rank 0 has to do
     */
    default void progress(int done, int share) {}
}
