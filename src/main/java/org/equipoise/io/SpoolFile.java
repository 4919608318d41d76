package org.equipoise.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A raw file of little-endian numbers that grows during a run and is read when the run is over.
 *
 * <p>Appending through {@link #output} allocates nothing. Not thread-safe. Failures to write, those of {@link #output}
 * included, are {@link IOException}s whose message names the file and the cause.
 */
public final class SpoolFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final BinaryOutput output;

    /** Creates the file, or empties it. */
    public SpoolFile(Path path) throws IOException {
        this.path = path;
        try {
            this.channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw FileErrors.cannotWrite(path, failure);
        }
        this.output = new BinaryOutput(new NamedChannel());
    }

    /**
     * Goes on with a file behind its first bytes; what follows them is cut off.
     *
     * @param length how many bytes stay
     * @throws IOException if the file cannot be opened, or is shorter
     */
    public SpoolFile(Path path, long length) throws IOException {
        this.path = path;
        try {
            this.channel = FileChannel.open(path, StandardOpenOption.WRITE);
            if (channel.size() < length) {
                throw new IOException("it has " + channel.size() + " bytes, " + length + " belong to the checkpoint");
            }
            channel.truncate(length).position(length);
        } catch (IOException failure) {
            throw FileErrors.cannotRead(path, failure);
        }
        this.output = new BinaryOutput(new NamedChannel(), length);
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /** Takes the numbers. */
    public BinaryOutput output() {
        return output;
    }

    /** Brings what was put so far to the disk, where it survives a power cut, and returns its length in bytes. */
    public long force() throws IOException {
        output.flush();
        try {
            channel.force(true);
        } catch (IOException failure) {
            throw FileErrors.cannotWrite(path, failure);
        }
        return output.count();
    }

    /** Opens what was put so far for reading from the start; the caller closes it. */
    public FileChannel open() throws IOException {
        output.flush();
        try {
            return FileChannel.open(path);
        } catch (IOException failure) {
            throw FileErrors.cannotRead(path, failure);
        }
    }

    /** Flushes and closes; the file stays and can still be read. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel.isOpen()) {
                output.flush();
            }
        }
    }

    /** Adds the file's name to the system's message. */
    private final class NamedChannel implements WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            try {
                return channel.write(bytes);
            } catch (IOException failure) {
                throw FileErrors.cannotWrite(path, failure);
            }
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
