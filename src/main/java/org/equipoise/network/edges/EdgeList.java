package org.equipoise.network.edges;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.random.Distribution;

/**
 * Connections from a file, of which nothing is kept in memory but what they have in common. Made by going through the file
 * once; thread-safe.
 */
public final class EdgeList {
    private static final int MOST_EXAMPLES = 3;
    private static final int LONGEST_DELAY = Character.MAX_VALUE;

    private final EdgeFile file;
    private final int sources;
    private final int targets;
    private final double dt;
    private final List<String> examples = new ArrayList<>();
    private final Range weights = new Range();
    private final Range delays = new Range();
    private long rows;
    private long wrong;

    private EdgeList(EdgeFile file, int sources, int targets, double dt) {
        this.file = file;
        this.sources = sources;
        this.targets = targets;
        this.dt = dt;
    }

    /**
     * Looks at all connections of a file.
     *
     * @param path a .csv file, or a .h5 file in SONATA's format
     * @param population the edge population of a SONATA file; empty: its only one
     * @param sources size of the source population
     * @param targets size of the target population
     * @param dt length of a step in ms
     * @throws IOException if the file cannot be read or is of the wrong make; the message names it
     */
    public static EdgeList of(Path path, Optional<String> population, int sources, int targets, double dt)
            throws IOException {
        EdgeList list = new EdgeList(EdgeFile.open(path, population), sources, targets, dt);
        list.file.read(list::look);
        return list;
    }

    private void look(long row, long source, long target, double weight, double delay) {
        rows++;
        weights.add(weight);
        delays.add(delay);
        String problem = problem(source, target, weight, delay);
        if (!problem.isEmpty()) {
            wrong++;
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(file.place(row) + ": " + problem);
            }
        }
    }

    private String problem(long source, long target, double weight, double delay) {
        if (source < 0 || target < 0 || Double.isNaN(weight) || Double.isNaN(delay)) {
            return "this is no connection";
        }
        if (source >= sources) {
            return "the source is " + source + ", but they are 0 to " + (sources - 1);
        }
        if (target >= targets) {
            return "the target is " + target + ", but they are 0 to " + (targets - 1);
        }
        if (Double.isInfinite(weight)) {
            return "the weight is infinite";
        }
        if (file.hasDelays() && !(delay >= dt * (1 - 1e-9))) {
            return "the delay is " + delay + " ms, below dt = " + dt + " ms";
        }
        return delay / dt > LONGEST_DELAY ? "the delay is " + delay + " ms, above " + LONGEST_DELAY + " steps" : "";
    }

    /** What is wrong with rows, the first few named by file and line; empty if nothing is. */
    public Optional<String> problem() {
        if (wrong == 0) {
            return Optional.empty();
        }
        long others = wrong - examples.size();
        String more = others == 0 ? "" : "; and " + others + " more of " + rows + " rows";
        return Optional.of(String.join("; ", examples) + more);
    }

    /** Whether the list was made for populations of these sizes and steps of this length. */
    public boolean fits(int sourceSize, int targetSize, double step) {
        return sources == sourceSize && targets == targetSize && dt == step;
    }

    /** How many connections there are. */
    public long size() {
        return rows;
    }

    /** The weights, in the unit of the receptor; empty if the file has none. */
    public Optional<Distribution> weights() {
        return file.hasWeights() ? Optional.of(weights.distribution()) : Optional.empty();
    }

    /** The delays in ms; empty if the file has none. */
    public Optional<Distribution> delays() {
        return file.hasDelays() ? Optional.of(delays.distribution()) : Optional.empty();
    }

    /**
     * Reads the connections onto a block of neighbouring targets.
     *
     * @param first place of the block's first neuron in the target population
     * @param size number of neurons of the block
     * @throws IOException if the file cannot be read any more
     */
    public Edges onto(int first, int size) throws IOException {
        Edges.Builder builder = new Edges.Builder(sources);
        file.read((row, source, target, weight, delay) -> {
            if (target >= first && target < first + size) {
                builder.add((int) source, (int) target - first, weight, (int) Math.max(1, Math.round(delay / dt)));
            }
        });
        return builder.build();
    }

    /** The extremes and moments of some numbers. */
    private static final class Range {
        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;
        private double sum;
        private double squares;
        private long count;

        void add(double value) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
            sum += value;
            squares += value * value;
            count++;
        }

        Distribution distribution() {
            if (lowest < highest) {
                return new Distribution.Listed(lowest, highest, sum / count, squares / count);
            }
            // Without rows any weight and any delay will do.
            return new Distribution.Constant(count == 0 ? 1 : lowest);
        }
    }
}
