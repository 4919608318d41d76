package org.equipoise.analysis.decision;

/**
 * A decision as the outcome of a race: the population whose rate is the first to reach a threshold.
 *
 * @param winner its number; -1 if none reaches it
 * @param time when it does, in ms from the beginning of the race: the end of the bin; NaN if none does
 */
public record Race(int winner, double time) {
    /** No population reaches the threshold. */
    public static final Race UNDECIDED = new Race(-1, Double.NaN);

    /**
     * Follows the race of a trial. Of several populations that reach the threshold in one bin the one with the higher rate
     * wins.
     *
     * @param counts for each population its spikes in each bin
     * @param sizes for each population its number of neurons
     * @param bin length of a bin, ms
     * @param window the rate is that in the last so many bins
     * @param threshold in Hz
     * @param from the first bin of the race
     * @param to the bin behind the last
     */
    public static Race of(long[][] counts, int[] sizes, double bin, int window, double threshold, int from, int to) {
        for (int b = from; b < Math.min(to, counts[0].length); b++) {
            int winner = -1;
            double highest = threshold;
            for (int p = 0; p < counts.length; p++) {
                double rate = rate(counts[p], b, window) / (sizes[p] * bin / 1000);
                if (rate >= highest && (winner < 0 || rate > highest)) {
                    winner = p;
                    highest = rate;
                }
            }
            if (winner >= 0) {
                return new Race(winner, (b + 1 - from) * bin);
            }
        }
        return UNDECIDED;
    }

    /** Spikes a bin, in bins that end with this one; there may be fewer at the beginning. */
    private static double rate(long[] counts, int last, int window) {
        int first = Math.max(0, last + 1 - window);
        long spikes = 0;
        for (int b = first; b <= last; b++) {
            spikes += counts[b];
        }
        return (double) spikes / (last + 1 - first);
    }
}
