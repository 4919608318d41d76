package org.equipoise.analysis.information;

import java.util.Arrays;

/**
 * How much clusters tell about classes: I(cluster; class) / sqrt(H(cluster) H(class)), by relative frequencies, from 0 to 1.
 *
 * <p>Source: A. Strehl and J. Ghosh, "Cluster ensembles", J. Mach. Learn. Res. 3 (2002).
 */
public final class NormalisedMutualInformation {
    private NormalisedMutualInformation() {}

    /**
     * The information that the clusters give about the classes; 0 if all samples are of one class or in one cluster.
     *
     * @param clusters of the samples, from 0 and below {@code classes}
     * @param labels the classes of the samples
     * @param classes how many there are
     */
    public static double of(int[] clusters, int[] labels, int classes) {
        return ofFirst(classes, clusters, labels, classes);
    }

    /**
     * The same as the published script has it: it takes the clusters that occur to be the first ones, and so leaves out the
     * last one if one before it does not occur. 0 also where the script divides by 0.
     */
    public static double asPublished(int[] clusters, int[] labels, int classes) {
        int occurring = (int) Arrays.stream(clusters).distinct().count();
        return ofFirst(occurring, clusters, labels, classes);
    }

    private static double ofFirst(int counted, int[] clusters, int[] labels, int classes) {
        double[][] joint = new double[classes][classes];
        double[] ofCluster = new double[classes];
        double[] ofClass = new double[classes];
        for (int i = 0; i < labels.length; i++) {
            joint[clusters[i]][labels[i]]++;
            ofCluster[clusters[i]]++;
            ofClass[labels[i]]++;
        }
        double n = labels.length;
        double information = 0;
        for (int k = 0; k < counted; k++) {
            for (int c = 0; c < classes; c++) {
                if (joint[k][c] > 0) {
                    information += joint[k][c] / n * Entropy.log2(joint[k][c] * n / (ofCluster[k] * ofClass[c]));
                }
            }
        }
        double scale = Math.sqrt(entropy(ofCluster, counted, n) * entropy(ofClass, classes, n));
        return scale > 0 ? information / scale : 0;
    }

    /** The entropy of the first {@code counted} of some counts among n samples. */
    private static double entropy(double[] counts, int counted, double n) {
        double sum = 0;
        for (int k = 0; k < counted; k++) {
            sum += Entropy.term(counts[k] / n);
        }
        return sum;
    }
}
