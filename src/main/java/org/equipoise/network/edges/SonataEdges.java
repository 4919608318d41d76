package org.equipoise.network.edges;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.equipoise.io.Hdf5Reader;

/**
 * Connections in SONATA's format: {@code /edges/<population>} with {@code source_node_id}, {@code target_node_id} and one
 * group {@code 0}, whose {@code syn_weight} and {@code delay} are read where they are there. Read in slices.
 */
final class SonataEdges implements EdgeFile {
    private static final String EDGES = "/edges";
    private static final int SLICE = 1 << 16;

    private final Path file;
    private final String path;
    private final long rows;
    private final boolean weights;
    private final boolean delays;
    private final boolean indexed;

    SonataEdges(Path file, Optional<String> population) throws IOException {
        this.file = file;
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            path = EDGES + "/" + name(reader.children(EDGES), population);
            rows = reader.shape(path + "/source_node_id")[0];
            require(reader, path + "/target_node_id", rows);
            weights = reader.has(path + "/0/syn_weight");
            delays = reader.has(path + "/0/delay");
            indexed = reader.has(path + "/edge_group_index");
            if (reader.has(path + "/1")) {
                throw new IOException(file + ": " + path + " has several groups of edges; only one can be read");
            }
            if (indexed) {
                require(reader, path + "/edge_group_index", rows);
            } else if (weights) {
                require(reader, path + "/0/syn_weight", rows);
            } else if (delays) {
                require(reader, path + "/0/delay", rows);
            }
        }
    }

    private String name(List<String> found, Optional<String> wanted) throws IOException {
        if (wanted.isPresent() && found.contains(wanted.get())) {
            return wanted.get();
        }
        if (wanted.isEmpty() && found.size() == 1) {
            return found.get(0);
        }
        throw new IOException(file + ": "
                + wanted.map(name -> "there is no edge population '" + name + "'; there are ")
                        .orElse("edge_population must be one of ")
                + String.join(", ", found));
    }

    private void require(Hdf5Reader reader, String dataset, long length) throws IOException {
        if (reader.shape(dataset)[0] != length) {
            throw new IOException(file + ": " + dataset + " has " + reader.shape(dataset)[0] + " elements, not "
                    + length + " as source_node_id has");
        }
    }

    @Override
    public boolean hasWeights() {
        return weights;
    }

    @Override
    public boolean hasDelays() {
        return delays;
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            // Where rows of the group are referred to in any order, it is kept whole.
            double[] allWeights = indexed && weights ? reader.doubles(path + "/0/syn_weight") : null;
            double[] allDelays = indexed && delays ? reader.doubles(path + "/0/delay") : null;
            for (long from = 0; from < rows; from += SLICE) {
                int count = (int) Math.min(SLICE, rows - from);
                long[] sources = reader.longs(path + "/source_node_id", from, count);
                long[] targets = reader.longs(path + "/target_node_id", from, count);
                long[] indices = indexed ? reader.longs(path + "/edge_group_index", from, count) : null;
                double[] weight = values(reader, "syn_weight", weights, allWeights, indices, from, count);
                double[] delay = values(reader, "delay", delays, allDelays, indices, from, count);
                for (int k = 0; k < count; k++) {
                    visitor.edge(from + k, sources[k], targets[k], weight[k], delay[k]);
                }
            }
        }
    }

    private double[] values(
            Hdf5Reader reader, String name, boolean there, double[] all, long[] indices, long from, int count)
            throws IOException {
        if (!there) {
            return new double[count];
        }
        if (all == null) {
            return reader.doubles(path + "/0/" + name, from, count);
        }
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            boolean inside = indices[k] >= 0 && indices[k] < all.length;
            values[k] = inside ? all[(int) indices[k]] : Double.NaN;
        }
        return values;
    }

    @Override
    public String place(long row) {
        return file + ": edge " + row + " of " + path;
    }
}
