package org.equipoise.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An array of a checkpoint.
 *
 * @param type of its elements: FLOAT64, INT32 or INT64
 * @param bytes the elements, little-endian; not to be changed
 */
public record StateArray(ElementType type, byte[] bytes) {

    /** Copies an array. */
    public static StateArray of(double... values) {
        byte[] bytes = new byte[values.length * Double.BYTES];
        littleEndian(bytes).asDoubleBuffer().put(values);
        return new StateArray(ElementType.FLOAT64, bytes);
    }

    /** Copies an array. */
    public static StateArray of(int... values) {
        byte[] bytes = new byte[values.length * Integer.BYTES];
        littleEndian(bytes).asIntBuffer().put(values);
        return new StateArray(ElementType.INT32, bytes);
    }

    /** Copies an array. */
    public static StateArray of(long... values) {
        byte[] bytes = new byte[values.length * Long.BYTES];
        littleEndian(bytes).asLongBuffer().put(values);
        return new StateArray(ElementType.INT64, bytes);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Number of elements. */
    public int length() {
        return bytes.length / type.bytes();
    }

    /** The elements from element {@code from} on. */
    public ByteBuffer from(int from) {
        return littleEndian(bytes).position(from * type.bytes());
    }

    /** An element of an array of INT64. */
    public long getLong(int index) {
        return from(index).getLong();
    }
}
