package org.equipoise.neuron;

/**
 * Threshold, reset and refractory period of integrate-and-fire neurons whose absolute potential is integrated: from the
 * parameters V_th, V_reset, t_ref and t_clamp. Not thread-safe.
 */
final class Threshold {
    private final double[] threshold;
    private final double[] reset;
    private final Refractory refractory;

    Threshold(BlockSetup setup) {
        threshold = setup.get("V_th");
        reset = setup.get("V_reset");
        refractory = new Refractory(setup);
    }

    /** Ends a step: clamps potentials after spikes; collects and resets those at or above the threshold. */
    void finish(double[] v, long step, SpikeBuffer spikes) {
        refractory.clamp(step, v, reset);
        for (int i = 0; i < v.length; i++) {
            if (v[i] >= threshold[i] && refractory.begin(i, step)) {
                v[i] = reset[i];
                spikes.add(step, i);
            }
        }
    }

    /** Shows refractory periods. */
    void visitState(StateVisitor visitor) {
        refractory.visitState(visitor);
    }
}
