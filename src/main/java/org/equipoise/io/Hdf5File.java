package org.equipoise.io;

import io.jhdf.HdfFile;
import io.jhdf.Superblock.SuperblockV2V3;
import io.jhdf.WritableGroupImpl;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import io.jhdf.storage.HdfFileChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes HDF5 files that are whole or absent.
 *
 * <p>A file is described first (groups, datasets, attributes) and written then, under a temporary name; it is opened again,
 * every header checked against its checksum and every object against the description, and renamed. The heap in use does not
 * depend on the size of streamed datasets. Different files may be written from several threads at once.
 */
public final class Hdf5File {
    /** Behind the superblock; jHDF writes this address into it. */
    private static final long ROOT_ADDRESS = WritableHdfFile.ROOT_GROUP_ADDRESS;

    private Hdf5File() {}

    /** Describes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Adds groups, datasets and attributes to the root.
         *
         * @throws IOException if what is to be described cannot be read
         */
        void describe(Hdf5Group root) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param target the final name; its directory exists; an older file is replaced
     * @param content describes what is to be written
     * @throws IOException with a message that names {@code target} and the cause, e.g. a full disk
     */
    public static void write(Path target, Content content) throws IOException {
        AtomicFile.write(target, temporary -> {
            try {
                verify(temporary, writeAs(temporary, content));
            } catch (UncheckedIOException | HdfException failure) {
                throw new IOException(failure);
            }
        });
    }

    /**
     * jHDF's own file writer opens the file first and cannot be told to give up; it also names the operating system in the
     * file, though files are to depend on what is simulated alone, and puts that name over a last group that is empty.
     */
    private static Map<String, long[]> writeAs(Path temporary, Content content) throws IOException {
        WritableGroupImpl group = new WritableGroupImpl(null, "");
        Hdf5Group root = Hdf5Group.root(group);
        content.describe(root);
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            SuperblockV2V3 superblock = new SuperblockV2V3();
            TextHeap texts = root.texts();
            texts.place(group.write(new Hdf5Measure(channel, superblock), ROOT_ADDRESS));
            long end = group.write(new WholeWrites(channel, superblock), ROOT_ADDRESS);
            if (!texts.isEmpty()) {
                end += put(channel, end, texts.encode());
            }
            put(channel, 0, superblock.toBuffer(end).array());
        }
        return root.shapes();
    }

    private static int put(FileChannel channel, long position, byte[] bytes) throws IOException {
        channel.position(position);
        BinaryOutput output = new BinaryOutput(channel);
        output.putBytes(bytes);
        output.flush();
        return bytes.length;
    }

    /** Reads every header: what jHDF cannot read, no library can. */
    private static void verify(Path written, Map<String, long[]> expected) throws IOException {
        try (HdfFile file = new HdfFile(written)) {
            readAttributes(file);
            for (Map.Entry<String, long[]> entry : expected.entrySet()) {
                Node node = file.getByPath(entry.getKey());
                readAttributes(node);
                if (entry.getValue() != null
                        && !(node instanceof Dataset dataset
                                && Arrays.equals(dataset.getDimensionsAsLong(), entry.getValue()))) {
                    throw new IOException("what was written cannot be read back: " + entry.getKey());
                }
            }
        }
    }

    private static void readAttributes(Node node) {
        node.getAttributes().values().forEach(Attribute::getData);
    }

    /** Almost full disks cut writes short, which jHDF does not look at. */
    private static final class WholeWrites extends HdfFileChannel {
        WholeWrites(FileChannel channel, SuperblockV2V3 superblock) {
            super(channel, superblock);
        }

        @Override
        public int write(ByteBuffer bytes, long position) {
            int written = 0;
            while (bytes.hasRemaining()) {
                written += super.write(bytes, position + written);
            }
            return written;
        }
    }
}
