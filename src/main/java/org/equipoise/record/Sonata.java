package org.equipoise.record;

import org.equipoise.io.Hdf5Group;

/** What all SONATA files have in common. */
final class Sonata {
    private static final int MAGIC = 0x0A7A;

    private Sonata() {}

    /** Marks a file as SONATA, format version 0.1. */
    static void markRoot(Hdf5Group root) {
        root.unsignedAttribute("magic", MAGIC);
        root.unsignedAttribute("version", new int[] {0, 1});
    }
}
