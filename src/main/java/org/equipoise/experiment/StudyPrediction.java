package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equipoise.io.Json;
import org.equipoise.theory.FixedPoint;

/** What theory says of all points of a study. */
final class StudyPrediction implements Prediction {
    private final List<StudyAxis> axes;
    private final List<Point> points;
    private final Optional<RegimeDiagram> diagram;

    /**
     * A point.
     *
     * @param tuned what theory finds, with its unit, where a value is tuned
     * @param prediction empty if there are gaps
     * @param gaps why there is no prediction, one sentence each
     */
    private record Point(
            StudyPoint point, Optional<String> tuned, Optional<TheoryPrediction> prediction, List<String> gaps) {

        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", point.name());
            tree.put("values", point.values());
            tuned.ifPresent(value -> tree.put("tuned", value));
            tree.put("gaps", gaps);
            prediction.ifPresent(found -> tree.putAll(found.tree()));
            return tree;
        }
    }

    private StudyPrediction(List<StudyAxis> axes, List<Point> points, Optional<RegimeDiagram> diagram) {
        this.axes = axes;
        this.points = points;
        this.diagram = diagram;
    }

    /**
     * Predicts every point, on all cores.
     *
     * @throws TheoryGapException if theory covers no point
     */
    static StudyPrediction of(StudyConfig study) {
        List<Point> points = IntStream.range(0, study.points().size())
                .parallel()
                .mapToObj(number -> point(study, study.points().get(number)))
                .toList();
        if (points.stream().allMatch(point -> point.prediction.isEmpty())) {
            throw new TheoryGapException(points.stream()
                    .flatMap(point -> point.gaps.stream())
                    .distinct()
                    .toList());
        }
        List<StudyAxis> axes = StudyAxis.of(study.points());
        Optional<RegimeDiagram> diagram = study.regimes()
                ? RegimeDiagram.of(study.network(), study.points().get(0), axes)
                : Optional.empty();
        return new StudyPrediction(axes, points, diagram);
    }

    private static Point point(StudyConfig study, StudyPoint point) {
        List<String> gaps = new TheoryNetwork(point.network()).gaps();
        if (!gaps.isEmpty()) {
            return new Point(point, Optional.empty(), Optional.empty(), gaps);
        }
        if (study.tuning().isEmpty()) {
            return new Point(
                    point,
                    Optional.empty(),
                    Optional.of(TheoryPrediction.of(point.network(), point.resolved())),
                    List.of());
        }
        return tuned(study.tuning().get(), point);
    }

    private static Point tuned(Tuning tuning, StudyPoint point) {
        try {
            double value = TunedValues.byTheory(tuning, point);
            if (Double.isNaN(value)) {
                return new Point(
                        point, Optional.empty(), Optional.empty(), List.of("theory does not hit the target of tune"));
            }
            StudyPoint settled = tuning.at(point, value);
            return new Point(
                    point,
                    Optional.of(tuning.text(value)),
                    Optional.of(TheoryPrediction.of(settled.network(), settled.resolved())),
                    List.of());
        } catch (IOException wrongValue) {
            return new Point(point, Optional.empty(), Optional.empty(), List.of(wrongValue.getMessage()));
        }
    }

    @Override
    public void write(Path directory) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("axes", axes);
        tree.put("points", points.stream().map(Point::tree).toList());
        diagram.ifPresent(lines -> tree.put("diagram", lines));
        Json.write(directory.resolve("theory.json"), tree);
    }

    @Override
    public List<String> lines() {
        int width = points.stream().mapToInt(p -> p.point.name().length()).max().orElse(0);
        int named = points.stream()
                .flatMap(p -> p.prediction.flatMap(TheoryPrediction::reached).stream())
                .flatMap(reached -> reached.populations().stream())
                .mapToInt(state -> state.name().length())
                .reduce(10, Math::max);
        String row = "%-" + width + "s  %-" + named + "s %9s %9s %9s %7s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(row, "point", "population", "rate/Hz", "mu/mV", "sigma/mV", "CV"));
        for (Point point : points) {
            String note = point.prediction.map(TheoryPrediction::oscillation).orElse("");
            String tuned = point.tuned.map(value -> "  at " + value).orElse("");
            List<FixedPoint.State> states = point.prediction
                    .flatMap(TheoryPrediction::reached)
                    .map(FixedPoint::populations)
                    .orElse(List.of());
            for (FixedPoint.State state : states) {
                lines.add(String.format(
                                row,
                                point.point.name(),
                                state.name(),
                                digits(1000 * state.rate()),
                                digits(state.mu()),
                                digits(state.sigma()),
                                digits(state.cvIsi()))
                        + tuned
                        + (note.isEmpty() ? "" : "  " + note));
            }
            if (states.isEmpty()) {
                String why = point.gaps.isEmpty() ? TheoryPrediction.NOT_REACHED : String.join("; ", point.gaps);
                lines.add(String.format("%-" + width + "s  %s", point.point.name(), why));
            }
        }
        return lines;
    }

    private static String digits(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
