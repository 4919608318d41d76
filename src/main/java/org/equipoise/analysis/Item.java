package org.equipoise.analysis;

import java.io.IOException;
import java.util.List;

/** A part of the pass that depends on nothing but some files. Immutable. */
interface Item {

    /** The item's own name, which can be a file's. */
    String name();

    /** What the item's results depend on, in words: files that say the same give the same results. */
    List<String> inputs();

    /** About how long it takes, in any unit. */
    double cost();

    /**
     * Measures.
     *
     * @throws IOException if a file cannot be read or does not suit; the message names it
     */
    Tables compute() throws IOException;
}
