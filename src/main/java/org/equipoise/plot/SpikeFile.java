package org.equipoise.plot;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Set;

/** A SONATA spike file read in slices, so that memory does not grow with the number of spikes. */
final class SpikeFile implements AutoCloseable {
    private static final int SLICE = 65_536;

    private final Path path;
    private final HdfFile file;
    private final Group spikes;

    /** Takes the next spikes: times in ms and node ids, {@code n} of each; returns whether it wants more. */
    interface Sink {
        boolean accept(double[] timesMs, long[] nodeIds, int n) throws IOException;
    }

    SpikeFile(Path path) throws IOException {
        this.path = path;
        try {
            file = new HdfFile(path);
        } catch (HdfException e) {
            throw new IOException(path + " is damaged: " + e.getMessage(), e);
        }
        if (!(file.getChild("spikes") instanceof Group group)) {
            file.close();
            throw new IOException(path + " is no SONATA spike file: it has no group /spikes");
        }
        spikes = group;
    }

    Set<String> populations() {
        return spikes.getChildren().keySet();
    }

    /** Hands the spikes of a population to the sink in the order of the file. */
    void read(String population, Sink sink) throws IOException {
        try {
            Dataset times = dataset(population, "timestamps");
            Dataset ids = dataset(population, "node_ids");
            if (times.getSize() != ids.getSize()) {
                throw new IOException(path + ": population " + population + " has " + times.getSize()
                        + " timestamps but " + ids.getSize() + " node_ids");
            }
            boolean more = true;
            for (long at = 0; more && at < times.getSize(); at += SLICE) {
                int n = (int) Math.min(SLICE, times.getSize() - at);
                long[] offset = {at};
                int[] dims = {n};
                more = sink.accept((double[]) times.getData(offset, dims), toLongs(ids.getData(offset, dims)), n);
            }
        } catch (HdfException | ClassCastException e) {
            throw new IOException(path + " is damaged: population " + population + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        file.close();
    }

    private Dataset dataset(String population, String name) throws IOException {
        Node group = spikes.getChild(population);
        if (group instanceof Group g && g.getChild(name) instanceof Dataset d) {
            return d;
        }
        throw new IOException(path + " is no SONATA spike file: it has no /spikes/" + population + "/" + name);
    }

    /** Node ids are unsigned in SONATA, which Java has no type for. */
    static long[] toLongs(Object data) {
        if (data instanceof long[] longs) {
            return longs;
        }
        BigInteger[] unsigned = (BigInteger[]) data;
        long[] longs = new long[unsigned.length];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = unsigned[i].longValue();
        }
        return longs;
    }
}
