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
        ByteBuffer buffer = buffer(values.length * Double.BYTES);
        buffer.asDoubleBuffer().put(values);
        return new StateArray(ElementType.FLOAT64, buffer.array());
    }

    /** Copies an array. */
    public static StateArray of(int... values) {
        ByteBuffer buffer = buffer(values.length * Integer.BYTES);
        buffer.asIntBuffer().put(values);
        return new StateArray(ElementType.INT32, buffer.array());
    }

    /** Copies an array. */
    public static StateArray of(long... values) {
        ByteBuffer buffer = buffer(values.length * Long.BYTES);
        buffer.asLongBuffer().put(values);
        return new StateArray(ElementType.INT64, buffer.array());
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Number of elements. */
    public int length() {
        return bytes.length / type.bytes();
    }

    /** The elements from element {@code from} on. */
    public ByteBuffer from(int from) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(from * type.bytes());
    }

    /** An element of an array of INT64. */
    public long getLong(int index) {
        return from(index).getLong();
    }
}
