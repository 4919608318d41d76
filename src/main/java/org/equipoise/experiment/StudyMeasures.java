package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.analysis.spiking.PopulationRate;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.SimulationResult;
import org.equipoise.network.SimulationResult.PopulationResult;
import org.equipoise.network.TraceSpec;

/**
 * What is measured of a network in a study.
 *
 * @param columns names of the measures
 * @param rows population, or {@link #NETWORK} for all neurons, to its measures; NaN where there is none
 */
record StudyMeasures(List<String> columns, Map<String, double[]> rows) {
    /** Of every population. */
    private static final List<String> SPIKES =
            List.of("spikes", "rate_hz", "cv_isi", "fano", "silent_fraction", "synchrony");

    /** Of all neurons together. */
    private static final List<String> RHYTHM = List.of("modulation", "coherence", "oscillation_hz");

    /** The last row: all neurons. */
    static final String NETWORK = "network";

    /** The names of all rows of a network. */
    static List<String> rows(NetworkSpec network) {
        List<String> names = new ArrayList<>(
                network.populations().stream().map(PopulationSpec::name).toList());
        names.add(NETWORK);
        return names;
    }

    /** The names of all columns of a network: measures of spikes, of the network's rhythm, and moments of what is recorded. */
    static List<String> columns(NetworkSpec network) {
        List<String> names = new ArrayList<>(SPIKES);
        names.addAll(RHYTHM);
        network.traces().stream()
                .filter(trace -> !trace.average())
                .flatMap(trace -> trace.variables().stream())
                .distinct()
                .forEach(variable -> {
                    names.add(TraceMoments.mean(variable));
                    names.add(TraceMoments.variance(variable));
                });
        return names;
    }

    /** Whether a population of a network has a measure. */
    static boolean has(NetworkSpec network, String row, String column) {
        return (SPIKES.contains(column) && rows(network).contains(row))
                || (row.equals(NETWORK) && RHYTHM.contains(column))
                || network.traces().stream()
                        .filter(trace -> !trace.average() && trace.population().equals(row))
                        .map(TraceSpec::variables)
                        .flatMap(List::stream)
                        .anyMatch(variable -> column.equals(TraceMoments.mean(variable))
                                || column.equals(TraceMoments.variance(variable)));
    }

    /** The measures of a run. */
    static StudyMeasures of(NetworkSpec network, SimulationResult result, StudyRecorder recorder) {
        List<String> columns = columns(network);
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (PopulationResult population : result.populations()) {
            rows.put(
                    population.name(),
                    row(columns, population, recorder.moments().of(population.name())));
        }
        rows.put(
                NETWORK, row(columns, result.network(), rhythm(recorder.rhythm().rate())));
        return new StudyMeasures(columns, rows);
    }

    private static Map<String, Double> rhythm(PopulationRate rate) {
        return Map.of(
                RHYTHM.get(0), rate.modulation(), RHYTHM.get(1), rate.coherence(), RHYTHM.get(2), rate.oscillationHz());
    }

    private static double[] row(List<String> columns, PopulationResult p, Map<String, Double> more) {
        double[] row = new double[columns.size()];
        double[] spikes = {p.spikes(), p.rate(), p.cv(), p.fano(), p.silentFraction(), p.synchrony()};
        System.arraycopy(spikes, 0, row, 0, spikes.length);
        for (int c = spikes.length; c < row.length; c++) {
            row[c] = more.getOrDefault(columns.get(c), Double.NaN);
        }
        return row;
    }

    double value(String row, String column) {
        return rows.get(row)[columns.indexOf(column)];
    }
}
