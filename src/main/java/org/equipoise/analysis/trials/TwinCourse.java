package org.equipoise.analysis.trials;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.equipoise.io.Hdf5Reader;

/**
 * How far the spikes of trials and of their twins, second runs that differ by a given disturbance, move apart. The distance in a bin
 * is the number of spikes that only one of two runs has, over all spikes of both: 0 if they are the same, about 1 - rate x bin for
 * independent Poisson trains.
 *
 * @param binMs resolution
 * @param fromMs beginning of the first bin in which anything differs; NaN if nothing does
 * @param level mean distance in the last quarter of the time from then on
 * @param halfMs end of the first bin, after {@code fromMs}, with half of that distance
 * @param nearlyMs likewise with 90 % of it
 * @param trials how many there are
 * @param apart how many of them still differ in that last quarter
 * @param times ends of bins after {@code fromMs}
 * @param distances all trials together; NaN without spikes
 */
public record TwinCourse(
        double binMs,
        double fromMs,
        double level,
        double halfMs,
        double nearlyMs,
        int trials,
        int apart,
        double[] times,
        double[] distances) {

    /** Reads {@code measures.h5}, which has twins. */
    static TwinCourse of(Hdf5Reader file) throws IOException {
        double bin = file.numberAttribute("/", "bin_ms").doubleValue();
        List<String> names = file.children("/twin/differing");
        int trials = (int) file.shape("/twin/differing/" + names.get(0))[0];
        int bins = (int) file.shape("/twin/differing/" + names.get(0))[1];
        long[][] differing = new long[trials][bins];
        long[] spikes = new long[bins];
        for (String name : names) {
            for (int trial = 0; trial < trials; trial++) {
                add(differing[trial], file.row("/twin/differing/" + name, trial, 0, bins));
                add(spikes, file.row("/twin/counts/" + name, trial, 0, bins));
                add(spikes, file.row("/counts/" + name, trial, 0, bins));
            }
        }
        return of(bin, differing, spikes);
    }

    private static void add(long[] sum, long[] more) {
        for (int b = 0; b < sum.length; b++) {
            sum[b] += more[b];
        }
    }

    private static TwinCourse of(double bin, long[][] differing, long[] spikes) {
        int bins = spikes.length;
        long[] all = new long[bins];
        Arrays.stream(differing).forEach(trial -> add(all, trial));
        int from = 0;
        while (from < bins && all[from] == 0) {
            from++;
        }
        if (from == bins) {
            double none = Double.NaN;
            return new TwinCourse(bin, none, 0, none, none, differing.length, 0, new double[0], new double[0]);
        }
        double[] times = new double[bins - from];
        double[] distances = new double[bins - from];
        for (int b = from; b < bins; b++) {
            times[b - from] = (b - from + 1) * bin;
            distances[b - from] = all[b] / (double) spikes[b];
        }
        int last = bins - Math.max(1, (bins - from) / 4);
        double level = Arrays.stream(all, last, bins).sum()
                / (double) Arrays.stream(spikes, last, bins).sum();
        int apart = (int) Arrays.stream(differing)
                .filter(trial -> Arrays.stream(trial, last, bins).sum() > 0)
                .count();
        return new TwinCourse(
                bin,
                from * bin,
                level,
                first(distances, level / 2) * bin,
                first(distances, 0.9 * level) * bin,
                differing.length,
                apart,
                times,
                distances);
    }

    /** The number of the first bin, from 1 on, with a value of at least this; NaN if there is none. */
    private static double first(double[] values, double least) {
        for (int b = 0; b < values.length; b++) {
            if (values[b] >= least) {
                return b + 1;
            }
        }
        return Double.NaN;
    }
}
