package org.equipoise.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.equipoise.io.BinaryInput;
import org.equipoise.io.FileErrors;

/**
 * Walks over the spikes of a {@link SpikeSpool} in the order of (step, id). Before the first {@link #next} it stands before
 * the first spike. Walking allocates nothing. Not thread-safe.
 */
public final class SpikeCursor implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final BinaryInput input;
    private long left;
    private long step;
    private int id;

    /** @param channel on the first spike; this cursor closes it */
    SpikeCursor(Path file, FileChannel channel, long count) {
        this.file = file;
        this.channel = channel;
        this.input = new BinaryInput(channel);
        this.left = count;
    }

    /**
     * Goes to the next spike.
     *
     * @return false if there is none
     * @throws IOException with a message that names the file and the cause
     */
    public boolean next() throws IOException {
        if (left == 0) {
            return false;
        }
        left--;
        try {
            step = input.getLong();
            id = input.getInt();
        } catch (IOException failure) {
            throw FileErrors.cannotRead(file, failure);
        }
        return true;
    }

    /** The spike's step. */
    public long step() {
        return step;
    }

    /** The spike's id within the population. */
    public int id() {
        return id;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
