package org.equipoise.experiment;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.config.Problems;
import org.equipoise.config.Section;
import org.equipoise.neuron.Recordable;
import org.equipoise.units.Dimension;
import org.equipoise.units.Quantity;
import org.equipoise.units.QuantityException;

/**
 * What is tuned at each point of a study: a value of the network, until a measure hits a target.
 *
 * @param network of which it is a value
 * @param parameter its path
 * @param between the values between which it is sought, of one dimension, the lower one first
 * @param population whose measure counts
 * @param measure a column of {@link StudyMeasures}
 * @param target of the measure, as it stands in tables
 * @param tolerance how far the measure may be from it
 * @param place where this stands in the configuration
 */
record Tuning(
        StudyNetwork network,
        String parameter,
        List<Quantity> between,
        String population,
        String measure,
        double target,
        double tolerance,
        String place) {

    /** Measures a network. */
    interface Measurement {
        double of(StudyPoint point) throws IOException;
    }

    /** Reads the mapping; what the network says to it is told by {@link #check}. Empty after a problem. */
    static Optional<Tuning> read(Section section, StudyNetwork network, StudyPoint example) {
        String parameter = section.text("parameter");
        List<Quantity> between = between(section);
        List<String> populations = StudyMeasures.rows(example.network());
        String population = section.choice("population", populations.toArray(String[]::new));
        String row = population.isEmpty() ? StudyMeasures.NETWORK : population;
        List<String> measures = StudyMeasures.columns(example.network()).stream()
                .filter(measure -> StudyMeasures.has(example.network(), row, measure))
                .toList();
        String measure = section.choice("measure", measures.toArray(String[]::new));
        if (measure.isEmpty() || population.isEmpty() || between.isEmpty()) {
            section.ignoreRest();
            return Optional.empty();
        }
        Dimension dimension = dimension(example, population, measure);
        double scale = scale(dimension);
        double target = scale * section.quantity("target", dimension);
        double tolerance = scale * section.quantity("tolerance", dimension);
        if (!(tolerance > 0)) {
            section.problem("tolerance", "the tolerance is not above 0", "give how far from the target will do");
        }
        return Optional.of(new Tuning(
                network,
                parameter,
                between,
                population,
                measure,
                target,
                tolerance,
                section.location().toString()));
    }

    /** What a canonical value is multiplied by to stand in a table. */
    private static double scale(Dimension dimension) {
        return dimension.equals(Dimension.FREQUENCY) ? 1000 : 1;
    }

    private static List<Quantity> between(Section section) {
        List<String> written = section.writtenList("between");
        try {
            List<Quantity> ends = written.stream().map(Quantity::parse).toList();
            if (ends.size() == 2
                    && ends.get(0).dimension().equals(ends.get(1).dimension())
                    && ends.get(0).value() < ends.get(1).value()) {
                return ends;
            }
            section.problem(
                    "between", "between is not two values of one kind, the lower one first", "give e.g. [1 mV, 2 mV]");
        } catch (QuantityException e) {
            section.problem(
                    "between", "between is '" + String.join(", ", written) + "': " + e.getMessage(), e.remedy());
        }
        return List.of();
    }

    private static Dimension dimension(StudyPoint point, String population, String measure) {
        if (measure.equals("rate_hz")) {
            return Dimension.FREQUENCY;
        }
        List<Recordable> recordables = point.network().populations().stream()
                .filter(spec -> spec.name().equals(population))
                .flatMap(spec -> spec.model().recordables().stream())
                .toList();
        for (Recordable recordable : recordables) {
            if (measure.equals(TraceMoments.mean(recordable.name()))) {
                return recordable.dimension();
            }
            if (measure.equals(TraceMoments.variance(recordable.name()))) {
                return recordable.dimension().power(2);
            }
        }
        return Dimension.NONE;
    }

    /** Reports what is wrong at the ends of the range, at a point that is sound in itself. */
    void check(StudyPoint point, Section section, Problems problems) {
        if (!StudyMeasures.has(point.network(), population, measure)) {
            section.problem(
                    "measure",
                    "at point " + point.name() + " there is no " + measure + " of " + population,
                    "give one of all points");
        }
        List<StudyPoint> ends = new ArrayList<>();
        for (Quantity end : between) {
            Problems own = new Problems();
            network.point(point.name(), point.values(), override(end), own).ifPresent(ends::add);
            StudyConfig.report(section.location("between"), point.name(), own, problems);
        }
        if (ends.size() == 2 && ends.get(0).resolved().equals(ends.get(1).resolved())) {
            section.problem(
                    "parameter", parameter + " changes nothing in the network", "give the path of one of its values");
        }
    }

    private List<String> override(Quantity value) {
        return List.of(parameter + "=" + value);
    }

    /** The unit of values in tables; empty for a plain number. */
    String unit() {
        return dimension().unit();
    }

    private Dimension dimension() {
        return between.get(0).dimension();
    }

    private Quantity quantity(double value) {
        return new Quantity(value / scale(dimension()), dimension());
    }

    /** The point with a value as it stands in tables. */
    StudyPoint at(StudyPoint point, double value) throws IOException {
        Problems problems = new Problems();
        Optional<StudyPoint> tuned = network.point(point.name(), point.values(), override(quantity(value)), problems);
        return tuned.orElseThrow(() -> new IOException(place + ": " + point.name() + " at " + quantity(value) + ": "
                + problems.list().stream().map(Object::toString).collect(Collectors.joining("; "))));
    }

    /** A value as it stands in tables, with its unit. */
    String text(double value) {
        return quantity(value).toString();
    }

    /** The lowest value, as it stands in tables. */
    double lowest() {
        return scale(dimension()) * between.get(0).value();
    }

    /** The highest value, as it stands in tables. */
    double highest() {
        return scale(dimension()) * between.get(1).value();
    }

    /** Seeks the value of a point, as it stands in tables. */
    RootSearch.Outcome search(StudyPoint point, Measurement measurement) throws IOException {
        return new RootSearch(target, tolerance)
                .between(lowest(), highest(), value -> measurement.of(at(point, value)));
    }

    /** What is sought, in a line. */
    String description() {
        return "tunes    " + parameter + " between " + between.get(0) + " and " + between.get(1) + " until " + measure
                + " of " + population + " is " + digits(target) + " to within " + digits(tolerance);
    }

    /** What counts of a run. */
    double measured(NetworkRun run) {
        return run.measures().value(population, measure);
    }

    /** All that the search of a point depends on beside the point. */
    String identity() {
        return String.join(" ", parameter, between.toString(), population, measure, target + " " + tolerance);
    }

    /** Why a search did not come to its end. */
    IOException failure(StudyPoint point, RootSearch.Outcome outcome) {
        String tried = outcome.trials().stream()
                .skip(Math.max(0, outcome.trials().size() - 2))
                .map(trial -> digits(trial.value()) + " at " + quantity(trial.at()))
                .collect(Collectors.joining(" and "));
        String what = outcome.trials().size() == 2
                ? "; the target is not between them: give other ends"
                : "; it jumps over the target: give a larger tolerance, or run more neurons or longer";
        return new IOException(place + ": " + point.name() + ": " + measure + " of " + population + " is " + tried
                + ", not " + digits(target) + what);
    }

    private static String digits(double value) {
        return Double.isNaN(value)
                ? "not defined"
                : new BigDecimal(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
