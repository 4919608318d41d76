package org.equipoise.neuron;

import java.util.Arrays;

/**
 * Synaptic currents of alpha shape, one a neuron: x' = -x / tau, I' = x - I / tau; a spike of weight w adds w e / tau to x,
 * so that the current's peak is w.
 */
final class AlphaCurrent implements SynapticCurrent {
    private final double[] derivative;
    private final double[] current;
    private final double[] decay;
    private final double[] rise;
    private final double[] jump;
    private final double[] gainOfDerivative;
    private final double[] gain;

    AlphaCurrent(BlockSetup setup, String timeConstant) {
        int n = setup.size();
        double dt = setup.dt();
        derivative = new double[n];
        current = new double[n];
        decay = new double[n];
        rise = new double[n];
        jump = new double[n];
        gainOfDerivative = new double[n];
        gain = new double[n];
        for (int i = 0; i < n; i++) {
            double tau = setup.get(timeConstant)[i];
            double tauM = setup.get("tau_m")[i];
            double cM = setup.get("C_m")[i];
            decay[i] = Propagator.decay(dt, tau);
            rise[i] = dt * decay[i];
            jump[i] = Math.E / tau;
            gainOfDerivative[i] = Propagator.fromAlphaDerivative(dt, tauM, cM, tau);
            gain[i] = Propagator.fromExponentialCurrent(dt, tauM, cM, tau);
        }
    }

    @Override
    public void advance(double[] v, double[] arriving) {
        add(v, gain, current, gainOfDerivative, derivative);
        rise(current, decay, derivative, rise);
        decay(derivative, decay, arriving, jump);
        Arrays.fill(arriving, 0);
    }

    private static void add(double[] v, double[] gain, double[] current, double[] gain1, double[] derivative) {
        for (int i = 0; i < v.length; i++) {
            v[i] += gain[i] * current[i] + gain1[i] * derivative[i];
        }
    }

    private static void rise(double[] current, double[] decay, double[] derivative, double[] rise) {
        for (int i = 0; i < current.length; i++) {
            current[i] = decay[i] * current[i] + rise[i] * derivative[i];
        }
    }

    private static void decay(double[] derivative, double[] decay, double[] arriving, double[] jump) {
        for (int i = 0; i < derivative.length; i++) {
            derivative[i] = decay[i] * derivative[i] + jump[i] * arriving[i];
        }
    }

    @Override
    public void read(int[] neurons, double[] values, int offset) {
        for (int k = 0; k < neurons.length; k++) {
            values[offset + k] = current[neurons[k]];
        }
    }
}
