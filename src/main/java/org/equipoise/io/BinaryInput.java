package org.equipoise.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;

/**
 * Reads what {@link BinaryOutput} wrote, through a buffer of 64 KiB.
 *
 * <p>Allocates nothing after construction. Not thread-safe. The channel stays the caller's. Every method throws
 * {@link EOFException} where the file ends inside the number.
 */
public final class BinaryInput {
    private final ReadableByteChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(BinaryOutput.BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    /** Reads from the channel's position on. */
    public BinaryInput(ReadableByteChannel channel) {
        this.channel = channel;
        buffer.limit(0);
    }

    /** The next 32-bit integer. */
    public int getInt() throws IOException {
        require(Integer.BYTES);
        return buffer.getInt();
    }

    /** The next 64-bit integer. */
    public long getLong() throws IOException {
        require(Long.BYTES);
        return buffer.getLong();
    }

    /**
     * Copies the next bytes.
     *
     * @param count how many
     * @param output where they go
     */
    public void copy(long count, BinaryOutput output) throws IOException {
        for (long whole = count / Long.BYTES; whole > 0; whole--) {
            output.putLong(getLong());
        }
        for (long rest = count % Long.BYTES; rest > 0; rest--) {
            require(Byte.BYTES);
            output.putByte(buffer.get());
        }
    }

    private void require(int bytes) throws IOException {
        while (buffer.remaining() < bytes) {
            buffer.compact();
            int read = channel.read(buffer);
            buffer.flip();
            if (read < 0) {
                throw new EOFException("the file ends too early");
            }
        }
    }
}
