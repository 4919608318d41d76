package org.equipoise.neuron;

/**
 * Entries of the exact propagator of a leaky membrane driven by synaptic currents over one step (Rotter &amp; Diesmann
 * 1999, Biological Cybernetics 81, 381-402). Written so that tau_syn equal or close to tau_m is as exact as any other
 * value. StrictMath makes them the same on every processor. Times in ms, capacitances in pF; results in mV/pA where not
 * said otherwise. Thread-safe.
 */
final class Propagator {
    private Propagator() {}

    /** exp(-dt/tau), a number. */
    static double decay(double dt, double tau) {
        return StrictMath.exp(-dt / tau);
    }

    /** From a constant current to the potential. */
    static double fromConstantCurrent(double dt, double tauM, double cM) {
        return -tauM / cM * StrictMath.expm1(-dt / tauM);
    }

    /** From a current that decays with tauSyn to the potential. */
    static double fromExponentialCurrent(double dt, double tauM, double cM, double tauSyn) {
        double x = dt * (1 / tauM - 1 / tauSyn);
        double ratio = x == 0 ? 1 : StrictMath.expm1(x) / x;
        return dt / cM * decay(dt, tauM) * ratio;
    }

    /** From the derivative-like variable of an alpha-shaped current, in pA/ms, to the potential: mV ms/pA. */
    static double fromAlphaDerivative(double dt, double tauM, double cM, double tauSyn) {
        double x = dt * (1 / tauM - 1 / tauSyn);
        return dt * dt / cM * decay(dt, tauM) * weightedMean(x);
    }

    /** The integral of u exp(x u) over u from 0 to 1; by its series where the closed form would cancel. */
    private static double weightedMean(double x) {
        if (Math.abs(x) > 1) {
            return (StrictMath.exp(x) * (x - 1) + 1) / (x * x);
        }
        double term = 1;
        double sum = 0.5;
        for (int k = 1; k <= 20; k++) {
            term *= x / k;
            sum += term / (k + 2);
        }
        return sum;
    }
}
