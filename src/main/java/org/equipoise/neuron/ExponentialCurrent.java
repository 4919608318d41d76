package org.equipoise.neuron;

import java.util.Arrays;

/** Synaptic currents that jump by the weight and decay with one time constant, one a neuron: I' = -I / tau. */
final class ExponentialCurrent implements SynapticCurrent {
    private final double[] current;
    private final double[] decay;
    private final double[] gain;
    private final boolean oneDecay;
    private final boolean oneGain;

    ExponentialCurrent(BlockSetup setup, String timeConstant) {
        current = new double[setup.size()];
        decay = new double[setup.size()];
        gain = new double[setup.size()];
        double[] tau = setup.get(timeConstant);
        for (int i = 0; i < decay.length; i++) {
            decay[i] = Propagator.decay(setup.dt(), tau[i]);
            gain[i] = Propagator.fromExponentialCurrent(setup.dt(), setup.get("tau_m")[i], setup.get("C_m")[i], tau[i]);
        }
        oneDecay = Coefficients.areAlike(decay);
        oneGain = Coefficients.areAlike(gain);
    }

    @Override
    public void advance(double[] v, double[] arriving, int from, int to) {
        if (oneGain) {
            add(v, gain[0], current, from, to);
        } else {
            add(v, gain, current, from, to);
        }
        if (oneDecay) {
            decay(current, decay[0], arriving, from, to);
        } else {
            decay(current, decay, arriving, from, to);
        }
        Arrays.fill(arriving, from, to, 0);
    }

    private static void add(double[] v, double[] gain, double[] current, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] += gain[i] * current[i];
        }
    }

    private static void add(double[] v, double gain, double[] current, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] += gain * current[i];
        }
    }

    private static void decay(double[] current, double decay, double[] arriving, int from, int to) {
        for (int i = from; i < to; i++) {
            current[i] = decay * current[i] + arriving[i];
        }
    }

    private static void decay(double[] current, double[] decay, double[] arriving, int from, int to) {
        for (int i = from; i < to; i++) {
            current[i] = decay[i] * current[i] + arriving[i];
        }
    }

    @Override
    public void read(int[] neurons, double[] values, int offset) {
        for (int k = 0; k < neurons.length; k++) {
            values[offset + k] = current[neurons[k]];
        }
    }

    @Override
    public void visitState(String name, StateVisitor visitor) {
        visitor.visit(name, current);
    }
}
