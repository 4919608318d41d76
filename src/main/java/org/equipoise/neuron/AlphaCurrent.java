package org.equipoise.neuron;

import java.util.Arrays;

/**
 * Synaptic currents of alpha shape, one a neuron: x' = -x / tau, I' = x e / tau - I / tau; a spike of weight w adds w to x, so
 * that the current's peak is w.
 */
final class AlphaCurrent implements SynapticCurrent {
    private final double[] derivative;
    private final double[] current;
    private final double[] decay;
    private final double[] rise;
    private final double[] gainOfDerivative;
    private final double[] gain;
    private final boolean oneDecay;
    private final boolean oneGain;

    AlphaCurrent(BlockSetup setup, String timeConstant) {
        int n = setup.size();
        double dt = setup.dt();
        derivative = new double[n];
        current = new double[n];
        decay = new double[n];
        rise = new double[n];
        gainOfDerivative = new double[n];
        gain = new double[n];
        for (int i = 0; i < n; i++) {
            double tau = setup.get(timeConstant)[i];
            double tauM = setup.get("tau_m")[i];
            double cM = setup.get("C_m")[i];
            decay[i] = Propagator.decay(dt, tau);
            double jump = Math.E / tau;
            rise[i] = jump * dt * decay[i];
            gainOfDerivative[i] = jump * Propagator.fromAlphaDerivative(dt, tauM, cM, tau);
            gain[i] = Propagator.fromExponentialCurrent(dt, tauM, cM, tau);
        }
        oneDecay = Coefficients.areAlike(decay, rise);
        oneGain = Coefficients.areAlike(gain, gainOfDerivative);
    }

    @Override
    public void advance(double[] v, double[] arriving, int from, int to) {
        if (oneGain) {
            add(v, gain[0], current, gainOfDerivative[0], derivative, from, to);
        } else {
            add(v, gain, current, gainOfDerivative, derivative, from, to);
        }
        if (oneDecay) {
            rise(current, decay[0], rise[0], derivative, from, to);
            decay(derivative, decay[0], arriving, from, to);
        } else {
            rise(current, decay, rise, derivative, from, to);
            decay(derivative, decay, arriving, from, to);
        }
        Arrays.fill(arriving, from, to, 0);
    }

    private static void add(
            double[] v,
            double[] gain,
            double[] current,
            double[] gainOfDerivative,
            double[] derivative,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            v[i] += gain[i] * current[i] + gainOfDerivative[i] * derivative[i];
        }
    }

    private static void add(
            double[] v, double gain, double[] current, double gainOfDerivative, double[] derivative, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] += gain * current[i] + gainOfDerivative * derivative[i];
        }
    }

    private static void rise(double[] current, double decay, double rise, double[] derivative, int from, int to) {
        for (int i = from; i < to; i++) {
            current[i] = decay * current[i] + rise * derivative[i];
        }
    }

    private static void decay(double[] derivative, double decay, double[] arriving, int from, int to) {
        for (int i = from; i < to; i++) {
            derivative[i] = decay * derivative[i] + arriving[i];
        }
    }

    private static void rise(double[] current, double[] decay, double[] rise, double[] derivative, int from, int to) {
        for (int i = from; i < to; i++) {
            current[i] = decay[i] * current[i] + rise[i] * derivative[i];
        }
    }

    private static void decay(double[] derivative, double[] decay, double[] arriving, int from, int to) {
        for (int i = from; i < to; i++) {
            derivative[i] = decay[i] * derivative[i] + arriving[i];
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
        visitor.visit(name + "_derivative", derivative);
    }
}
