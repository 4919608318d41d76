package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import org.equipoise.io.Hdf5Reader;

/**
 * What the figures need of a continuous attractor's {@code rate.h5}.
 *
 * @param k inhibition by point
 * @param exactHeight of the bump by point, 0 where there is none
 * @param speed of the stimulus by point, rad/s
 * @param theoryLag by point, rad
 * @param largestSpeed at which theory lets a bump follow, by point, rad/s
 * @param times of samples, ms
 * @param places along the first dimension in the first trial: [point][sample], rad
 * @param stimulusPlaces likewise of the stimulus
 * @param frameTimes of the pictures, ms
 * @param frames u over the first dimension, at its largest along the second: [point][frame][unit]
 */
record AttractorResults(
        double[] k,
        double[] exactHeight,
        double[] speed,
        double[] theoryLag,
        double[] largestSpeed,
        double[] times,
        double[][] places,
        double[][] stimulusPlaces,
        double[] frameTimes,
        double[][][] frames) {

    static AttractorResults read(Path file) throws IOException {
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            double[] k = reader.doubles("/points/k");
            double[] times = reader.doubles("/time");
            double[] frameTimes = reader.doubles("/frame_time");
            int trials = reader.numberAttribute("/", "trials").intValue();
            int units = reader.numberAttribute("/", "units").intValue();
            double[][] places = new double[k.length][];
            double[][][] frames = new double[k.length][frameTimes.length][];
            for (int p = 0; p < k.length; p++) {
                places[p] = reader.block("/place_0", (long) p * trials, 1, 0, times.length)[0];
                for (int f = 0; f < frameTimes.length; f++) {
                    int size = (int) reader.shape("/frames")[1];
                    double[] u = reader.block("/frames", (long) p * frameTimes.length + f, 1, 0, size)[0];
                    frames[p][f] = alongFirst(u, units);
                }
            }
            return new AttractorResults(
                    k,
                    reader.doubles("/points/exact_height"),
                    perSecond(reader.doubles("/points/speed")),
                    reader.doubles("/points/theory_lag"),
                    perSecond(reader.doubles("/points/theory_largest_speed")),
                    times,
                    places,
                    reader.block("/stimulus_place_0", 0, k.length, 0, times.length),
                    frameTimes,
                    frames);
        }
    }

    private static double[] alongFirst(double[] u, int units) {
        int across = u.length / units;
        double[] largest = new double[units];
        for (int i = 0; i < units; i++) {
            largest[i] = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < across; j++) {
                largest[i] = Math.max(largest[i], u[i * across + j]);
            }
        }
        return largest;
    }

    private static double[] perSecond(double[] perMs) {
        double[] values = perMs.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= 1000;
        }
        return values;
    }

    /** How far the bump of a point lags behind at the end, rad; NaN if there is no stimulus then. */
    double lag(int point) {
        int end = times.length - 1;
        double d = stimulusPlaces[point][end] - places[point][end];
        return Math.IEEEremainder(d, 2 * Math.PI);
    }

    /** Whether any stimulus moves. */
    boolean tracks() {
        for (double value : speed) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }
}
