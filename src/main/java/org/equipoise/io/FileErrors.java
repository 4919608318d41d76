package org.equipoise.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Puts failures of reading and writing into one line that names the file and the cause. */
public final class FileErrors {
    private FileErrors() {}

    /**
     * The failure to write a file, e.g. {@code cannot write out/spikes.h5: No space left on device}.
     *
     * @param file the file under the name that the user knows
     * @param cause what happened, kept as the cause
     */
    public static IOException cannotWrite(Path file, Throwable cause) {
        return new IOException("cannot write " + file + ": " + reason(cause), cause);
    }

    /**
     * The failure to read a file, e.g. {@code cannot read out/spikes.h5: no such file or directory}.
     *
     * @param file the file under the name that the user knows
     * @param cause what happened, kept as the cause
     */
    public static IOException cannotRead(Path file, Throwable cause) {
        return new IOException("cannot read " + file + ": " + reason(cause), cause);
    }

    /** The innermost failure says what the operating system found; the outer ones only repeat it with other names. */
    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        if (innermost instanceof NoSuchFileException || innermost instanceof FileNotFoundException) {
            return "no such file or directory";
        }
        if (innermost instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (innermost instanceof NotDirectoryException) {
            return "not a directory";
        }
        if (innermost instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        if (innermost instanceof FileSystemException inFileSystem && inFileSystem.getReason() != null) {
            return inFileSystem.getReason();
        }
        String message = innermost.getMessage();
        return message == null ? innermost.getClass().getSimpleName() : message;
    }
}
