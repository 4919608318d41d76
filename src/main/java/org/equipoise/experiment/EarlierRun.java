package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.equipoise.io.CheckpointFile;
import org.equipoise.io.OutputDirectory;
import org.equipoise.io.OutputInUseException;

/** What an earlier run of a network has left in a directory, for one that is to go on with it. */
final class EarlierRun {
    private EarlierRun() {}

    /**
     * Whether nothing is left to do.
     *
     * @param resolved the configuration with all defaults
     * @return a sentence about it; empty if the run is to go on or to begin
     * @throws OutputInUseException if a run of another configuration is there
     * @throws IOException if what is there cannot be read
     */
    static Optional<String> finished(Path directory, String resolved) throws IOException {
        Path checkpoint = OutputDirectory.checkpoint(directory);
        if (Files.exists(checkpoint)) {
            requireSame(checkpoint, CheckpointFile.read(checkpoint).configuration(), resolved);
            return Optional.empty();
        }
        Path configuration = directory.resolve("config.yaml");
        if (!Files.exists(configuration) || !Files.exists(directory.resolve("summary.json"))) {
            return Optional.empty();
        }
        requireSame(directory, Files.readString(configuration), resolved);
        return Optional.of(directory + " holds the whole run: nothing is left to do");
    }

    private static void requireSame(Path what, String theirs, String ours) throws OutputInUseException {
        if (!theirs.equals(ours)) {
            throw new OutputInUseException(what + " is of another configuration (" + difference(theirs, ours)
                    + "): replace it with --overwrite, or give another directory with --out");
        }
    }

    private static String difference(String theirs, String ours) {
        String[] there = theirs.split("\n", -1);
        String[] here = ours.split("\n", -1);
        int line = 0;
        while (line < Math.min(there.length, here.length) - 1 && there[line].equals(here[line])) {
            line++;
        }
        return "line " + (line + 1) + " there: '" + there[line].trim() + "', here: '" + here[line].trim() + "'";
    }

    /**
     * The checkpoint from which a run goes on.
     *
     * @return one without any state if there is none
     * @throws IOException if it cannot be read
     */
    static CheckpointFile checkpoint(Path file) throws IOException {
        return Files.exists(file) ? CheckpointFile.read(file) : none();
    }

    /** Nothing to go on from. */
    static CheckpointFile none() {
        return new CheckpointFile("", Map.of());
    }
}
