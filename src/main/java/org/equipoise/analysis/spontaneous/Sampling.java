package org.equipoise.analysis.spontaneous;

/**
 * How traces of a population's rate were taken.
 *
 * @param samples of a trial
 * @param interval from one sample to the next in ms
 * @param highest the highest rate that the population can have, in Hz
 * @param pyramidal whether it is the pyramidal population, by whose rate Up states are told
 */
public record Sampling(int samples, double interval, double highest, boolean pyramidal) {
    private static final double LONGEST_LAG_MS = 2000;

    /** From one lag of the autocorrelation to the next, in samples: 1 ms, or one sample if that is longer. */
    int lagInterval() {
        return (int) Math.max(1, Math.round(1 / interval));
    }

    /** How many lags the autocorrelation has. */
    int lags() {
        int longest = (int) Math.min(samples / 2, Math.round(LONGEST_LAG_MS / interval));
        return Math.max(1, longest / lagInterval());
    }

    /** The lags of the autocorrelation in ms. */
    public double[] lagsMs() {
        double[] lags = new double[lags()];
        for (int i = 0; i < lags.length; i++) {
            lags[i] = i * lagInterval() * interval;
        }
        return lags;
    }
}
