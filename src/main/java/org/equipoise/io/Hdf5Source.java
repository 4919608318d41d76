package org.equipoise.io;

import java.io.IOException;

/** Produces the elements of one dataset while the file is written. */
@FunctionalInterface
public interface Hdf5Source {
    /**
     * Puts all elements in row-major order, little-endian, exactly as many bytes as type and shape say.
     *
     * @param output where they go
     * @throws IOException if they cannot be read from where they are or not be written
     */
    void writeTo(BinaryOutput output) throws IOException;
}
