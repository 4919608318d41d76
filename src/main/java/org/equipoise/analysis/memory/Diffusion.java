package org.equipoise.analysis.memory;

import java.util.Arrays;
import org.equipoise.analysis.statistics.Line;
import org.equipoise.random.RandomStream;

/**
 * How a decoded direction wanders: the variance, over trials, of the way it has gone since the first moment, and the straight line
 * through it. A memory kept by a bump without preferred places diffuses: its variance grows in proportion to time.
 *
 * @param times moments after the first, s
 * @param variances of the way since the first moment, degrees^2
 * @param slope of the line through the variances by least squares, degrees^2/s
 * @param offset of that line at the first moment, degrees^2: from the error of decoding
 * @param rSquared how much of the variances' variation the line explains
 */
public record Diffusion(double[] times, double[] variances, double slope, double offset, double rSquared) {

    /**
     * Follows trials.
     *
     * @param angles for each trial the direction in each bin, degrees; a way of more than half a turn between two bins is not
     *     seen
     * @param interval from bin to bin, ms
     * @param from the first bin
     * @param to the bin behind the last, at least from + 3
     */
    public static Diffusion of(double[][] angles, double interval, int from, int to) {
        double[][] ways = ways(angles, from, to);
        return of(ways, every(ways.length), interval);
    }

    /** For each trial and later bin the way since the first, with full turns. */
    private static double[][] ways(double[][] angles, int from, int to) {
        double[][] ways = new double[angles.length][to - from - 1];
        for (int trial = 0; trial < angles.length; trial++) {
            double way = 0;
            for (int b = from + 1; b < to; b++) {
                double turn = (angles[trial][b] - angles[trial][b - 1]) / 360;
                way += 360 * (turn - Math.rint(turn));
                ways[trial][b - from - 1] = way;
            }
        }
        return ways;
    }

    private static int[] every(int count) {
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static Diffusion of(double[][] ways, int[] trials, double interval) {
        int moments = ways[0].length;
        double[] times = new double[moments];
        double[] variances = new double[moments];
        for (int b = 0; b < moments; b++) {
            times[b] = (b + 1) * interval / 1000;
            double sum = 0;
            for (int trial : trials) {
                sum += ways[trial][b];
            }
            double squares = 0;
            for (int trial : trials) {
                double distance = ways[trial][b] - sum / trials.length;
                squares += distance * distance;
            }
            variances[b] = squares / (trials.length - 1);
        }
        Line line = Line.through(times, variances);
        return new Diffusion(times, variances, line.slope(), line.intercept(), line.rSquared());
    }

    /**
     * The ratio of two slopes, and between which bounds it lies: trials are drawn with replacement, again and again.
     *
     * @param ratio slope of the first over slope of the second
     * @param low of all redrawn ratios 2.5 % are below
     * @param high 2.5 % are above
     */
    public record Ratio(double ratio, double low, double high) {}

    /**
     * Compares how fast the directions of two networks wander.
     *
     * @param first and {@code second}: as in {@link #of}
     * @param draws how often trials are drawn anew
     * @param random is used up
     */
    public static Ratio ratio(
            double[][] first, double[][] second, double interval, int from, int to, int draws, RandomStream random) {
        double[][] a = ways(first, from, to);
        double[][] b = ways(second, from, to);
        double[] ratios = new double[draws];
        for (int k = 0; k < draws; k++) {
            ratios[k] =
                    of(a, redrawn(a.length, random), interval).slope / of(b, redrawn(b.length, random), interval).slope;
        }
        Arrays.sort(ratios);
        double ratio = of(a, every(a.length), interval).slope / of(b, every(b.length), interval).slope;
        return new Ratio(ratio, ratios[(int) (0.025 * draws)], ratios[(int) Math.min(draws - 1, 0.975 * draws)]);
    }

    private static int[] redrawn(int count, RandomStream random) {
        int[] trials = new int[count];
        Arrays.setAll(trials, i -> random.nextInt(count));
        return trials;
    }
}
