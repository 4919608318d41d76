package org.equipoise.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.io.Hdf5Reader;

/**
 * Reads a SONATA spike file in slices, so that memory is the caller's choice. Slices may be read from several threads at
 * once. The message of every {@link IOException} names the file and what is missing or unreadable in it.
 */
public final class SonataSpikes implements AutoCloseable {
    private static final String SPIKES = "/spikes";

    private final Hdf5Reader file;
    private final List<String> populations;

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read or holds no spikes group
     */
    public SonataSpikes(Path path) throws IOException {
        this.file = new Hdf5Reader(path);
        try {
            this.populations = file.children(SPIKES);
        } catch (IOException failure) {
            file.close();
            throw failure;
        }
    }

    /** The names of the populations, in alphabetical order. */
    public List<String> populations() {
        return populations;
    }

    /** How many spikes a population has. */
    public long count(String population) throws IOException {
        return file.shape(timestamps(population))[0];
    }

    /**
     * Times of spikes in ms, in the order of the file (ascending in files of {@link SonataSpikeFile}).
     *
     * @param from index of the first spike
     * @param count how many
     */
    public double[] times(String population, long from, int count) throws IOException {
        return file.doubles(timestamps(population), from, count);
    }

    /**
     * Ids within the population of the neurons that spiked, in the order of the file.
     *
     * @param from index of the first spike
     * @param count how many
     */
    public long[] nodeIds(String population, long from, int count) throws IOException {
        return file.longs(SPIKES + "/" + population + "/node_ids", from, count);
    }

    @Override
    public void close() {
        file.close();
    }

    private static String timestamps(String population) {
        return SPIKES + "/" + population + "/timestamps";
    }
}
