package org.equipoise.column;

/**
 * The synapses of the stimulus onto one population. Neither their start nor the stimulus is random, so they are alike in all
 * trials: numbers instead of arrays. Not thread-safe.
 */
final class StimulusSynapse {
    private final double fanIn;
    private final double square;
    private final double drag;

    private double s;
    private double ds;
    private double predicted;
    private double dsPredicted;
    private double drive;

    StimulusSynapse(Synapse synapse) {
        fanIn = synapse.fanIn();
        square = synapse.decay() * synapse.decay();
        drag = 2 * synapse.decay();
    }

    void set(double value, double derivative) {
        s = value;
        ds = derivative;
    }

    /**
     * The first Euler step of Heun's method.
     *
     * @param stimulus rate in 1/ms, held through both steps
     */
    void predict(double dt, double stimulus) {
        drive = fanIn * stimulus;
        predicted = s + dt * ds;
        dsPredicted = ds + dt * (square * (drive - s) - drag * ds);
    }

    /** The second Euler step; the new state is the mean of the start and the end of both. */
    void correct(double dt) {
        double after = predicted + dt * dsPredicted;
        double dsAfter = dsPredicted + dt * (square * (drive - predicted) - drag * dsPredicted);
        s = 0.5 * (s + after);
        ds = 0.5 * (ds + dsAfter);
    }

    double value() {
        return s;
    }

    double derivative() {
        return ds;
    }

    double predicted() {
        return predicted;
    }
}
