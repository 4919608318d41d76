package org.equipoise.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directory that receives the results of one run.
 *
 * <p>Only rank 0 prepares and finishes it. Files that no run makes are never touched.
 */
public final class OutputDirectory {
    /** Holds what a run needs while it lasts: spools, checkpoints. */
    private static final String WORK = ".work";

    /** In the work directory, what a run can go on from. */
    private static final String CHECKPOINT = "checkpoint.h5";

    /** What shows that a run was here; theory and figures may be there before a run. */
    private static final Set<String> OF_A_RUN = Set.of(
            "config.yaml",
            "summary.json",
            "spikes.h5",
            "spikes.csv",
            "connections.h5",
            "traces.h5",
            "trials",
            "measures.h5",
            "trial-files",
            "study.h5",
            "study.json");

    private static final Set<String> DERIVED =
            Set.of("analysis.h5", "analysis.json", "theory.json", "report.html", "figures");

    /** In directories of results, other files stay. */
    private static final List<String> RESULT_ENDINGS =
            List.of(".h5", ".json", ".csv", ".png", ".svg", ".txt", ".spool");

    private final Path path;

    private OutputDirectory(Path path) {
        this.path = path;
    }

    /**
     * Creates the directory or makes an existing one ready for a new run.
     *
     * @param path of the directory; missing parents are created
     * @param overwrite whether to remove what an earlier run left (and nothing else)
     * @throws OutputInUseException if the path is a file, or holds a run and {@code overwrite} is false
     * @throws IOException if the directory cannot be created, read or written
     */
    public static OutputDirectory prepare(Path path, boolean overwrite) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new OutputInUseException(path + " is a file: give a directory with --out");
        }
        try {
            Files.createDirectories(path);
            List<Path> former = former(path);
            List<String> run = former.stream()
                    .map(file -> file.getFileName().toString())
                    .filter(OF_A_RUN::contains)
                    .toList();
            if (!run.isEmpty() && !overwrite) {
                throw new OutputInUseException(path + " already holds a run (" + String.join(", ", run)
                        + "): replace it with --overwrite, or give another directory with --out");
            }
            if (!overwrite && Files.exists(checkpoint(path))) {
                throw new OutputInUseException(
                        path + " holds a run that was broken off: go on with --resume, replace it"
                                + " with --overwrite, or give another directory with --out");
            }
            for (Path file : former) {
                if (overwrite || isRemnant(file.getFileName().toString())) {
                    remove(file);
                }
            }
        } catch (OutputInUseException alreadyClear) {
            throw alreadyClear;
        } catch (IOException | UncheckedIOException failure) {
            throw FileErrors.cannotWrite(path, failure);
        }
        if (!Files.isWritable(path)) {
            throw new IOException("cannot write " + path + ": permission denied");
        }
        return new OutputDirectory(path);
    }

    /**
     * The directory of an earlier run that is to go on; what that left stays. It is created if it is missing.
     *
     * @throws OutputInUseException if the path is a file
     * @throws IOException if the directory cannot be created or written
     */
    public static OutputDirectory resume(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new OutputInUseException(path + " is a file: give a directory with --out");
        }
        try {
            Files.createDirectories(path);
        } catch (IOException failure) {
            throw FileErrors.cannotWrite(path, failure);
        }
        if (!Files.isWritable(path)) {
            throw new IOException("cannot write " + path + ": permission denied");
        }
        return new OutputDirectory(path);
    }

    /** The directory itself. */
    public Path path() {
        return path;
    }

    /** The path of a file in this directory. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * The directory for files that are needed only while the run lasts; it is created where it is missing.
     *
     * @throws IOException if it cannot be created
     */
    public Path work() throws IOException {
        Path work = path.resolve(WORK);
        try {
            return Files.createDirectories(work);
        } catch (IOException failure) {
            throw FileErrors.cannotWrite(work, failure);
        }
    }

    /** Where the checkpoint of a run is that can go on from it, whether there is one or not. */
    public static Path checkpoint(Path directory) {
        return directory.resolve(WORK).resolve(CHECKPOINT);
    }

    /**
     * Removes the work directory when the run is over.
     *
     * @throws IOException if it cannot be removed
     */
    public void removeWork() throws IOException {
        remove(path.resolve(WORK));
    }

    /** What earlier runs made, in alphabetical order. */
    private static List<Path> former(Path directory) throws IOException {
        List<Path> former = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> isOurs(file.getFileName().toString())).sorted().forEach(former::add);
        }
        return former;
    }

    private static boolean isOurs(String name) {
        return OF_A_RUN.contains(name) || DERIVED.contains(name) || isRemnant(name);
    }

    private static boolean isRemnant(String name) {
        return name.equals(WORK) || AtomicFile.isTemporary(name);
    }

    /** Removes a file, or from a directory the results and then the directory if nothing else is in it. */
    private static void remove(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path);
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (isResult(file.getFileName().toString())) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                deleteIfEmpty(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isResult(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return AtomicFile.isTemporary(name) || RESULT_ENDINGS.stream().anyMatch(lower::endsWith);
    }

    private static void deleteIfEmpty(Path directory) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            if (entries.iterator().hasNext()) {
                return;
            }
        }
        Files.delete(directory);
    }
}
