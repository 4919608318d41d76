package org.equipoise.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equipoise.io.OutputDirectory;
import org.equipoise.parallel.Communicator;

/** Where the files of single trials go, from which those of all are made. */
final class TrialFiles {
    private TrialFiles() {}

    /**
     * The directory, which rank 0 makes and tells the others. Collective.
     *
     * @param output where results go; null on other ranks than 0
     */
    static Path directory(Communicator world, OutputDirectory output) throws IOException {
        byte[] name = new byte[0];
        if (output != null) {
            Path path = output.resolve("trial-files").toAbsolutePath();
            Files.createDirectories(path);
            name = path.toString().getBytes(StandardCharsets.UTF_8);
        }
        return Path.of(new String(world.broadcast(name), StandardCharsets.UTF_8));
    }
}
