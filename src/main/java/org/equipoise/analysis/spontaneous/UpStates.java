package org.equipoise.analysis.spontaneous;

import java.util.function.DoubleConsumer;

/**
 * Up states, in which the pyramidal population fires above 10 Hz, and Down states, in which it does not. Not thread-safe;
 * allocates nothing after construction.
 */
final class UpStates {
    static final double THRESHOLD_HZ = 10;

    private final double interval;
    private double fraction;
    private int upOnsets;
    private int downOnsets;

    /** @param interval from one sample to the next in ms */
    UpStates(double interval) {
        this.interval = interval;
    }

    /**
     * Takes in a trace. States that were there when it begins or last when it ends have no onset or no duration.
     *
     * @param upDuration is told the duration in ms of every whole Up state
     * @param downDuration is told the duration in ms of every whole Down state
     */
    void compute(double[] trace, DoubleConsumer upDuration, DoubleConsumer downDuration) {
        int above = 0;
        int onset = -1;
        upOnsets = 0;
        downOnsets = 0;
        for (int i = 0; i < trace.length; i++) {
            boolean up = trace[i] > THRESHOLD_HZ;
            above += up ? 1 : 0;
            if (i > 0 && up != trace[i - 1] > THRESHOLD_HZ) {
                if (onset >= 0) {
                    (up ? downDuration : upDuration).accept((i - onset) * interval);
                }
                onset = i;
                if (up) {
                    upOnsets++;
                } else {
                    downOnsets++;
                }
            }
        }
        fraction = (double) above / trace.length;
    }

    /** The fraction of the time spent in Up states. */
    double fraction() {
        return fraction;
    }

    /** How often an Up state began. */
    int upOnsets() {
        return upOnsets;
    }

    /** How often a Down state began. */
    int downOnsets() {
        return downOnsets;
    }
}
