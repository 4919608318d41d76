package org.equipoise.analysis.information;

import java.util.Arrays;

/**
 * Clusters on a line, found without looking at the classes: Lloyd's algorithm from a start that the order of the samples
 * gives.
 *
 * @param centres of the clusters; a sample belongs to the nearest, of equally near ones to the first
 * @param iterations how often the centres were computed
 */
public record KMeans(double[] centres, int iterations) implements Classifier {

    /**
     * Finds as many clusters as there are classes. At first the first n/K samples are cluster 0, the next n/K cluster 1, ...;
     * a cluster that loses all its samples starts again at the mean of all.
     */
    public static KMeans fit(Samples samples) {
        double[] values = samples.values();
        int n = values.length;
        int clusters = samples.classes();
        int[] assigned = new int[n];
        for (int i = 0; i < n; i++) {
            assigned[i] = (int) ((long) i * clusters / n);
        }
        double all = Arrays.stream(values).average().orElseThrow();
        double[] centres = new double[clusters];
        int iterations = 0;
        boolean changed = true;
        while (changed) {
            iterations++;
            means(values, assigned, centres, all);
            changed = false;
            for (int i = 0; i < n; i++) {
                int nearest = nearest(values[i], centres);
                changed |= nearest != assigned[i];
                assigned[i] = nearest;
            }
        }
        return new KMeans(centres, iterations);
    }

    private static void means(double[] values, int[] assigned, double[] centres, double ofEmpty) {
        double[] sums = new double[centres.length];
        int[] counts = new int[centres.length];
        for (int i = 0; i < values.length; i++) {
            sums[assigned[i]] += values[i];
            counts[assigned[i]]++;
        }
        for (int k = 0; k < centres.length; k++) {
            centres[k] = counts[k] == 0 ? ofEmpty : sums[k] / counts[k];
        }
    }

    private static int nearest(double value, double[] centres) {
        int nearest = 0;
        double least = Math.abs(value - centres[0]);
        for (int k = 1; k < centres.length; k++) {
            double distance = Math.abs(value - centres[k]);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    @Override
    public int classify(double value) {
        return nearest(value, centres);
    }
}
