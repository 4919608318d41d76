package org.equipoise.plot;

/**
 * The stretch of a run that raster and traces show, in whole time steps: {@code (fromStep, toStep]}, because a spike
 * stamped t was emitted in the step that ends at t. Bins are half-open in the same way, so that no rounding of times
 * moves a spike to a neighbouring bin.
 *
 * @param fromStep last step before the window
 * @param bins number of bins; the window is exactly filled by them
 * @param stepsPerBin width of a bin in steps
 * @param dtMs time step in ms
 */
record TimeWindow(long fromStep, int bins, int stepsPerBin, double dtMs) {
    private static final double[] LENGTHS_MS = {200, 500, 1000, 2000, 5000};
    private static final double[] BINS_MS = {1, 2, 5, 10, 20};
    private static final double SPIKES_PER_NEURON = 5;
    private static final double SPIKES_PER_BIN = 20;
    private static final int FEWEST_BINS = 20;
    private static final int MOST_BINS = 500;

    /**
     * Chooses what a reader can take in: the shortest of 0.2, 0.5, 1, 2 and 5 s in which a neuron fires five times on
     * average, from where the run's statistics begin (earlier if the run would end inside the window); the narrowest
     * bins of 1, 2, 5, 10 or 20 ms of which at most 500 fill the window and which hold 20 spikes of a population on
     * average, unless that leaves fewer than 20.
     */
    static TimeWindow of(RunSummary run) {
        double perMs = run.meanRateHz() / 1000;
        double length = Math.min(run.durationMs(), lengthMs(perMs));
        double perPopulation =
                perMs * run.neurons() / Math.max(1, run.populations().size());
        int stepsPerBin = (int) Math.max(1, Math.round(binMs(length, perPopulation) / run.dtMs()));
        int bins = (int) Math.max(1, Math.round(length / run.dtMs()) / stepsPerBin);
        long latest = Math.max(0, Math.round(run.durationMs() / run.dtMs()) - (long) bins * stepsPerBin);
        return new TimeWindow(
                Math.min(Math.round(run.statisticsFromMs() / run.dtMs()), latest), bins, stepsPerBin, run.dtMs());
    }

    private static double lengthMs(double spikesPerMs) {
        for (double length : LENGTHS_MS) {
            if (length * spikesPerMs >= SPIKES_PER_NEURON) {
                return length;
            }
        }
        return LENGTHS_MS[spikesPerMs == 0 ? 0 : LENGTHS_MS.length - 1];
    }

    private static double binMs(double length, double spikesPerMs) {
        double bin = Math.min(BINS_MS[0], length);
        for (double wider : BINS_MS) {
            boolean sparse = spikesPerMs > 0 && bin * spikesPerMs < SPIKES_PER_BIN;
            if (length / bin > MOST_BINS || (sparse && length / wider >= FEWEST_BINS)) {
                bin = wider;
            }
        }
        return bin;
    }

    long toStep() {
        return fromStep + (long) bins * stepsPerBin;
    }

    double fromMs() {
        return fromStep * dtMs;
    }

    double toMs() {
        return toStep() * dtMs;
    }

    double binMs() {
        return stepsPerBin * dtMs;
    }

    boolean contains(long step) {
        return step > fromStep && step <= toStep();
    }

    /** The bin of a step inside the window. */
    int bin(long step) {
        return (int) ((step - fromStep - 1) / stepsPerBin);
    }
}
