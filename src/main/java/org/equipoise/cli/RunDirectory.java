package org.equipoise.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The argument of commands that work on what a run left. */
final class RunDirectory {
    @Parameters(index = "0", paramLabel = "DIR", description = "The output directory of a run.")
    private Path path;

    Path path() {
        return path;
    }

    /** Why it cannot be the directory of a run, as a sentence. */
    Optional<String> problem() {
        if (Files.isDirectory(path)) {
            return Optional.empty();
        }
        return Optional.of((Files.exists(path) ? path + " is a file" : "there is no directory " + path)
                + ": give the directory that simulate wrote, e.g. out/brunel");
    }
}
