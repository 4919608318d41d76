package org.equipoise.neuron;

/**
 * Threshold, reset and refractory period of integrate-and-fire neurons whose absolute potential is integrated: from the
 * parameters V_th, V_reset and t_ref. Not thread-safe.
 */
final class Threshold {
    private final double[] threshold;
    private final double[] reset;
    private final int[] refractorySteps;
    private final Refractory refractory = new Refractory();

    Threshold(BlockSetup setup) {
        threshold = setup.get("V_th");
        reset = setup.get("V_reset");
        refractorySteps = Refractory.steps(setup.get("t_ref"), setup.dt());
    }

    /** Ends a step: clamps the potentials of refractory neurons; collects and resets those at or above the threshold. */
    void finish(double[] v, long step, SpikeBuffer spikes) {
        refractory.clamp(step, v, reset);
        for (int i = 0; i < v.length; i++) {
            if (v[i] >= threshold[i]) {
                v[i] = reset[i];
                spikes.add(step, i);
                if (refractorySteps[i] > 0) {
                    refractory.add(i, step + refractorySteps[i]);
                }
            }
        }
    }

    /** Shows refractory periods. */
    void visitState(StateVisitor visitor) {
        refractory.visitState(visitor, threshold.length);
    }
}
