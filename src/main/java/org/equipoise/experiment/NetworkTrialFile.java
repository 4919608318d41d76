package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equipoise.ensemble.BlockState;
import org.equipoise.io.FileErrors;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;

/** The HDF5 file of one trial, from which the file of all is made. */
final class NetworkTrialFile {
    private static final String IDENTITY = "identity";
    private static final String DIGEST = "spike_digest";

    private NetworkTrialFile() {}

    /**
     * Writes a trial.
     *
     * @param identity of the network and what is measured
     */
    static void write(
            Path file, String identity, String digest, NetworkSpec spec, Measures measures, Provenance provenance)
            throws IOException {
        Hdf5File.write(file, root -> {
            root.attribute(IDENTITY, identity);
            root.attribute(DIGEST, digest);
            Hdf5Group group = root.group("counts");
            for (PopulationSpec population : spec.populations()) {
                group.dataset(population.name(), measures.counts(population.name()));
            }
            if (measures.hasDirection()) {
                Hdf5Group decoded = root.group("direction");
                for (Measures.Quantity what : Measures.Quantity.all()) {
                    decoded.dataset(what.key(), measures.direction(what));
                }
            }
            if (measures.hasTwin()) {
                Hdf5Group twin = root.group("twin");
                for (Measures.Twin what : Measures.Twin.all()) {
                    Hdf5Group table = twin.group(what.key());
                    for (PopulationSpec population : spec.populations()) {
                        table.dataset(population.name(), measures.twin(what, population.name()));
                    }
                }
            }
            provenance.writeTo(root);
        });
    }

    /**
     * Looks at what is there of a trial.
     *
     * @throws IOException if it is of another network, with a message that names the file
     */
    static BlockState inspect(Path path, String identity, NetworkSpec spec) throws IOException {
        if (!Files.exists(path)) {
            return BlockState.MISSING;
        }
        String found;
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            found = file.textAttribute("/", IDENTITY);
            for (PopulationSpec population : spec.populations()) {
                file.longs("/counts/" + population.name());
            }
        } catch (IOException damage) {
            return BlockState.damaged(damage.getMessage());
        } catch (RuntimeException damage) {
            // A damaged file can mislead its reader in any way.
            return BlockState.damaged(FileErrors.cannotRead(path, damage).getMessage());
        }
        if (!found.equals(identity)) {
            throw new IOException(
                    path + " holds a trial of another configuration: replace all with --overwrite, or give"
                            + " another directory with --out");
        }
        return BlockState.DONE;
    }

    /** The spikes of a population in each bin. */
    static long[] counts(Path path, String population) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            return file.longs("/counts/" + population);
        }
    }

    /** What was measured of a second run in each bin. */
    static long[] twin(Path path, Measures.Twin what, String population) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            return file.longs("/twin/" + what.key() + "/" + population);
        }
    }

    /** What was decoded in each bin. */
    static double[] direction(Path path, Measures.Quantity what) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            return file.doubles("/direction/" + what.key());
        }
    }

    static String digest(Path path) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            return file.textAttribute("/", DIGEST);
        }
    }
}
