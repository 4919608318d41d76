package org.equipoise.plot;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equipoise.io.Hdf5Reader;

/**
 * Synapses among a sample of the neurons of a network, from SONATA edges.
 *
 * @param populations those that receive synapses, in the order of the summary; all, if none of them sends any
 * @param bundles the synapses from one of these populations onto another
 * @param leftOut populations that only send synapses, which are not shown
 */
record Connectivity(List<Population> populations, List<Bundle> bundles, List<String> leftOut) {
    /** Neurons of all populations, roughly: of more, dots of a matrix would overlap. */
    private static final int MOST_NEURONS = 300;

    /** Synapses that are read at once. */
    private static final int SLICE = 65_536;

    /** A population, and which of its neurons are shown. */
    record Population(String name, int size, NeuronSample sample) {}

    /**
     * Synapses of one edge population.
     *
     * @param source number of the population that sends
     * @param target number of the population that receives
     * @param size how many synapses there are between all neurons
     * @param sources for each synapse in the sample, the place of its source in the source's sample
     * @param targets likewise
     */
    record Bundle(int source, int target, long size, int[] sources, int[] targets) {
        int shown() {
            return sources.length;
        }
    }

    /** An edge population of the file. */
    private record Edges(String path, String source, String target, long size) {
        static Edges read(Hdf5Reader file, String name) throws IOException {
            String path = "/edges/" + name;
            String source = path + "/source_node_id";
            String target = path + "/target_node_id";
            return new Edges(
                    path,
                    file.textAttribute(source, "node_population"),
                    file.textAttribute(target, "node_population"),
                    file.shape(source)[0]);
        }
    }

    /** @throws IOException if the file cannot be read or does not fit the summary, with a message that names it */
    static Connectivity read(RunSummary summary, Path path) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            List<Edges> all = new ArrayList<>();
            for (String name : file.children("/edges")) {
                all.add(Edges.read(file, name));
            }
            Set<String> senders = new LinkedHashSet<>();
            Set<String> receivers = new LinkedHashSet<>();
            for (Edges edges : all) {
                requireKnown(summary, path, edges.source);
                requireKnown(summary, path, edges.target);
                senders.add(edges.source);
                receivers.add(edges.target);
            }
            Set<String> shown = new LinkedHashSet<>(receivers);
            if (senders.stream().noneMatch(receivers::contains)) {
                shown.addAll(senders);
            }
            List<Population> populations = populations(summary, shown);
            List<Bundle> bundles = new ArrayList<>();
            for (Edges edges : all) {
                int source = number(populations, edges.source);
                int target = number(populations, edges.target);
                if (source >= 0) {
                    bundles.add(bundle(file, edges, populations, source, target));
                }
            }
            senders.removeAll(shown);
            return new Connectivity(populations, bundles, List.copyOf(senders));
        }
    }

    private static void requireKnown(RunSummary summary, Path path, String population) throws IOException {
        if (!summary.populations().containsKey(population)) {
            throw new IOException("cannot read " + path + ": it has synapses of " + population
                    + ", which summary.json does not name");
        }
    }

    private static List<Population> populations(RunSummary summary, Set<String> shown) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        summary.populations().forEach((name, population) -> {
            if (shown.contains(name)) {
                sizes.put(name, population.size());
            }
        });
        int[] rows = NeuronSample.rows(
                MOST_NEURONS,
                sizes.values().stream().mapToInt(Integer::intValue).toArray());
        List<Population> populations = new ArrayList<>();
        sizes.forEach((name, size) ->
                populations.add(new Population(name, size, NeuronSample.evenly(rows[populations.size()], size))));
        return populations;
    }

    private static int number(List<Population> populations, String name) {
        for (int p = 0; p < populations.size(); p++) {
            if (populations.get(p).name.equals(name)) {
                return p;
            }
        }
        return -1;
    }

    private static Bundle bundle(Hdf5Reader file, Edges edges, List<Population> populations, int source, int target)
            throws IOException {
        IntArrayList sources = new IntArrayList();
        IntArrayList targets = new IntArrayList();
        for (long at = 0; at < edges.size; at += SLICE) {
            int n = (int) Math.min(SLICE, edges.size - at);
            long[] from = file.longs(edges.path + "/source_node_id", at, n);
            long[] to = file.longs(edges.path + "/target_node_id", at, n);
            for (int k = 0; k < n; k++) {
                int sourcePlace = place(file, populations.get(source), from[k]);
                int targetPlace = place(file, populations.get(target), to[k]);
                if (sourcePlace >= 0 && targetPlace >= 0) {
                    sources.add(sourcePlace);
                    targets.add(targetPlace);
                }
            }
        }
        return new Bundle(source, target, edges.size, sources.toIntArray(), targets.toIntArray());
    }

    private static int place(Hdf5Reader file, Population population, long neuron) throws IOException {
        if (neuron < 0 || neuron >= population.size) {
            throw new IOException("cannot read " + file.path() + ": population " + population.name
                    + ": there is no neuron " + neuron + " among " + population.size);
        }
        return population.sample.row((int) neuron);
    }
}
