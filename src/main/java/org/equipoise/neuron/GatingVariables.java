package org.equipoise.neuron;

/**
 * The gating variables of neighbouring source neurons. x is followed exactly, s by the classical Runge-Kutta method of order
 * 4, which at steps of 0.1 ms makes errors below 1e-8. Allocates nothing after construction; not thread-safe.
 */
public final class GatingVariables {
    private final double[] x;
    private final double[] s;
    private final double dt;
    private final double alpha;
    private final double leak;
    private final double ofHalfStep;

    /** All gates are closed at first. */
    public GatingVariables(Gating gating, int size, double dt) {
        x = new double[size];
        s = new double[size];
        this.dt = dt;
        alpha = gating.alpha();
        leak = 1 / gating.decay();
        ofHalfStep = Propagator.decay(0.5 * dt, gating.rise());
    }

    /** Advances all neurons by a step. What spikes at its end is to be told to {@link #spike} then. */
    public void advance() {
        advance(x, s, dt, alpha, leak, ofHalfStep);
    }

    private static void advance(double[] x, double[] s, double dt, double alpha, double leak, double ofHalfStep) {
        for (int i = 0; i < s.length; i++) {
            double begin = alpha * x[i];
            double middle = begin * ofHalfStep;
            double end = middle * ofHalfStep;
            double from = s[i];
            double k1 = begin - (begin + leak) * from;
            double k2 = middle - (middle + leak) * (from + 0.5 * dt * k1);
            double k3 = middle - (middle + leak) * (from + 0.5 * dt * k2);
            double k4 = end - (end + leak) * (from + dt * k3);
            s[i] = from + dt / 6 * (k1 + 2 * (k2 + k3) + k4);
            x[i] = x[i] * (ofHalfStep * ofHalfStep);
        }
    }

    /** A neuron, by its place, spikes at the end of the step. */
    public void spike(int neuron) {
        x[neuron]++;
    }

    /** Shows all variables; see {@link NeuronBlock#visitState}. */
    public void visitState(StateVisitor visitor) {
        visitor.visit("x", x);
        visitor.visit("s", s);
    }

    /** The shares of open channels, one a neuron, each from 0 to 1; not to be changed. */
    public double[] open() {
        return s;
    }
}
