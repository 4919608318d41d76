package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.ensemble.BlockState;
import org.equipoise.io.FileErrors;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Provenance;
import org.equipoise.network.SimulationResult;
import org.equipoise.network.SimulationResult.PopulationResult;

/** The HDF5 file of one trial of a point of a study. */
final class StudyFile {
    /** The columns of {@code measures}. */
    static final List<String> MEASURES = List.of("spikes", "rate_hz", "cv_isi", "fano", "silent_fraction", "synchrony");

    /** The last row of {@code measures}: all neurons. */
    static final String NETWORK = "network";

    private StudyFile() {}

    /**
     * Writes {@code populations}, the names of the rows, and {@code measures}, a row for each population and one for all.
     *
     * @param identity of the configuration and seed
     */
    static void write(Path file, String identity, long seed, SimulationResult result, Provenance provenance)
            throws IOException {
        List<String> names = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (PopulationResult population : result.populations()) {
            names.add(population.name());
            rows.add(row(population));
        }
        names.add(NETWORK);
        rows.add(row(result.network()));
        Hdf5File.write(file, root -> {
            root.attribute("identity", identity);
            root.attribute("seed", seed);
            root.attribute("spike_digest", result.spikeDigest());
            root.dataset("populations", names);
            root.dataset("columns", MEASURES);
            root.dataset("measures", rows.toArray(double[][]::new), MEASURES.size());
            provenance.writeTo(root);
        });
    }

    private static double[] row(PopulationResult p) {
        return new double[] {p.spikes(), p.rate(), p.cv(), p.fano(), p.silentFraction(), p.synchrony()};
    }

    /**
     * Looks at what is there.
     *
     * @throws IOException if it is of another configuration, with a message that names the file
     */
    static BlockState inspect(Path path, String identity, int rows) throws IOException {
        if (!Files.exists(path)) {
            return BlockState.MISSING;
        }
        String found;
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            found = file.textAttribute("/", "identity");
            file.block("/measures", 0, rows, 0, MEASURES.size());
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

    /** Rows as in {@code populations}, columns as {@link #MEASURES}. */
    static double[][] measures(Path path, int rows) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            return file.block("/measures", 0, rows, 0, MEASURES.size());
        }
    }

    static String digest(Path path) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            return file.textAttribute("/", "spike_digest");
        }
    }
}
