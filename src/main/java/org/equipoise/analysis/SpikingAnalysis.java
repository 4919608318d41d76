package org.equipoise.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.equipoise.analysis.SpikingItem.Kind;
import org.equipoise.analysis.spiking.Regime;
import org.equipoise.analysis.spiking.RegimeCriteria;
import org.equipoise.ensemble.EnsembleListener;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Json;
import org.equipoise.io.Provenance;
import org.equipoise.parallel.Communicator;

/**
 * Analyses the spikes of a run: irregularity, correlations, rhythm and regime of each population and of the network of all
 * neurons.
 *
 * <p>The results, {@code analysis.h5} and a readable part of them in {@code analysis.json}, depend on the spikes alone: not on
 * ranks and threads. Memory grows with the number of neurons, not of spikes.
 */
public final class SpikingAnalysis {
    private static final String FORMAT = "equipoise spike analysis";
    private static final int VERSION = 1;
    private static final String NETWORK = "network";

    private final Path directory;
    private final SpikingRecord record;
    private final List<SpikingItem> items = new ArrayList<>();
    private long neurons;

    private SpikingAnalysis(Path directory, SpikingRecord record) {
        this.directory = directory;
        this.record = record;
    }

    /**
     * Finds out what there is to do. On every rank.
     *
     * @param directory of a run
     * @param sources names of the populations that are no neurons; they are no part of the network
     * @throws IOException if files are missing or cannot be read
     */
    public static SpikingAnalysis of(Path directory, Set<String> sources) throws IOException {
        SpikingRecord record = SpikingRecord.of(directory);
        SpikingAnalysis analysis = new SpikingAnalysis(directory, record);
        record.sizes().keySet().forEach(name -> analysis.add(List.of(name), "populations/" + name));
        List<String> neurons = record.sizes().keySet().stream()
                .filter(name -> !sources.contains(name))
                .toList();
        if (!neurons.isEmpty()) {
            analysis.add(neurons, NETWORK);
            analysis.neurons = neurons.stream().mapToLong(record.sizes()::get).sum();
        }
        return analysis;
    }

    private void add(List<String> populations, String path) {
        for (Kind kind : Kind.values()) {
            items.add(new SpikingItem(record, populations, path, items.size(), kind));
        }
    }

    /** How many populations were recorded. */
    public int populations() {
        return record.sizes().size();
    }

    /** The seed of the run. */
    public long seed() {
        return record.seed();
    }

    /**
     * Does it. Collective.
     *
     * @param world the ranks that share the work
     * @param threads of each rank
     * @param resume whether to keep what an interrupted pass left
     * @param provenance written to the file of results
     * @return on rank 0 the network's regime; elsewhere undetermined
     * @throws IOException if spikes cannot be read or results cannot be written
     */
    public Regime run(Communicator world, int threads, boolean resume, Provenance provenance, EnsembleListener listener)
            throws IOException {
        Pass pass = new Pass(directory, List.copyOf(items));
        pass.run(world, threads, resume, listener);
        if (world.rank() > 0) {
            return Regime.UNDETERMINED;
        }
        Tables results = new Tables();
        for (SpikingItem item : items) {
            results.putAll(item.path(), pass.work().results(item));
        }
        Regime regime = regime(results);
        write(results, regime, provenance);
        pass.removeParts();
        return regime;
    }

    private Regime regime(Tables results) {
        RegimeCriteria criteria = RegimeCriteria.DEFAULT;
        results.put("criteria/quiescent_below", Table.list("Hz", criteria.quiescentBelowHz()));
        results.put("criteria/modulated_from", Table.list("1", criteria.modulatedFrom(Math.max(1, neurons))));
        results.put("criteria/coherent_from", Table.list("1", criteria.coherent()));
        results.put("criteria/irregular_from", Table.list("1", criteria.irregularFrom()));
        results.put("criteria/fast_from", Table.list("Hz", criteria.fastFromHz()));
        if (!results.has(NETWORK + "/spikes")) {
            return Regime.UNDETERMINED;
        }
        return criteria.classify(
                neurons,
                first(results, "rate/mean"),
                first(results, "modulation"),
                first(results, "coherence"),
                first(results, "cv_isi/mean"),
                first(results, "oscillation"));
    }

    private static double first(Tables results, String name) {
        return results.get(NETWORK + "/" + name).values()[0];
    }

    private void write(Tables results, Regime regime, Provenance provenance) throws IOException {
        Hdf5File.write(directory.resolve("analysis.h5"), root -> {
            root.attribute("format", FORMAT);
            root.attribute("format_version", VERSION);
            root.attribute("regime", regime.label());
            results.writeTo(root);
            provenance.writeTo(root);
        });
        Map<String, Object> tree = new TreeMap<>(results.tree());
        tree.put("regime", regime.label());
        Json.write(directory.resolve("analysis.json"), tree);
    }
}
