package org.equipoise.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes files that are either whole or absent under their final name.
 *
 * <p>The content goes to a temporary file in the same directory ({@code .NAME.partial}), is forced to disk and then renamed
 * in one step. After a failure the temporary file is gone and an older file of the final name is as it was. After a kill
 * or a power cut a temporary file may stay; the next attempt to write the same file replaces it.
 *
 * <p>Different files may be written from several threads at once. One file must have one writer, unless it is a text.
 */
public final class AtomicFile {
    private static final String PARTIAL = ".partial";

    private AtomicFile() {}

    /** Writes the content of one file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Creates the file, fills it and closes it.
         *
         * @param temporary where to write; nothing is there yet
         * @throws IOException if it cannot be written
         */
        void writeTo(Path temporary) throws IOException;
    }

    /**
     * Writes a file under a temporary name and renames it when it is complete.
     *
     * @param target the final name; its directory exists; an older file is replaced
     * @param content writes the file
     * @throws IOException with a message that names {@code target} and the cause, e.g. a full disk
     */
    public static void write(Path target, Content content) throws IOException {
        write(target, temporaryFor(target), content);
    }

    /**
     * Writes a small file that several processes may write at once, such as jobs that share a directory of results: each has a
     * temporary file of its own, and the last one gives the file its content.
     *
     * @param target as in {@link #write}
     * @param content as in {@link #write}
     * @throws IOException as {@link #write}
     */
    static void writeShared(Path target, Content content) throws IOException {
        write(target, target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + PARTIAL), content);
    }

    private static void write(Path target, Path temporary, Content content) throws IOException {
        try {
            Files.deleteIfExists(temporary);
            content.writeTo(temporary);
            force(temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw FileErrors.cannotWrite(target, failure);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Writes a text file in UTF-8. Several processes may do so at once: the last one's text stays.
     *
     * @param target the final name
     * @param text the whole content
     * @throws IOException with a message that names {@code target} and the cause
     */
    public static void writeText(Path target, String text) throws IOException {
        writeShared(target, temporary -> Files.write(temporary, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a file of this name can only be what an interrupted writer left. */
    static boolean isTemporary(String fileName) {
        return fileName.startsWith(".") && fileName.endsWith(PARTIAL);
    }

    static Path temporaryFor(Path target) {
        return target.resolveSibling("." + target.getFileName() + PARTIAL);
    }

    /** Without this a power cut after the rename could leave an empty file under the final name. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
