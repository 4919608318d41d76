package org.equipoise.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directory that receives the results of one run.
 *
 * <p>Only rank 0 prepares and finishes it. Files that no run makes are never touched. What an earlier run left is lost only when
 * the new results are complete: a run that writes its files at its end replaces it then ({@link #publish}), one that writes them
 * as it goes sets it aside ({@link #setAside}).
 */
public final class OutputDirectory {
    /** Holds what a run needs while it lasts: spools, checkpoints. */
    private static final String WORK = ".work";

    /** In the work directory, what a run can go on from. */
    private static final String CHECKPOINT = "checkpoint.h5";

    /** Holds the results of an earlier run until those that replace them are complete. */
    private static final String FORMER = ".former";

    private static final String SUMMARY = "summary.json";

    /** What shows that a run was here; theory and figures may be there before a run. */
    private static final Set<String> OF_A_RUN = Set.of(
            "config.yaml",
            SUMMARY,
            "spikes.h5",
            "spikes.csv",
            "connections.h5",
            "traces.h5",
            "trials",
            "measures.h5",
            "trial-files",
            "rate.h5",
            "study.h5",
            "study.json");

    private static final Set<String> DERIVED =
            Set.of("analysis.h5", "analysis.json", "theory.json", "theory.h5", "report.html", "figures");

    /** In directories of results, other files stay. */
    private static final List<String> RESULT_ENDINGS =
            List.of(".h5", ".json", ".csv", ".png", ".svg", ".txt", ".spool");

    private final Path path;

    private OutputDirectory(Path path) {
        this.path = path;
    }

    /**
     * Creates the directory or makes an existing one ready for a new run. What a run that was interrupted left is removed.
     *
     * @param path of the directory; missing parents are created
     * @param overwrite whether the new run is to replace an earlier one, whose results stay for now
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
                if (isRemnant(file.getFileName().toString())) {
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

    /**
     * Sets the results of an earlier run aside, for a run that writes its own as it goes. Where some are set aside already, by a
     * run that did not come to its end, those stay, and what that run left is removed.
     *
     * @throws IOException if they cannot be moved
     */
    public void setAside() throws IOException {
        Path aside = path.resolve(FORMER);
        try {
            boolean another = Files.exists(aside);
            for (Path file : former(path)) {
                if (another) {
                    remove(file);
                } else {
                    moveResults(file, aside);
                }
            }
        } catch (IOException failure) {
            throw FileErrors.cannotWrite(aside, failure);
        }
    }

    /**
     * Removes what was set aside: the new results are complete.
     *
     * @throws IOException if it cannot be removed
     */
    public void removeSetAside() throws IOException {
        Path aside = path.resolve(FORMER);
        if (!Files.isDirectory(aside, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(aside)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw FileErrors.cannotWrite(aside, failure);
        }
    }

    /**
     * Gives files that wait in the work directory their final names. If the directory holds an earlier run, they take the place of
     * all that it left and of what was derived from it.
     *
     * @param files their names; {@code summary.json} is the last to get its own, as results are complete only with it
     * @throws IOException if one cannot be moved
     */
    public void publish(List<String> files) throws IOException {
        try {
            List<Path> former = former(path).stream()
                    .filter(file -> !isRemnant(file.getFileName().toString()))
                    .toList();
            boolean replaces = former.stream()
                    .anyMatch(file -> OF_A_RUN.contains(file.getFileName().toString()));
            Files.deleteIfExists(path.resolve(SUMMARY));
            for (String file : files) {
                if (!file.equals(SUMMARY)) {
                    publish(file);
                }
            }
            for (Path old : former) {
                if (replaces && !files.contains(old.getFileName().toString())) {
                    remove(old);
                }
            }
            if (files.contains(SUMMARY)) {
                publish(SUMMARY);
            }
        } catch (IOException failure) {
            throw FileErrors.cannotWrite(path, failure);
        }
    }

    private void publish(String file) throws IOException {
        Files.move(path.resolve(WORK).resolve(file), path.resolve(file), StandardCopyOption.ATOMIC_MOVE);
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

    /** Moves a file, or the results in a directory, and removes the directory if nothing else is in it. */
    private static void moveResults(Path path, Path target) throws IOException {
        Path parent = path.getParent();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.equals(path) || isResult(file.getFileName().toString())) {
                    Path moved = target.resolve(parent.relativize(file));
                    Files.createDirectories(moved.getParent());
                    Files.move(file, moved, StandardCopyOption.ATOMIC_MOVE);
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
