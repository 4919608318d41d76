package org.equipoise.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.config.Location;
import org.equipoise.config.Problem;
import org.equipoise.config.Problems;
import org.equipoise.config.Section;

/**
 * Reads a configuration of {@code kind: study}: a network and a grid of values that replace some of its own. Every point of
 * the grid is read and checked at once.
 *
 * @param network whose values are replaced
 * @param tuning what is tuned at each point, if anything
 * @param raster which spikes are kept, if any are
 * @param regimes whether points are classified by their regimes
 */
record StudyConfig(
        StudyNetwork network,
        List<StudyPoint> points,
        int trials,
        Optional<Tuning> tuning,
        Optional<RasterConfig> raster,
        boolean regimes) {
    private static final int MOST_POINTS = 100_000;

    /**
     * Reads all keys but {@code kind}.
     *
     * @param file the study's, to which the experiment's path is relative
     */
    static StudyConfig read(Section root, Path file, Problems problems) {
        if (root.has("description")) {
            root.text("description");
        }
        String experiment = root.text("experiment");
        int trials = root.integer("trials", 1, 1, 1_000_000);
        boolean listed = root.has("points");
        Section grid = root.has("tune") || listed ? root.sectionOrDefaults("grid") : root.section("grid");
        Optional<Section> tune = root.optionalSection("tune");
        Optional<RasterConfig> raster = root.optionalSection("raster").map(RasterConfig::read);
        boolean regimes = root.flag("regimes", false);
        if (listed && root.sections("points").isEmpty()) {
            root.problem("points", "there are no points", "give at least one");
        }
        List<Map<String, String>> assignments = listed ? listed(root.sections("points")) : List.of(Map.of());
        Set<String> varied = new LinkedHashSet<>();
        if (listed) {
            assignments.forEach(values -> varied.addAll(values.keySet()));
        }
        boolean sound = true;
        for (String path : grid.keys()) {
            List<String> values = grid.writtenList(path);
            if (assignments.stream().anyMatch(own -> own.containsKey(path))) {
                grid.problem(path, path + " is a value of points, too", "give it in one place");
            }
            if (values.isEmpty()) {
                grid.problem(path, path + " has no values", "give at least one");
            }
            if (values.size() > 1) {
                varied.add(path);
            }
            sound &= !values.isEmpty() && (long) assignments.size() * values.size() <= MOST_POINTS;
            assignments = sound ? product(assignments, path, values) : List.of();
        }
        if (problems.isEmpty() && (!sound || (long) assignments.size() * trials > Integer.MAX_VALUE)) {
            root.problem("grid", "the grid has more than " + MOST_POINTS + " points", "split it into several studies");
        }
        List<StudyPoint> points = new ArrayList<>();
        Optional<Tuning> tuning = Optional.empty();
        Optional<StudyNetwork> network = problems.isEmpty()
                ? StudyNetwork.read(
                        file.toAbsolutePath().resolveSibling(experiment).normalize(), problems)
                : Optional.empty();
        if (network.isPresent()) {
            for (int number = 0; number < assignments.size(); number++) {
                point(network.get(), number, assignments.get(number), varied, grid, problems)
                        .ifPresent(points::add);
            }
        }
        if (network.isPresent() && tune.isPresent() && points.size() == assignments.size()) {
            tuning = Tuning.read(tune.get(), network.get(), points.get(0));
            tuning.ifPresent(t -> points.forEach(point -> t.check(point, tune.get(), problems)));
        } else {
            tune.ifPresent(Section::ignoreRest);
        }
        return new StudyConfig(network.orElse(null), points, trials, tuning, raster, regimes);
    }

    /** The values of points that are listed one by one. */
    private static List<Map<String, String>> listed(List<Section> points) {
        List<Map<String, String>> assignments = new ArrayList<>();
        for (Section point : points) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String path : point.keys()) {
                List<String> written = point.writtenList(path);
                if (written.size() != 1) {
                    point.problem(path, path + " is not one value", "give one, and several in grid");
                } else {
                    values.put(path, written.get(0));
                }
            }
            if (!assignments.isEmpty()
                    && !values.keySet().equals(assignments.get(0).keySet())) {
                point.problem(
                        "",
                        "this point has other paths than the first",
                        "give " + assignments.get(0).keySet());
            }
            assignments.add(values);
        }
        return assignments;
    }

    /** The last path varies fastest. */
    private static List<Map<String, String>> product(
            List<Map<String, String>> assignments, String path, List<String> values) {
        List<Map<String, String>> result = new ArrayList<>();
        for (Map<String, String> assignment : assignments) {
            for (String value : values) {
                Map<String, String> longer = new LinkedHashMap<>(assignment);
                longer.put(path, value);
                result.add(longer);
            }
        }
        return result;
    }

    private static Optional<StudyPoint> point(
            StudyNetwork network,
            int number,
            Map<String, String> values,
            Set<String> varied,
            Section grid,
            Problems problems) {
        StringBuilder name = new StringBuilder(String.format(Locale.ROOT, "%03d", number));
        values.forEach((path, value) -> {
            if (varied.contains(path)) {
                String readable = StudyPoint.shortened(path) + "=" + value;
                name.append('_').append(readable.replaceAll("[^\\w.=+-]", ""));
            }
        });
        Problems own = new Problems();
        Optional<StudyPoint> point = network.point(name.toString(), values, List.of(), own);
        report(grid.location(), name.toString(), own, problems);
        return point;
    }

    /** Reports what is wrong with a point's network at a place of the study. */
    static void report(Location place, String point, Problems own, Problems problems) {
        for (Problem problem : own.list()) {
            problems.add(place, "point " + point + ": " + problem.location() + ": " + problem.what(), problem.remedy());
        }
    }
}
