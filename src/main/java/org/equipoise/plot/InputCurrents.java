package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.io.Hdf5Reader;
import org.jfree.data.xy.XYSeries;

/**
 * Excitatory and inhibitory currents of the same neurons of a population, where both were recorded.
 *
 * @param units of all currents
 * @param neuron the one that is shown
 * @param excitation its thinned trace, likewise the others
 * @param neurons how many the means are over
 * @param means over time and neurons, by what: {@code excitation}, {@code inhibition}, {@code sum}
 * @param deviations standard deviations over time, means over neurons
 * @param correlation of excitation and inhibition over time, mean over neurons
 */
record InputCurrents(
        String population,
        String units,
        long neuron,
        XYSeries excitation,
        XYSeries inhibition,
        XYSeries sum,
        int neurons,
        Map<String, Double> means,
        Map<String, Double> deviations,
        double correlation) {
    static final String EXCITATION = "excitation";
    static final String INHIBITION = "inhibition";
    static final String SUM = "sum";

    private static final String ROOT = "/report/";

    /** Populations that fit one figure. */
    private static final int MOST = 6;

    /** Reads all populations with both currents; statistics are of the time that those of the run are of. */
    static List<InputCurrents> read(Path path, RunSummary run, TimeWindow window) throws IOException {
        List<InputCurrents> all = new ArrayList<>();
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            Map<String, TraceReport> excitations = new LinkedHashMap<>();
            Map<String, TraceReport> inhibitions = new LinkedHashMap<>();
            for (String name : file.children("/report")) {
                TraceReport report = new TraceReport(file, ROOT + name);
                if (!name.contains(".mean_")) {
                    if (report.variable().equals("I_syn_ex")) {
                        excitations.put(report.population(), report);
                    } else if (report.variable().equals("I_syn_in")) {
                        inhibitions.put(report.population(), report);
                    }
                }
            }
            for (Map.Entry<String, TraceReport> one : excitations.entrySet()) {
                TraceReport inhibition = inhibitions.get(one.getKey());
                if (inhibition != null && one.getValue().covers(inhibition) && all.size() < MOST) {
                    all.add(of(one.getValue(), inhibition, run, window));
                }
            }
        }
        return all;
    }

    private static InputCurrents of(TraceReport excitation, TraceReport inhibition, RunSummary run, TimeWindow window)
            throws IOException {
        int neurons = excitation.columns();
        double[] sums = new double[6];
        for (int column = 0; column < neurons; column++) {
            double[] ex = values(excitation, column, run.statisticsFromMs(), run.durationMs());
            double[] in = values(inhibition, column, run.statisticsFromMs(), run.durationMs());
            double[] both = new double[ex.length];
            Arrays.setAll(both, i -> ex[i] + in[i]);
            sums[0] += mean(ex) / neurons;
            sums[1] += mean(in) / neurons;
            double deviationEx = Math.sqrt(covariance(ex, ex));
            double deviationIn = Math.sqrt(covariance(in, in));
            sums[2] += deviationEx / neurons;
            sums[3] += deviationIn / neurons;
            sums[4] += Math.sqrt(covariance(both, both)) / neurons;
            sums[5] += covariance(ex, in) / (deviationEx * deviationIn) / neurons;
        }
        double[] ex = values(excitation, 0, window.fromMs(), window.toMs());
        double[] in = values(inhibition, 0, window.fromMs(), window.toMs());
        double[] both = new double[ex.length];
        Arrays.setAll(both, i -> ex[i] + in[i]);
        double[] times = times(excitation, window);
        return new InputCurrents(
                excitation.population(),
                excitation.units(),
                excitation.nodeId(0),
                thinned(EXCITATION, times, ex, window),
                thinned(INHIBITION, times, in, window),
                thinned(SUM, times, both, window),
                neurons,
                Map.of(EXCITATION, sums[0], INHIBITION, sums[1], SUM, sums[0] + sums[1]),
                Map.of(EXCITATION, sums[2], INHIBITION, sums[3], SUM, sums[4]),
                sums[5]);
    }

    private static XYSeries thinned(String name, double[] times, double[] values, TimeWindow window) {
        Envelope envelope = new Envelope(name, window.fromMs(), window.toMs());
        for (int i = 0; i < values.length; i++) {
            envelope.add(times[i], values[i]);
        }
        return envelope.finish();
    }

    private static double[] times(TraceReport report, TimeWindow window) throws IOException {
        List<Double> times = new ArrayList<>();
        report.read(0, window.fromMs(), window.toMs(), (time, value) -> times.add(time));
        return times.stream().mapToDouble(time -> time).toArray();
    }

    private static double[] values(TraceReport report, int column, double from, double to) throws IOException {
        List<Double> values = new ArrayList<>();
        report.read(column, from, to, (time, value) -> values.add(value));
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double covariance(double[] one, double[] other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return sum / one.length;
    }
}
