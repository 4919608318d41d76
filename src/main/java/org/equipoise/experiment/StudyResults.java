package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;
import org.equipoise.io.Provenance;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;

/**
 * What {@code study.json} says; the components' names are its keys.
 *
 * @param trials of each point
 * @param points in the order of the grid
 */
record StudyResults(int trials, List<Point> points) {

    /**
     * @param values of the grid, by path
     * @param seeds of the trials
     * @param measures population, or {@code network} for all neurons, to measure to its values in the trials
     */
    record Point(
            String name,
            Map<String, String> values,
            List<Long> seeds,
            List<String> spikeDigests,
            Map<String, Map<String, double[]>> measures) {}

    /** Reads the files of all trials of the chosen points. */
    static StudyResults collect(List<StudyPoint> points, List<Integer> chosen, int trials, StudyItems items)
            throws IOException {
        List<Point> collected = new ArrayList<>();
        for (int number : chosen) {
            StudyPoint point = points.get(number);
            NetworkSpec network = point.network();
            List<String> rows = new ArrayList<>(
                    network.populations().stream().map(PopulationSpec::name).toList());
            rows.add(StudyFile.NETWORK);
            Map<String, Map<String, double[]>> measures = new LinkedHashMap<>();
            List<Long> seeds = new ArrayList<>();
            List<String> digests = new ArrayList<>();
            for (int trial = 0; trial < trials; trial++) {
                Path file = items.file(number, trial);
                double[][] found = StudyFile.measures(file, rows.size());
                for (int row = 0; row < found.length; row++) {
                    Map<String, double[]> own = measures.computeIfAbsent(rows.get(row), name -> new LinkedHashMap<>());
                    for (int m = 0; m < found[row].length; m++) {
                        own.computeIfAbsent(StudyFile.MEASURES.get(m), name -> new double[trials])[trial] =
                                found[row][m];
                    }
                }
                seeds.add(point.trial(number * trials + trial).seed());
                digests.add(StudyFile.digest(file));
            }
            collected.add(new Point(point.name(), point.values(), seeds, digests, measures));
        }
        return new StudyResults(trials, collected);
    }

    /** Writes the same as HDF5: a group for each point, in it one for each population. */
    void write(Path file, Provenance provenance) throws IOException {
        Hdf5File.write(file, root -> {
            Hdf5Group all = root.group("points");
            for (Point point : points) {
                Hdf5Group group = all.group(point.name);
                point.values.forEach(group::attribute);
                group.dataset(
                        "seed", point.seeds.stream().mapToLong(Long::longValue).toArray());
                group.dataset("spike_digest", point.spikeDigests);
                Hdf5Group populations = group.group("populations");
                point.measures.forEach((population, measures) -> {
                    Hdf5Group own = populations.group(population);
                    measures.forEach(own::dataset);
                });
            }
            provenance.writeTo(root);
        });
    }

    /** A line for each point: rate, CV and synchrony of all neurons, means over trials. */
    List<String> table() {
        int width = points.stream().mapToInt(p -> p.name.length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        String row = "%-" + width + "s %10s %8s %10s";
        lines.add(String.format(row, "point", "rate/Hz", "CV", "synchrony"));
        for (Point point : points) {
            Map<String, double[]> all = point.measures.get(StudyFile.NETWORK);
            lines.add(String.format(
                    row, point.name, mean(all.get("rate_hz")), mean(all.get("cv_isi")), mean(all.get("synchrony"))));
        }
        return lines;
    }

    private static String mean(double[] values) {
        double mean =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
        return Double.isNaN(mean) ? "-" : String.format(Locale.ROOT, "%.3f", mean);
    }
}
