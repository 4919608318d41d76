package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.ProjectionSpec;
import org.equipoise.network.wiring.SynapseTable;
import org.equipoise.network.wiring.SynapseTableBuilder;

/**
 * Writes the synapses of a network in SONATA's format of edges, for networks small enough to be looked at. They are drawn once
 * more by whoever writes: draws depend on nothing but the configuration, so that they are those of the simulation.
 */
final class ConnectionsFile {
    /** The most synapses of a network whose connections can be written. */
    static final long MOST = 50_000_000;

    private static final int BLOCK = 1 << 16;

    private final NetworkSpec network;
    private long[] sources = new long[0];
    private long[] targets = new long[0];
    private double[] weights = new double[0];
    private double[] delays = new double[0];
    private int size;

    private ConnectionsFile(NetworkSpec network) {
        this.network = network;
    }

    /** Writes the file, whole or not at all; the message of an exception names it. */
    static void write(Path target, NetworkSpec network, Provenance provenance) throws IOException {
        Hdf5File.write(target, root -> {
            provenance.writeTo(root);
            Hdf5Group edges = root.group("edges");
            Set<String> names = new HashSet<>();
            for (int number = 0; number < network.projections().size(); number++) {
                ProjectionSpec projection = network.projections().get(number);
                if (network.hasSynapses(projection)) {
                    String name = projection.source() + "_to_" + projection.target();
                    String own = names.add(name) ? name : name + "_" + number;
                    new ConnectionsFile(network).projection(edges.group(own), projection, number);
                }
            }
        });
    }

    private void projection(Hdf5Group group, ProjectionSpec projection, int number) {
        int sourceSize = network.population(projection.source()).size();
        int targetSize = network.population(projection.target()).size();
        for (int first = 0; first < targetSize; first += BLOCK) {
            int firstTarget = first;
            int length = Math.min(BLOCK, targetSize - first);
            SynapseTable table = SynapseTableBuilder.build(
                    projection, 0, sourceSize, targetSize, first, length, network.dt(), network.seed(), number);
            makeRoom(size + Math.toIntExact(table.size()));
            table.visit((source, target, weight, delay) -> {
                sources[size] = source;
                targets[size] = (long) firstTarget + target;
                weights[size] = weight;
                delays[size] = Math.round(delay * network.dt() * 1e9) / 1e9;
                size++;
            });
        }
        group.dataset("source_node_id", sources).attribute("node_population", projection.source());
        group.dataset("target_node_id", targets).attribute("node_population", projection.target());
        group.dataset("edge_type_id", new long[size]);
        group.dataset("edge_group_id", new long[size]);
        long[] indices = new long[size];
        Arrays.setAll(indices, k -> k);
        group.dataset("edge_group_index", indices);
        Hdf5Group values = group.group("0");
        values.dataset("syn_weight", weights);
        values.dataset("delay", delays).attribute("units", "ms");
    }

    private void makeRoom(int length) {
        sources = Arrays.copyOf(sources, length);
        targets = Arrays.copyOf(targets, length);
        weights = Arrays.copyOf(weights, length);
        delays = Arrays.copyOf(delays, length);
    }
}
