package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.analysis.spiking.Regime;
import org.equipoise.analysis.spiking.RegimeCriteria;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;

/**
 * What {@code study.json} and {@code study.h5} say.
 *
 * @param trials of each point
 * @param tuning what was tuned at each point, if anything
 * @param axes what differs between the points
 * @param sources the populations that are sources, not neurons
 * @param points in the order of the grid
 * @param diagram theory's lines between the points, if they are classified by regimes
 */
record StudyResults(
        int trials,
        Optional<Tuning> tuning,
        List<StudyAxis> axes,
        List<String> sources,
        List<Point> points,
        Optional<RegimeDiagram> diagram) {

    /**
     * @param values of the grid, by path
     * @param seeds of the trials
     * @param measures population, or {@code network} for all neurons, to measure to its values in the trials
     * @param theory what theory says of the point, with the value that the first trial found where one was tuned
     * @param tuned what was found, if anything was sought
     * @param regimes one a trial; none if points are not classified
     */
    record Point(
            String name,
            Map<String, String> values,
            List<Long> seeds,
            List<String> spikeDigests,
            Map<String, Map<String, double[]>> measures,
            StudyTheory theory,
            Optional<TunedValues> tuned,
            List<Regime> regimes) {

        /** The regime of most trials; of the first ones if there are several. */
        Regime regime() {
            return regimes.stream()
                    .max(Comparator.comparingInt(regime -> Collections.frequency(regimes, regime)))
                    .orElse(Regime.UNDETERMINED);
        }

        List<StudyTheory.Difference> differences() {
            return theory.differences(measures);
        }

        private Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", name);
            tree.put("values", values);
            tree.put("seeds", seeds);
            tree.put("spike_digests", spikeDigests);
            tree.put("measures", measures);
            tree.put("theory", theory.measures());
            tree.put("no_theory", theory.reasons());
            tree.put("balanced_rates_hz", theory.balancedRates());
            tree.put("differences", differences());
            tuned.ifPresent(found -> tree.put("tuned", found));
            if (!regimes.isEmpty()) {
                tree.put("regime", regime().label());
                tree.put("regimes", regimes.stream().map(Regime::label).toList());
            }
            return tree;
        }
    }

    /** Reads the files of all trials of the chosen points. */
    static StudyResults collect(StudyConfig study, List<Integer> chosen, StudyItems items) throws IOException {
        List<StudyPoint> points = study.points();
        int trials = study.trials();
        Optional<Tuning> tuning = study.tuning();
        List<Point> collected = new ArrayList<>();
        for (int number : chosen) {
            StudyPoint point = points.get(number);
            NetworkSpec network = point.network();
            List<String> rows = StudyMeasures.rows(network);
            List<String> columns = StudyMeasures.columns(network);
            Map<String, Map<String, double[]>> measures = new LinkedHashMap<>();
            List<Long> seeds = new ArrayList<>();
            List<String> digests = new ArrayList<>();
            List<Path> files = new ArrayList<>();
            for (int trial = 0; trial < trials; trial++) {
                Path file = items.file(number, trial);
                double[][] found = StudyFile.measures(file, rows.size(), columns.size());
                for (int row = 0; row < found.length; row++) {
                    Map<String, double[]> own = measures.computeIfAbsent(rows.get(row), name -> new LinkedHashMap<>());
                    for (int m = 0; m < found[row].length; m++) {
                        if (StudyMeasures.has(network, rows.get(row), columns.get(m))) {
                            own.computeIfAbsent(columns.get(m), name -> new double[trials])[trial] = found[row][m];
                        }
                    }
                }
                seeds.add(point.trial(number * trials + trial).seed());
                digests.add(StudyFile.digest(file));
                files.add(file);
            }
            Optional<TunedValues> tuned =
                    tuning.isPresent() ? Optional.of(TunedValues.of(tuning.get(), point, files)) : Optional.empty();
            StudyPoint settled =
                    tuned.isPresent() ? tuning.get().at(point, tuned.get().values()[0]) : point;
            collected.add(new Point(
                    point.name(),
                    point.values(),
                    seeds,
                    digests,
                    measures,
                    StudyTheory.of(settled.network()),
                    tuned,
                    study.regimes() ? regimes(network, trials, measures.get(StudyMeasures.NETWORK)) : List.of()));
        }
        List<StudyAxis> axes = StudyAxis.of(chosen.stream().map(points::get).toList());
        Optional<RegimeDiagram> diagram =
                study.regimes() ? RegimeDiagram.of(study.network(), points.get(chosen.get(0)), axes) : Optional.empty();
        List<String> sources = points.get(chosen.get(0)).network().populations().stream()
                .filter(population -> population.model().isSource())
                .map(PopulationSpec::name)
                .toList();
        return new StudyResults(trials, tuning, axes, sources, collected, diagram);
    }

    private static List<Regime> regimes(NetworkSpec network, int trials, Map<String, double[]> all) {
        int neurons = network.populations().stream()
                .filter(population -> !population.model().isSource())
                .mapToInt(PopulationSpec::size)
                .sum();
        return IntStream.range(0, trials)
                .mapToObj(trial -> RegimeCriteria.DEFAULT.classify(
                        neurons,
                        all.get("rate_hz")[trial],
                        all.get("modulation")[trial],
                        all.get("coherence")[trial],
                        all.get("cv_isi")[trial],
                        all.get("oscillation_hz")[trial]))
                .toList();
    }

    /** As JSON. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("trials", trials);
        tuning.ifPresent(sought -> {
            Map<String, Object> own = new LinkedHashMap<>();
            own.put("parameter", sought.parameter());
            own.put("unit", sought.unit());
            own.put("population", sought.population());
            own.put("measure", sought.measure());
            own.put("target", sought.target());
            own.put("tolerance", sought.tolerance());
            tree.put("tuning", own);
        });
        tree.put("axes", axes);
        tree.put("sources", sources);
        diagram.ifPresent(lines -> tree.put("diagram", lines));
        tree.put("points", points.stream().map(Point::tree).toList());
        return tree;
    }

    /** Writes the measures as HDF5: a group for each point, in it one for each population. */
    void write(Path file, Provenance provenance) throws IOException {
        Hdf5File.write(file, root -> {
            Hdf5Group all = root.group("points");
            for (Point point : points) {
                Hdf5Group group = all.group(point.name);
                point.values.forEach(group::attribute);
                if (!point.regimes.isEmpty()) {
                    group.attribute("regime", point.regime().label());
                }
                group.dataset(
                        "seed", point.seeds.stream().mapToLong(Long::longValue).toArray());
                group.dataset("spike_digest", point.spikeDigests);
                point.tuned.ifPresent(found -> group.dataset("tuned", found.values()));
                Hdf5Group populations = group.group("populations");
                point.measures.forEach((population, measures) -> {
                    Hdf5Group own = populations.group(population);
                    measures.forEach(own::dataset);
                });
            }
            provenance.writeTo(root);
        });
    }

    /** A line for each point: rate, CV and synchrony of all neurons, means over trials, and what was found. */
    List<String> table() {
        int width = points.stream().mapToInt(p -> p.name.length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        String row = "%-" + width + "s %10s %8s %10s%s%s";
        String sought =
                tuning.map(t -> "  " + StudyPoint.shortened(t.parameter())).orElse("");
        lines.add(String.format(row, "point", "rate/Hz", "CV", "synchrony", classified() ? "  regime" : "", sought));
        for (Point point : points) {
            Map<String, double[]> all = point.measures.get(StudyMeasures.NETWORK);
            lines.add(String.format(
                    row,
                    point.name,
                    digits(mean(all.get("rate_hz"))),
                    digits(mean(all.get("cv_isi"))),
                    digits(mean(all.get("synchrony"))),
                    classified() ? String.format("  %-7s", point.regime().label()) : "",
                    point.tuned.map(found -> found(point, found)).orElse("")));
        }
        differences().ifPresent(lines::add);
        return lines;
    }

    /** How many points differ from theory in what, and where to read which; empty if none does. */
    private Optional<String> differences() {
        long rates = differing(StudyTheory.RATE);
        long cvs = differing(StudyTheory.CV);
        List<String> what = new ArrayList<>();
        if (rates > 0) {
            what.add("rates at " + rates + " (by more than 15 % and 0.5 Hz)");
        }
        if (cvs > 0) {
            what.add("CVs at " + cvs + " (by more than 0.2)");
        }
        long covered = points.stream()
                .filter(point -> !point.theory.measures().isEmpty())
                .count();
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of("differs from theory: " + String.join(" and ", what) + " of " + covered + " points; "
                        + "study.json and the report that plot makes say where");
    }

    private long differing(String measure) {
        return points.stream()
                .filter(point -> point.differences().stream()
                        .anyMatch(difference -> difference.measure().equals(measure)))
                .count();
    }

    private boolean classified() {
        return points.stream().anyMatch(point -> !point.regimes.isEmpty());
    }

    private String found(Point point, TunedValues tuned) {
        String values = Arrays.stream(tuned.values())
                .mapToObj(value -> String.format(Locale.ROOT, "%.6g", value))
                .collect(Collectors.joining(
                        ", ", "  ", " " + tuning.orElseThrow().unit()));
        String theory =
                Double.isNaN(tuned.theory()) ? "" : String.format(Locale.ROOT, " (theory %.6g)", tuned.theory());
        String fano = digits(
                mean(point.measures.get(tuning.orElseThrow().population()).get("fano")));
        return values + theory + (fano.equals("-") ? "" : ", Fano factor " + fano);
    }

    /** The mean over the trials that have a value; NaN if none has. */
    static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    private static String digits(double mean) {
        return Double.isNaN(mean) ? "-" : String.format(Locale.ROOT, "%.3f", mean);
    }
}
