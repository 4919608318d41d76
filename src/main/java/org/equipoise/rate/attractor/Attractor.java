package org.equipoise.rate.attractor;

import java.util.Arrays;

/**
 * The state of a {@link AttractorParameters} on its way, by the forward Euler method, as in the model's published simulations;
 * stationary states do not depend on the step. Not thread-safe; {@link #step} allocates nothing here.
 */
public final class Attractor {
    private final AttractorParameters network;
    private final Interaction interaction;
    private final double share;
    private final double[] u;
    private final double[] r;

    /** @param dt the step, ms */
    public Attractor(AttractorParameters network, double dt) {
        this.network = network;
        interaction = Interaction.of(network);
        share = dt / network.tau();
        u = new double[network.size()];
        r = new double[network.size()];
    }

    /** The synaptic inputs u, row after row on a sheet; they may be set. */
    public double[] inputs() {
        return u;
    }

    /** Sets the inputs to a bump of the exact shape. */
    public void setBump(double height, double[] place) {
        BumpShape bump = new BumpShape(network);
        bump.moveTo(place);
        Arrays.fill(u, 0);
        bump.addTo(u, height);
    }

    /** One step with an external input. */
    public void step(double[] external) {
        double power = rectifiedSquares(u, r);
        scale(r, 1 / (1 + network.k() * power));
        interaction.apply(r);
        go(u, r, external, share);
    }

    private static double rectifiedSquares(double[] u, double[] squares) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            double positive = Math.max(u[i], 0);
            squares[i] = positive * positive;
            sum += squares[i];
        }
        return sum;
    }

    private static void scale(double[] r, double factor) {
        for (int i = 0; i < r.length; i++) {
            r[i] *= factor;
        }
    }

    private static void go(double[] u, double[] recurrent, double[] external, double share) {
        for (int i = 0; i < u.length; i++) {
            u[i] += share * (recurrent[i] + external[i] - u[i]);
        }
    }
}
