package org.equipoise.analysis.information;

import org.equipoise.random.numpy.NumpyGenerator;

/**
 * The mutual information of stimulus and rate in bits, H(rate) - H(rate | stimulus), where every stimulus has the same
 * probability and the probabilities of rates are relative frequencies in bins.
 *
 * <p>Relative frequencies of few samples in many bins overestimate it. The information that remains when the samples are dealt
 * to the stimuli at random is an estimate of that error.
 *
 * @param bins how many, all equally wide
 * @param highest the right edge of the last bin in Hz; the first begins at 0
 */
public record MutualInformation(int bins, double highest) {

    /** The bins of the published analysis: nearly 0.1 Hz wide, because it has 10 edges for every Hz. */
    public static MutualInformation upTo(double highest) {
        return new MutualInformation((int) (10 * highest) - 1, highest);
    }

    /** The information in samples whose classes are the stimuli. */
    public double of(Samples samples) {
        return of(samples.values(), samples.labels(), samples.classes());
    }

    /** The mean information in the same samples after {@code shuffles} random exchanges of their classes. */
    public double shuffled(Samples samples, int shuffles, NumpyGenerator random) {
        int[] labels = new int[samples.size()];
        double sum = 0;
        for (int s = 0; s < shuffles; s++) {
            int[] order = random.permutation(labels.length);
            for (int i = 0; i < labels.length; i++) {
                labels[i] = samples.labels()[order[i]];
            }
            sum += of(samples.values(), labels, samples.classes());
        }
        return sum / shuffles;
    }

    private double of(double[] values, int[] labels, int classes) {
        double[][] frequency = new double[classes][bins];
        int[] sizes = new int[classes];
        for (int i = 0; i < values.length; i++) {
            int bin = bin(values[i]);
            if (bin >= 0) {
                frequency[labels[i]][bin]++;
            }
            sizes[labels[i]]++;
        }
        double information = 0;
        for (int bin = 0; bin < bins; bin++) {
            double mean = 0;
            for (int c = 0; c < classes; c++) {
                double probability = frequency[c][bin] / sizes[c];
                mean += probability / classes;
                information -= Entropy.term(probability) / classes;
            }
            information += Entropy.term(mean);
        }
        return information;
    }

    /** The bin of a rate, the last one's right edge included; -1 outside. */
    private int bin(double rate) {
        if (!(rate >= 0 && rate <= highest)) {
            return -1;
        }
        double width = highest / bins;
        int bin = (int) Math.min(bins - 1, rate / width);
        // The quotient may be rounded across an edge.
        if (bin + 1 < bins && rate >= (bin + 1) * width) {
            bin++;
        } else if (rate < bin * width) {
            bin--;
        }
        return bin;
    }
}
