package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.equipoise.ensemble.BlockState;
import org.equipoise.io.FileErrors;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Provenance;

/** The HDF5 file of one trial of a point of a study. */
final class StudyFile {
    private StudyFile() {}

    /**
     * Writes {@code populations}, the names of the rows, and {@code measures}, a row for each population and one for all; and
     * {@code search}, where a value was tuned: in each row a value and the measure there; and the spikes that are
     * kept, as {@link SpikeSample} writes them.
     *
     * @param identity of the configuration and seed
     */
    static void write(
            Path file, String identity, NetworkRun run, Optional<RootSearch.Outcome> search, Provenance provenance)
            throws IOException {
        StudyMeasures measures = run.measures();
        Hdf5File.write(file, root -> {
            root.attribute("identity", identity);
            root.attribute("seed", run.seed());
            root.attribute("spike_digest", run.spikeDigest());
            root.dataset("populations", List.copyOf(measures.rows().keySet()));
            root.dataset("columns", measures.columns());
            root.dataset(
                    "measures",
                    measures.rows().values().toArray(double[][]::new),
                    measures.columns().size());
            search.ifPresent(outcome -> root.dataset(
                    "search",
                    outcome.trials().stream()
                            .map(trial -> new double[] {trial.at(), trial.value()})
                            .toArray(double[][]::new),
                    2));
            run.sample().ifPresent(sample -> sample.writeTo(root));
            provenance.writeTo(root);
        });
    }

    /**
     * Looks at what is there.
     *
     * @throws IOException if it is of another configuration, with a message that names the file
     */
    static BlockState inspect(Path path, String identity, int rows, int columns) throws IOException {
        if (!Files.exists(path)) {
            return BlockState.MISSING;
        }
        String found;
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            found = file.textAttribute("/", "identity");
            file.block("/measures", 0, rows, 0, columns);
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

    static double[][] measures(Path path, int rows, int columns) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            return file.block("/measures", 0, rows, 0, columns);
        }
    }

    /** Values that were tried, and the measure at each. */
    static double[][] search(Path path) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            return file.block("/search", 0, (int) file.shape("/search")[0], 0, 2);
        }
    }

    static String digest(Path path) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            return file.textAttribute("/", "spike_digest");
        }
    }
}
