package org.equipoise.neuron;

/**
 * How a leaky membrane gets from one step to the next, v being its potential above rest:
 *
 * <pre>v(t + dt) = decay v(t) + gain I + jumps</pre>
 */
enum Integration {
    /** With the propagator of the equation, so that there is no error for any dt. */
    EXACT {
        @Override
        double decay(double dt, double tauM) {
            return Propagator.decay(dt, tauM);
        }

        @Override
        double gain(double dt, double tauM, double cM) {
            return Propagator.fromConstantCurrent(dt, tauM, cM);
        }
    },
    /** v + dt dv/dt. */
    FORWARD_EULER {
        @Override
        double decay(double dt, double tauM) {
            return 1 - dt / tauM;
        }

        @Override
        double gain(double dt, double tauM, double cM) {
            return dt / cM;
        }
    };

    /** What is left of v after a step. Times in ms. */
    abstract double decay(double dt, double tauM);

    /** What a constant current adds in a step, mV/pA. Times in ms, capacitance in pF. */
    abstract double gain(double dt, double tauM, double cM);
}
