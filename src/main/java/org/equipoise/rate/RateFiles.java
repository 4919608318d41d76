package org.equipoise.rate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equipoise.ensemble.BlockState;
import org.equipoise.io.FileErrors;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Provenance;

/** The files of single blocks of trials of a rate model: what all of them have, and whether one that is there will do. */
public final class RateFiles {
    private static final String IDENTITY = "identity";

    private RateFiles() {}

    /** Writes a block's file, with the configuration that it belongs to. */
    public static void write(Path file, Provenance provenance, Hdf5File.Content content) throws IOException {
        Hdf5File.write(file, root -> {
            root.dataset(IDENTITY, provenance.configuration());
            content.describe(root);
            provenance.writeTo(root);
        });
    }

    /**
     * Looks at what is there of a block.
     *
     * @param dataset one that every such file has
     * @throws IOException if it is of another configuration, with a message that names the file
     */
    public static BlockState inspect(Path path, Provenance provenance, String dataset) throws IOException {
        if (!Files.exists(path)) {
            return BlockState.MISSING;
        }
        String found;
        try (Hdf5Reader reader = new Hdf5Reader(path)) {
            found = reader.text("/" + IDENTITY);
            reader.doubles("/" + dataset);
        } catch (IOException damage) {
            return BlockState.damaged(damage.getMessage());
        } catch (RuntimeException damage) {
            // A damaged file can mislead its reader in any way.
            return BlockState.damaged(FileErrors.cannotRead(path, damage).getMessage());
        }
        if (!found.equals(provenance.configuration())) {
            throw new IOException(path + " holds trials of another configuration: replace all with --overwrite, or give"
                    + " another directory with --out");
        }
        return BlockState.DONE;
    }

    /** A dataset of one dimension of a block's file. */
    public static double[] read(Path file, String dataset) throws IOException {
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            return reader.doubles("/" + dataset);
        }
    }
}
