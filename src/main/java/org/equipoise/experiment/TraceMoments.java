package org.equipoise.experiment;

import java.util.Map;
import java.util.TreeMap;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.SimulationListener;
import org.equipoise.network.TraceSpec;

/**
 * Mean and variance of recorded variables, over all recorded neurons and all records after {@code statistics.from}. Averages
 * over neurons are left out. Not thread-safe.
 */
final class TraceMoments implements SimulationListener {
    private final NetworkSpec network;
    private final long from;
    private final Sums[][] sums;

    /** Sums of the distances from the first value, which keeps their digits. */
    private static final class Sums {
        private long count;
        private double first;
        private double sum;
        private double squares;

        void add(double value) {
            if (count++ == 0) {
                first = value;
            }
            double distance = value - first;
            sum += distance;
            squares += distance * distance;
        }
    }

    TraceMoments(NetworkSpec network) {
        this.network = network;
        from = network.steps(network.statisticsFrom());
        sums = new Sums[network.traces().size()][];
        for (int t = 0; t < sums.length; t++) {
            sums[t] = new Sums[network.traces().get(t).variables().size()];
            for (int v = 0; v < sums[t].length; v++) {
                sums[t][v] = new Sums();
            }
        }
    }

    @Override
    public void trace(int trace, int variable, long step, double[] values) {
        if (step > from) {
            for (double value : values) {
                sums[trace][variable].add(value);
            }
        }
    }

    /** The name of the mean of a variable among the measures. */
    static String mean(String variable) {
        return variable + "_mean";
    }

    /** The name of the variance of a variable among the measures. */
    static String variance(String variable) {
        return variable + "_variance";
    }

    /** The measures of a population by name, in the unit of the variable and its square; NaN where nothing was recorded. */
    Map<String, Double> of(String population) {
        Map<String, Double> measures = new TreeMap<>();
        for (int t = 0; t < sums.length; t++) {
            TraceSpec trace = network.traces().get(t);
            for (int v = 0; !trace.average() && trace.population().equals(population) && v < sums[t].length; v++) {
                Sums own = sums[t][v];
                double mean = own.sum / own.count;
                measures.put(mean(trace.variables().get(v)), own.first + mean);
                measures.put(variance(trace.variables().get(v)), own.squares / own.count - mean * mean);
            }
        }
        return measures;
    }
}
