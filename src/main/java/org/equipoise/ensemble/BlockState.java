package org.equipoise.ensemble;

/**
 * What is there of a block.
 *
 * @param kind whether it is to be done
 * @param detail for a damaged block its file and what is wrong with it, else empty
 */
public record BlockState(Kind kind, String detail) {
    /** Whether a block is to be done. */
    public enum Kind {
        /** Its file is not there. */
        MISSING,
        /** Its file is there but cannot be used: it will be replaced. */
        DAMAGED,
        /** Its file is there and is what this run would write. */
        DONE
    }

    /** Nothing is there. */
    public static final BlockState MISSING = new BlockState(Kind.MISSING, "");

    /** All is there. */
    public static final BlockState DONE = new BlockState(Kind.DONE, "");

    /** @param detail the file and what is wrong with it */
    public static BlockState damaged(String detail) {
        return new BlockState(Kind.DAMAGED, detail);
    }
}
