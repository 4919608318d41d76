package org.equipoise.theory;

import java.util.function.DoubleUnaryOperator;

/** Gauss-Legendre quadrature with 16 nodes, exact for polynomials up to degree 31. Thread-safe. */
final class GaussLegendre {
    private static final int NODES = 16;

    /** The positive nodes in (0, 1) and their weights; the others are their mirror images. */
    private static final double[] NODE = new double[NODES / 2];

    private static final double[] WEIGHT = new double[NODES / 2];

    static {
        for (int k = 0; k < NODES / 2; k++) {
            double x = Math.cos(Math.PI * (k + 0.75) / (NODES + 0.5));
            double[] p = legendre(x);
            for (int newton = 0; newton < 10; newton++) {
                x -= p[0] / p[1];
                p = legendre(x);
            }
            NODE[k] = x;
            WEIGHT[k] = 2 / ((1 - x * x) * p[1] * p[1]);
        }
    }

    private GaussLegendre() {}

    /** The integral of f from {@code from} to {@code from + width}. */
    static double integrate(DoubleUnaryOperator f, double from, double width) {
        double half = 0.5 * width;
        double centre = from + half;
        double sum = 0;
        for (int k = 0; k < NODE.length; k++) {
            double distance = half * NODE[k];
            sum += WEIGHT[k] * (f.applyAsDouble(centre - distance) + f.applyAsDouble(centre + distance));
        }
        return half * sum;
    }

    /** The Legendre polynomial of degree {@link #NODES} at x, and its derivative. */
    private static double[] legendre(double x) {
        double before = 1;
        double p = x;
        for (int n = 2; n <= NODES; n++) {
            double next = ((2 * n - 1) * x * p - (n - 1) * before) / n;
            before = p;
            p = next;
        }
        return new double[] {p, NODES * (x * p - before) / (x * x - 1)};
    }
}
