package org.equipoise.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equipoise.ensemble.EnsembleListener;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Json;
import org.equipoise.io.Provenance;
import org.equipoise.parallel.Communicator;

/**
 * Analyses the trials of cortical columns below a directory: spontaneous activity, answers to stimuli, and what these tell.
 *
 * <p>The results, {@code analysis.h5} and a readable part of them in {@code analysis.json}, depend on the trials alone: not on
 * ranks and threads. Memory is that of a few trials a thread.
 */
public final class ColumnAnalysis {
    private static final String FORMAT = "equipoise column analysis";
    private static final int VERSION = 1;

    private final Path directory;
    private final List<Condition> conditions;
    private final Plan plan;

    private ColumnAnalysis(Path directory, List<Condition> conditions, Plan plan) {
        this.directory = directory;
        this.conditions = conditions;
        this.plan = plan;
    }

    /**
     * Finds out what there is to do. On every rank.
     *
     * @param directory of a run; the trials are in its {@code trials}
     * @param stimuli those that are analysed, in Hz
     * @param expected the conditions that there should be
     * @throws IOException if there are no trials, or files that cannot be read or do not belong together
     */
    public static ColumnAnalysis of(Path directory, double[] stimuli, List<String> expected) throws IOException {
        List<Condition> conditions = TrialDirectory.read(directory.resolve("trials"));
        Plan plan = Plan.of(conditions, stimuli);
        List<String> found = conditions.stream().map(Condition::name).toList();
        for (String name : expected) {
            if (!found.contains(name)) {
                plan.missing().add("condition " + name + " is missing");
            }
        }
        return new ColumnAnalysis(directory, conditions, plan);
    }

    /** What is not there or left out, each as a sentence. */
    public List<String> missing() {
        return List.copyOf(plan.missing());
    }

    /** How many conditions are there. */
    public int conditions() {
        return conditions.size();
    }

    /** The seed of the trials' random streams. */
    public long seed() {
        return conditions.get(0).model().seed();
    }

    /**
     * Does it. Collective.
     *
     * @param world the ranks that share the work
     * @param threads of each rank
     * @param resume whether to keep what an interrupted pass left
     * @param provenance written to the file of results
     * @throws IOException if trials cannot be read or hold what is no number, or results cannot be written
     */
    public void run(Communicator world, int threads, boolean resume, Provenance provenance, EnsembleListener listener)
            throws IOException {
        Pass pass = new Pass(directory, plan.items());
        pass.run(world, threads, resume, listener);
        if (world.rank() == 0) {
            write(results(pass.work()), provenance);
            pass.removeParts();
        }
    }

    private Tables results(ItemWork items) throws IOException {
        Tables results = new Tables();
        plan.parameters().forEach((path, tables) -> results.putAll(path + "/parameters", tables));
        for (Map.Entry<String, List<Item>> part : plan.results().entrySet()) {
            List<Tables> found = new ArrayList<>();
            for (Item item : part.getValue()) {
                found.add(items.results(item));
            }
            results.putAll(
                    part.getKey(),
                    part.getKey().startsWith(Plan.SPONTANEOUS) ? SpontaneousResult.of(found) : found.get(0));
        }
        return results;
    }

    private void write(Tables results, Provenance provenance) throws IOException {
        Hdf5File.write(directory.resolve("analysis.h5"), root -> {
            root.attribute("format", FORMAT);
            root.attribute("format_version", VERSION);
            root.dataset("missing", plan.missing());
            results.writeTo(root);
            provenance.writeTo(root);
        });
        Map<String, Object> tree = new TreeMap<>(results.tree());
        tree.put("missing", plan.missing());
        Json.write(directory.resolve("analysis.json"), tree);
    }
}
