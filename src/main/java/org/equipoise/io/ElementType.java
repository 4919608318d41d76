package org.equipoise.io;

/** What one element of an HDF5 dataset is; all are little-endian. */
public enum ElementType {
    /** IEEE single precision. */
    FLOAT32(Float.BYTES, new float[1], false),
    /** IEEE double precision. */
    FLOAT64(Double.BYTES, new double[1], false),
    /** Signed 32-bit integer. */
    INT32(Integer.BYTES, new int[1], false),
    /** Unsigned 32-bit integer. */
    UINT32(Integer.BYTES, new int[1], true),
    /** Signed 64-bit integer. */
    INT64(Long.BYTES, new long[1], false),
    /** Unsigned 64-bit integer. */
    UINT64(Long.BYTES, new long[1], true);

    private final int bytes;
    private final Object sample;
    private final boolean unsigned;

    ElementType(int bytes, Object sample, boolean unsigned) {
        this.bytes = bytes;
        this.sample = sample;
        this.unsigned = unsigned;
    }

    /** The size of one element in bytes. */
    public int bytes() {
        return bytes;
    }

    /** An array from which jHDF infers this type. */
    Object sample() {
        return sample;
    }

    boolean unsigned() {
        return unsigned;
    }
}
