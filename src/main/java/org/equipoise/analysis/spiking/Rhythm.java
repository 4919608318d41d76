package org.equipoise.analysis.spiking;

/**
 * How much and how rhythmically the counts of a population vary beyond those of independent Poisson neurons.
 *
 * @param modulation see {@link PopulationMeasures#modulation}
 * @param coherence see {@link PopulationMeasures#coherence}
 * @param period of the rhythm in bins; NaN without one
 */
record Rhythm(double modulation, double coherence, double period) {
    /** Standard errors, as independent Poisson counts have them, that may be chance. */
    private static final double CHANCE = 3;

    /** The peaks at multiples of a lasting period are as high as the first, but for chance. */
    private static final double ABOUT = 0.8;

    static Rhythm of(Autocovariance counts) {
        double mean = counts.mean();
        if (!(mean > 0)) {
            return new Rhythm(Double.NaN, Double.NaN, Double.NaN);
        }
        double variance = counts.at(0);
        double excess = variance - mean;
        if (excess < CHANCE * Math.sqrt((mean + 2 * mean * mean) / (double) counts.length())) {
            return new Rhythm(0, 0, Double.NaN);
        }
        double modulation = Math.sqrt(excess) / mean;
        int peak = peak(counts);
        double height = peak == 0 ? 0 : counts.at(peak);
        if (height < CHANCE * variance / Math.sqrt((double) counts.length())) {
            return new Rhythm(modulation, 0, Double.NaN);
        }
        return new Rhythm(modulation, Math.min(1, height / excess), peak + offset(counts, peak));
    }

    /** The lag of the first peak beyond the first zero that is about as high as the highest there; 0 if there is none. */
    private static int peak(Autocovariance counts) {
        int zero = 1;
        while (zero < counts.longest() && counts.at(zero) > 0) {
            zero++;
        }
        double highest = 0;
        for (int lag = zero; lag < counts.longest(); lag++) {
            highest = isPeak(counts, lag) ? Math.max(highest, counts.at(lag)) : highest;
        }
        for (int lag = zero; lag < counts.longest(); lag++) {
            if (counts.at(lag) > 0 && counts.at(lag) >= ABOUT * highest && isPeak(counts, lag)) {
                return lag;
            }
        }
        return 0;
    }

    private static boolean isPeak(Autocovariance counts, int lag) {
        return counts.at(lag) >= counts.at(lag - 1) && counts.at(lag) > counts.at(lag + 1);
    }

    /** Where the parabola through a peak and its neighbours is highest, from the peak, in bins. */
    private static double offset(Autocovariance counts, int peak) {
        double left = counts.at(peak - 1);
        double right = counts.at(peak + 1);
        return 0.5 * (left - right) / (left - 2 * counts.at(peak) + right);
    }
}
