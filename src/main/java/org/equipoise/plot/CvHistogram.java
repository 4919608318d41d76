package org.equipoise.plot;

import java.util.Arrays;
import java.util.List;

/**
 * How the coefficient of variation is distributed over the neurons of a population.
 *
 * @param width of a bin; the first begins at 0
 * @param share of the neurons in each bin; empty if no neuron has a coefficient of variation
 * @param neurons how many have one
 * @param mean over them; NaN if there are none
 */
record CvHistogram(double width, double[] share, int neurons, double mean) {
    private static final int FEWEST_BINS = 10;
    private static final int MOST_BINS = 40;

    static CvHistogram of(double[] cvs, double width) {
        if (cvs.length == 0) {
            return new CvHistogram(width, new double[0], 0, Double.NaN);
        }
        double[] share = new double[(int) (Arrays.stream(cvs).max().orElseThrow() / width) + 1];
        for (double cv : cvs) {
            share[(int) (cv / width)] += 1.0 / cvs.length;
        }
        return new CvHistogram(
                width, share, cvs.length, Arrays.stream(cvs).average().orElseThrow());
    }

    /**
     * A round width of bins that suits several populations: about 2 n^(1/3) bins (Rice's rule; 10 to 40) up to the value that
     * 99 % of the n neurons stay below, so that a few outliers do not coarsen the rest.
     */
    static double width(List<double[]> populations) {
        double[] all =
                populations.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        double upTo = all.length == 0 ? 1 : all[(int) (0.99 * (all.length - 1))];
        if (upTo == 0) {
            return 1.0 / FEWEST_BINS;
        }
        int bins = (int) Math.max(FEWEST_BINS, Math.min(MOST_BINS, 2 * Math.cbrt(all.length)));
        return Numbers.roundStep(0, upTo, bins + 1);
    }
}
