package org.equipoise.network.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.network.ProjectionSpec;
import org.equipoise.network.Rule;
import org.equipoise.random.Distribution;

/** Builds the tables of a projection and reads what their delivery does. */
record Tables(ProjectionSpec projection, int sources, int targets, double dt, long seed, int number, long chunkLimit) {
    private static final int SLOTS = 128;

    /** What one spike of a source adds up to at a target, one delay at a time. */
    record Effect(int source, int target, int delay, double weight) {}

    static Tables of(Rule rule, int sources, int targets) {
        ProjectionSpec projection = new ProjectionSpec(
                "A",
                "B",
                rule,
                true,
                true,
                new Distribution.Constant(1),
                new Distribution.Constant(1),
                Optional.empty());
        return new Tables(projection, sources, targets, 0.1, 1, 0, Long.MAX_VALUE);
    }

    /** From a population to itself. */
    static Tables recurrent(Rule rule, int size) {
        Tables tables = of(rule, size, size);
        ProjectionSpec p = tables.projection;
        return tables.with(new ProjectionSpec("A", "A", rule, true, true, p.weight(), p.delay(), p.receptor()));
    }

    Tables switches(boolean autapses, boolean multapses) {
        ProjectionSpec p = projection;
        return with(new ProjectionSpec(
                p.source(), p.target(), p.rule(), autapses, multapses, p.weight(), p.delay(), p.receptor()));
    }

    Tables synapses(Distribution weight, Distribution delay) {
        ProjectionSpec p = projection;
        return with(new ProjectionSpec(
                p.source(), p.target(), p.rule(), p.allowAutapses(), p.allowMultapses(), weight, delay, p.receptor()));
    }

    private Tables with(ProjectionSpec p) {
        return new Tables(p, sources, targets, dt, seed, number, chunkLimit);
    }

    Tables seed(long value) {
        return new Tables(projection, sources, targets, dt, value, number, chunkLimit);
    }

    Tables number(int value) {
        return new Tables(projection, sources, targets, dt, seed, value, chunkLimit);
    }

    Tables chunkLimit(long value) {
        return new Tables(projection, sources, targets, dt, seed, number, value);
    }

    SynapseTable table() {
        return table(0, targets);
    }

    SynapseTable table(int first, int size) {
        return SynapseTableBuilder.build(projection, 0, sources, targets, first, size, dt, seed, number, chunkLimit);
    }

    /** All effects, by source, target and delay. */
    List<Effect> effects() {
        return effects(1);
    }

    /** The effects found by building the table in blocks of targets, as equal as possible. */
    List<Effect> effects(int blocks) {
        SynapseTable[] tables = new SynapseTable[blocks];
        int[] first = new int[blocks + 1];
        for (int b = 0; b < blocks; b++) {
            first[b + 1] = targets * (b + 1) / blocks;
            tables[b] = table(first[b], first[b + 1] - first[b]);
        }
        List<Effect> effects = new ArrayList<>();
        for (int source = 0; source < sources; source++) {
            for (int b = 0; b < blocks; b++) {
                double[][] rows = new double[SLOTS][first[b + 1] - first[b]];
                // A step that is no multiple of the ring's length shows whether delivery goes around.
                tables[b].deliver(new int[] {source}, 0, 1, 0, 1000, rows, SLOTS - 1);
                collect(source, first[b], rows, effects);
            }
        }
        return effects;
    }

    private static void collect(int source, int first, double[][] rows, List<Effect> effects) {
        for (int target = 0; target < rows[0].length; target++) {
            for (int delay = 0; delay < SLOTS; delay++) {
                double weight = rows[(1000 + delay) & (SLOTS - 1)][target];
                if (weight != 0) {
                    effects.add(new Effect(source, first + target, delay, weight));
                }
            }
        }
    }

    /** The number of synapses of each pair, for weights and delays of 1. */
    int[][] multiplicities() {
        SynapseTable table = table();
        int[][] synapses = new int[sources][targets];
        double[][] rows = new double[16][targets];
        for (int source = 0; source < sources; source++) {
            table.deliver(new int[] {source}, 0, 1, 0, 0, rows, 15);
            double[] row = rows[10];
            for (int target = 0; target < targets; target++) {
                synapses[source][target] = (int) row[target];
                row[target] = 0;
            }
        }
        return synapses;
    }
}
