package org.equipoise.parallel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/**
 * Ints as the bytes that MPJ Express sends: it writes and reads each int by itself, but bytes all at once. Grows to what is
 * needed and is used again. Not thread-safe.
 */
final class IntMessage {
    private byte[] bytes = new byte[0];
    private IntBuffer ints = IntBuffer.allocate(0);

    /** The bytes of at least so many ints; what they held before may be gone. */
    byte[] ofLength(int count) {
        if (ints.capacity() < count) {
            bytes = new byte[Math.multiplyExact(Integer.BYTES, count)];
            ints = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        }
        return bytes;
    }

    /** Takes the first {@code count} ints. */
    void put(int[] from, int count) {
        ofLength(count);
        ints.clear().put(from, 0, count);
    }

    /** Gives {@code count} ints from the one at {@code at} on. */
    void get(int at, int[] to, int offset, int count) {
        ints.clear().position(at).get(to, offset, count);
    }
}
