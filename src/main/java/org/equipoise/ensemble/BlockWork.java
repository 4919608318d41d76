package org.equipoise.ensemble;

import java.io.IOException;

/**
 * Work in independent blocks, each of which leaves one file.
 *
 * <p>What is in a block depends on its number alone, never on ranks or threads; so does the file. All methods are called
 * from several threads at once, for different blocks.
 */
public interface BlockWork {
    /** How many blocks there are, equal on all ranks. */
    int blocks();

    /**
     * Looks at what an earlier run left of a block.
     *
     * @throws IOException if there is a file of something else, with a message that names the file; the job then ends
     */
    BlockState inspect(int block) throws IOException;

    /**
     * Does a block and leaves its file, whole or not at all.
     *
     * @throws IOException if the file cannot be written; the job then ends
     */
    void run(int block) throws IOException;
}
