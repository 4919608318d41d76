package org.equipoise.analysis.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.equipoise.analysis.statistics.Line;
import org.equipoise.io.Json;
import org.equipoise.units.Dimension;
import org.equipoise.units.Quantity;
import org.equipoise.units.QuantityException;

/**
 * Rates of populations against the one quantity that differs between the points of a study, and the straight lines through them.
 *
 * @param kind {@code lines}
 * @param path of the quantity
 * @param unit of its values, empty for plain numbers
 * @param values of the quantity, ascending
 * @param populations by name
 */
public record StudyLines(String kind, String path, String unit, double[] values, Map<String, Population> populations) {
    private static final int LEAST_POINTS = 3;

    /**
     * What belongs to a population.
     *
     * @param ratesHz means over trials, one a value
     * @param errorsHz standard errors of these means; NaN with one trial
     * @param line through the means
     * @param meanField what theory says; null if nothing
     * @param balanced likewise, for many inputs
     */
    public record Population(
            double[] ratesHz, double[] errorsHz, Line line, Prediction meanField, Prediction balanced) {}

    /**
     * Rates that theory predicts.
     *
     * @param ratesHz one a value
     * @param line through them
     */
    public record Prediction(double[] ratesHz, Line line) {}

    /** What of {@code study.json} is needed; the names there are these in snake case. */
    private record Study(List<Point> points) {}

    private record Point(
            String name,
            Map<String, String> values,
            Map<String, Map<String, double[]>> measures,
            Map<String, Map<String, Double>> theory,
            Map<String, Double> balancedRatesHz) {

        Double meanField(String population) {
            return theory == null || !theory.containsKey(population)
                    ? null
                    : theory.get(population).get("rate_hz");
        }

        Double balanced(String population) {
            return balancedRatesHz == null ? null : balancedRatesHz.get(population);
        }
    }

    /**
     * Reads {@code study.json}.
     *
     * @return empty if more than one quantity differs between points, or none, or it is no number, or there are fewer than 3 points
     */
    public static Optional<StudyLines> of(Path file) throws IOException {
        List<Point> points = Json.read(file, Study.class).points();
        Set<String> varied = new LinkedHashSet<>();
        for (Point point : points) {
            point.values.forEach((path, value) -> {
                if (!value.equals(points.get(0).values.get(path))) {
                    varied.add(path);
                }
            });
        }
        if (varied.size() != 1 || points.size() < LEAST_POINTS) {
            return Optional.empty();
        }
        String path = varied.iterator().next();
        List<Quantity> quantities = new ArrayList<>();
        for (Point point : points) {
            try {
                quantities.add(Quantity.parse(point.values.get(path)));
            } catch (QuantityException e) {
                return Optional.empty();
            }
        }
        Quantity first = quantities.get(0);
        if (quantities.stream().anyMatch(q -> !q.dimension().equals(first.dimension()))) {
            return Optional.empty();
        }
        int[] order = IntStream.range(0, points.size())
                .boxed()
                .sorted((a, b) -> Double.compare(
                        quantities.get(a).value(), quantities.get(b).value()))
                .mapToInt(i -> i)
                .toArray();
        return Optional.of(
                of(path, quantities, Arrays.stream(order).mapToObj(points::get).toList(), order));
    }

    private static StudyLines of(String path, List<Quantity> quantities, List<Point> points, int[] order) {
        boolean isFrequency = quantities.get(0).dimension().equals(Dimension.FREQUENCY);
        double factor = isFrequency ? 1000 : 1;
        double[] values = Arrays.stream(order)
                .mapToDouble(i -> factor * quantities.get(i).value())
                .toArray();
        Map<String, Population> populations = new LinkedHashMap<>();
        for (String name : points.get(0).measures.keySet()) {
            double[] rates = new double[points.size()];
            double[] errors = new double[points.size()];
            for (int p = 0; p < rates.length; p++) {
                double[] trials = points.get(p).measures.get(name).get("rate_hz");
                rates[p] = Arrays.stream(trials).average().orElse(Double.NaN);
                errors[p] = standardError(trials, rates[p]);
            }
            populations.put(
                    name,
                    new Population(
                            rates,
                            errors,
                            Line.through(values, rates),
                            prediction(points, values, point -> point.meanField(name)),
                            prediction(points, values, point -> point.balanced(name))));
        }
        String unit = isFrequency ? "Hz" : quantities.get(0).dimension().unit();
        return new StudyLines("lines", path, unit, values, populations);
    }

    private static double standardError(double[] trials, double mean) {
        double squares = Arrays.stream(trials).map(t -> (t - mean) * (t - mean)).sum();
        return Math.sqrt(squares / (trials.length - 1) / trials.length);
    }

    /** Null unless theory has a rate for every point. */
    private static Prediction prediction(List<Point> points, double[] values, Function<Point, Double> theory) {
        List<Double> rates = points.stream().map(theory).toList();
        if (rates.contains(null)) {
            return null;
        }
        double[] all = rates.stream().mapToDouble(rate -> rate).toArray();
        return new Prediction(all, Line.through(values, all));
    }

    /** The lines as a table. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("rate/Hz against " + path + (unit.isEmpty() ? "" : "/" + unit));
        lines.add("population        slope  intercept      r^2");
        populations.forEach((name, p) -> {
            lines.add(row(name, p.line));
            if (p.meanField != null) {
                lines.add(row("  mean field", p.meanField.line));
            }
            if (p.balanced != null) {
                lines.add(row("  balanced", p.balanced.line));
            }
        });
        return lines;
    }

    private static String row(String name, Line line) {
        return String.format(
                Locale.ROOT, "%-14s %8.3f %10.3f %8.5f", name, line.slope(), line.intercept(), line.rSquared());
    }
}
