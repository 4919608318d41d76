package org.equipoise.neuron;

/**
 * By which factor a time course decays during a stretch of a step and during half of it. Those of whole steps are kept,
 * those of the rare shorter ones computed anew. Not thread-safe; allocates nothing after construction.
 */
final class Decay {
    private final double dt;
    private final double[] tau;
    private final double[] ofStep;
    private final double[] ofHalfStep;
    private final double[] shortWhole = new double[AdaptiveBlock.CHUNK];
    private final double[] shortHalf = new double[AdaptiveBlock.CHUNK];

    /** Of the stretch last selected: factors during all of it and during its first half, the first neuron's at {@link #at}. */
    double[] whole;

    double[] half;
    int at;

    Decay(BlockSetup setup, String timeConstant) {
        dt = setup.dt();
        tau = setup.get(timeConstant);
        ofStep = new double[tau.length];
        ofHalfStep = new double[tau.length];
        for (int i = 0; i < tau.length; i++) {
            ofStep[i] = Propagator.decay(dt, tau[i]);
            ofHalfStep[i] = Propagator.decay(0.5 * dt, tau[i]);
        }
        select(0, 0, 0);
    }

    /** Turns to a stretch of dt / 2^level of some neurons. */
    void select(int first, int count, int level) {
        if (level == 0) {
            whole = ofStep;
            half = ofHalfStep;
            at = first;
            return;
        }
        double h = Math.scalb(dt, -level);
        for (int i = 0; i < count; i++) {
            shortWhole[i] = Propagator.decay(h, tau[first + i]);
            shortHalf[i] = Propagator.decay(0.5 * h, tau[first + i]);
        }
        whole = shortWhole;
        half = shortHalf;
        at = 0;
    }
}
