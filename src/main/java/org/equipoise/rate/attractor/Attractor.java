package org.equipoise.rate.attractor;

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
        double[] shape = new double[u.length];
        addBump(network, height, place, shape);
        System.arraycopy(shape, 0, u, 0, u.length);
    }

    /** Adds a bump of the exact shape. */
    static void addBump(AttractorParameters network, double height, double[] place, double[] to) {
        double[][] shapes = new double[network.dimensions()][];
        for (int d = 0; d < shapes.length; d++) {
            shapes[d] = shape(network, place[d]);
        }
        int n = network.units();
        for (int i = 0; i < to.length; i++) {
            to[i] += shapes.length == 1 ? height * shapes[0][i] : height * shapes[0][i / n] * shapes[1][i % n];
        }
    }

    private static double[] shape(AttractorParameters network, double place) {
        double[] shape = network.positions();
        double widths = 4 * network.a() * network.a();
        for (int i = 0; i < shape.length; i++) {
            double d = AttractorParameters.difference(shape[i], place);
            shape[i] = StrictMath.exp(-d * d / widths);
        }
        return shape;
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
