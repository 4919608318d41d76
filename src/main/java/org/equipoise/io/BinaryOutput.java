package org.equipoise.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;

/**
 * Writes little-endian numbers through a buffer of 64 KiB.
 *
 * <p>Allocates nothing after construction. Not thread-safe. The channel stays the caller's; what was put is there after
 * {@link #flush}.
 */
public final class BinaryOutput {
    static final int BUFFER_BYTES = 1 << 16;

    private final WritableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long drained;

    /** Writes at the channel's position. */
    public BinaryOutput(WritableByteChannel channel) {
        this(channel, 0);
    }

    /** Goes on behind bytes that were put before. */
    BinaryOutput(WritableByteChannel channel, long before) {
        this.channel = channel;
        drained = before;
    }

    /** Appends one byte. */
    public void putByte(int value) throws IOException {
        require(Byte.BYTES);
        buffer.put((byte) value);
    }

    /** Appends a 32-bit integer. */
    public void putInt(int value) throws IOException {
        require(Integer.BYTES);
        buffer.putInt(value);
    }

    /** Appends a 64-bit integer. */
    public void putLong(long value) throws IOException {
        require(Long.BYTES);
        buffer.putLong(value);
    }

    /** Appends a number in single precision. */
    public void putFloat(float value) throws IOException {
        require(Float.BYTES);
        buffer.putFloat(value);
    }

    /** Appends a number in double precision. */
    public void putDouble(double value) throws IOException {
        require(Double.BYTES);
        buffer.putDouble(value);
    }

    /** Appends numbers in single precision. */
    public void putFloats(float[] values) throws IOException {
        int from = 0;
        while (from < values.length) {
            require(Float.BYTES);
            int count = Math.min(buffer.remaining() / Float.BYTES, values.length - from);
            buffer.asFloatBuffer().put(values, from, count);
            buffer.position(buffer.position() + count * Float.BYTES);
            from += count;
        }
    }

    /** Appends bytes of any number. */
    public void putBytes(byte[] bytes) throws IOException {
        int from = 0;
        while (from < bytes.length) {
            require(1);
            int count = Math.min(buffer.remaining(), bytes.length - from);
            buffer.put(bytes, from, count);
            from += count;
        }
    }

    /** How many bytes were put so far, whether they have left the buffer or not. */
    public long count() {
        return drained + buffer.position();
    }

    /**
     * Hands everything that was put to the channel.
     *
     * @throws IOException as the channel throws it, e.g. when the disk is full
     */
    public void flush() throws IOException {
        buffer.flip();
        try {
            while (buffer.hasRemaining()) {
                drained += channel.write(buffer);
            }
        } finally {
            buffer.compact();
        }
    }

    private void require(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }
}
