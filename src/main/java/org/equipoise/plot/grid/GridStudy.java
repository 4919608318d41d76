package org.equipoise.plot.grid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.io.Json;
import org.equipoise.plot.SummaryNames;

/**
 * What figures and tables show of a study; the names in {@code study.json} are these in snake case.
 *
 * @param tuning what was tuned; null if nothing was
 * @param axes what differs between the points
 * @param sources the populations that are sources, not neurons
 * @param diagram theory's lines; null where there are none
 */
record GridStudy(
        int trials, Tuning tuning, List<Axis> axes, List<String> sources, List<Point> points, Diagram diagram) {
    private static final String FILE = "study.json";

    /** The row of measures of all neurons. */
    static final String NETWORK = "network";

    /** What was sought: the parameter at which the measure of a population has its target. */
    record Tuning(String parameter, String unit, String population, String measure, double target, double tolerance) {
        /** The parameter with its unit. */
        String label() {
            return GridStudy.label(parameter, unit);
        }
    }

    /** @param values as many as texts, or none where they are words */
    record Axis(String path, String unit, List<String> texts, double[] values) {
        boolean isNumeric() {
            return values.length > 0;
        }

        String name() {
            return lastKey(path);
        }

        String label() {
            return GridStudy.label(path, unit);
        }
    }

    /**
     * @param values path to value as written
     * @param measures population, or {@link #NETWORK}, to measure to values, one a trial
     * @param theory population to measure to what theory says
     * @param balancedRatesHz population to its rate in the limit of many inputs
     * @param differences where theory and measurement disagree
     * @param tuned null where nothing was tuned
     * @param regime null where points are not classified
     */
    record Point(
            String name,
            Map<String, String> values,
            Map<String, Map<String, double[]>> measures,
            Map<String, Map<String, Double>> theory,
            Map<String, Double> balancedRatesHz,
            List<Difference> differences,
            Tuned tuned,
            String regime) {

        /** Mean and spread of a measure; NaN where there is none. */
        Spread measured(String population, String measure) {
            return Spread.of(
                    measures.getOrDefault(population, Map.of()).getOrDefault(measure, new double[] {Double.NaN}));
        }

        /** What theory says of a measure; NaN where it says nothing. */
        double predicted(String population, String measure) {
            return theory.getOrDefault(population, Map.of()).getOrDefault(measure, Double.NaN);
        }

        /** The number of its value on an axis. */
        int place(Axis axis) {
            return axis.texts().indexOf(values.get(axis.path()));
        }

        boolean differs(String population, String measure) {
            return differences.stream()
                    .anyMatch(one ->
                            one.population().equals(population) && one.measure().equals(measure));
        }
    }

    /** @param theory NaN where theory finds nothing */
    record Tuned(double[] values, double theory, List<Curve> searches, Curve theoryCurve) {}

    /** A measure over values of what is tuned. */
    record Curve(double[] values, double[] measured) {}

    /** Theory's lines in the plane of the two axes, and frequencies on that of stability. */
    record Diagram(List<Line> lines, List<Oscillation> oscillations) {}

    /** @param name of the kind of line */
    record Line(String name, double rateHz, List<Piece> pieces) {}

    /** A straight piece of a line. */
    record Piece(double x1, double y1, double x2, double y2) {}

    /** A frequency at a place. */
    record Oscillation(double x, double y, double frequencyHz) {}

    /** A disagreement. */
    record Difference(String population, String measure) {}

    /** Mean and standard deviation (divisor n - 1) over the trials that have a value; a deviation of one is NaN. */
    record Spread(double mean, double sd) {
        static Spread of(double[] values) {
            double[] known =
                    Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
            double mean = Arrays.stream(known).average().orElse(Double.NaN);
            double squares = Arrays.stream(known)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            return new Spread(mean, known.length > 1 ? Math.sqrt(squares / (known.length - 1)) : Double.NaN);
        }
    }

    /** Whether a directory holds the results of a study. */
    static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    static GridStudy read(Path directory) throws IOException {
        return Json.read(directory.resolve(FILE), GridStudy.class);
    }

    /** The populations, {@link #NETWORK} last. */
    List<String> populations() {
        return List.copyOf(points.get(0).measures().keySet());
    }

    /** Whether points are classified by regimes. */
    boolean isClassified() {
        return points.get(0).regime() != null;
    }

    /** All measures that some point has a number for, in their order; without counts of spikes, which rates tell. */
    List<String> measures() {
        Set<String> names = new LinkedHashSet<>();
        points.get(0).measures().values().forEach(own -> names.addAll(own.keySet()));
        names.remove("spikes");
        names.removeIf(measure -> populations().stream()
                .allMatch(population -> points.stream()
                        .allMatch(point ->
                                Double.isNaN(point.measured(population, measure).mean()))));
        return List.copyOf(names);
    }

    /**
     * The populations whose measure is drawn: those of neurons, beside which their sources' rates would leave no room; where none
     * has it, sources, and where these have it neither, all neurons together.
     */
    List<String> populations(String measure) {
        List<String> having = populations().stream()
                .filter(population -> points.get(0).measures().get(population).containsKey(measure))
                .toList();
        List<String> parts =
                having.stream().filter(name -> !name.equals(NETWORK)).toList();
        List<String> neurons =
                parts.stream().filter(name -> !sources.contains(name)).toList();
        if (!neurons.isEmpty()) {
            return neurons;
        }
        return parts.isEmpty() ? having : parts;
    }

    /** Whether theory says something of a measure of a population. */
    boolean isPredicted(String population, String measure) {
        return points.stream().anyMatch(point -> !Double.isNaN(point.predicted(population, measure)));
    }

    /** Whether there is a point for each combination of values. */
    boolean isWhole() {
        return axes.stream().mapToLong(axis -> axis.texts().size()).reduce(1, (a, b) -> a * b) == points.size();
    }

    /** The point with these values, given as numbers of values on each axis. */
    Optional<Point> at(int... places) {
        return points.stream()
                .filter(point -> {
                    for (int a = 0; a < places.length; a++) {
                        if (point.place(axes.get(a)) != places[a]) {
                            return false;
                        }
                    }
                    return true;
                })
                .findFirst();
    }

    private static String lastKey(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The last key of a path with the unit of its values. */
    private static String label(String path, String unit) {
        return unit.isEmpty() ? lastKey(path) : lastKey(path) + " (" + unit + ")";
    }

    /** A measure with its unit: {@code rate_hz} is Rate (Hz), {@code V_m_mean} is V_m mean. */
    static String label(String measure) {
        for (String moment : List.of("mean", "variance")) {
            if (measure.endsWith("_" + moment)) {
                return measure.substring(0, measure.length() - moment.length() - 1) + " " + moment;
            }
        }
        String words = SummaryNames.withUnit(measure);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
