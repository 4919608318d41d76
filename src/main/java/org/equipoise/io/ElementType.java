package org.equipoise.io;

/** What one element of an HDF5 dataset is; all are little-endian. */
public enum ElementType {
    /** IEEE single precision. */
    FLOAT32(Float.BYTES, false),
    /** IEEE double precision. */
    FLOAT64(Double.BYTES, false),
    /** Signed 32-bit integer. */
    INT32(Integer.BYTES, false),
    /** Unsigned 32-bit integer. */
    UINT32(Integer.BYTES, true),
    /** Signed 64-bit integer. */
    INT64(Long.BYTES, false),
    /** Unsigned 64-bit integer. */
    UINT64(Long.BYTES, true);

    private final int bytes;
    private final boolean unsigned;

    ElementType(int bytes, boolean unsigned) {
        this.bytes = bytes;
        this.unsigned = unsigned;
    }

    /** The size of one element in bytes. */
    public int bytes() {
        return bytes;
    }

    /** An array from which jHDF infers this type. */
    Object sample() {
        return switch (this) {
            case FLOAT32 -> new float[1];
            case FLOAT64 -> new double[1];
            case INT32, UINT32 -> new int[1];
            case INT64, UINT64 -> new long[1];
        };
    }

    boolean unsigned() {
        return unsigned;
    }
}
