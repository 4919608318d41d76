package org.equipoise.rate.attractor;

/**
 * A continuous attractor network: units at equal distances on a ring, or on a sheet whose opposite edges are joined,
 *
 * <pre>
 * tau du/dt = -u + sum over units x' of J(x - x') r(x') + input
 * r(x) = u(x)^2 / (1 + k sum over units of u^2),   u below 0 counts as 0
 * J(d) = J0 exp(-d^2 / 2 a^2) / (sqrt(2 pi) a)^dimensions
 * </pre>
 *
 * <p>Source: S. Wu, K. Hamaguchi, S. Amari, "Dynamics and computation of continuous attractors", Neural Comput. 20,
 * 994-1025 (2008). Sums are over units, as in that paper's simulations, not integrals.
 *
 * @param dimensions 1 for a ring, 2 for a sheet
 * @param units along each dimension; at -pi + 2 pi i / units
 * @param tau time constant, ms
 * @param a half the width of the interaction, rad
 * @param j0 strength of the interaction
 * @param k strength of the divisive inhibition
 */
public record AttractorParameters(int dimensions, int units, double tau, double a, double j0, double k) {

    /** Units for each radian, or for each square of a radian by a radian. */
    public double density() {
        double line = units / (2 * Math.PI);
        return dimensions == 1 ? line : line * line;
    }

    /** How many units there are. */
    public int size() {
        return dimensions == 1 ? units : units * units;
    }

    /** Where the units lie along a dimension, rad. */
    public double[] positions() {
        double[] x = new double[units];
        for (int i = 0; i < units; i++) {
            x[i] = -Math.PI + 2 * Math.PI * i / units;
        }
        return x;
    }

    /** The same network with another inhibition. */
    public AttractorParameters withInhibition(double other) {
        return new AttractorParameters(dimensions, units, tau, a, j0, other);
    }

    /** The difference of two angles, from -pi to pi. */
    static double difference(double x, double y) {
        double d = (x - y) % (2 * Math.PI);
        if (d > Math.PI) {
            return d - 2 * Math.PI;
        }
        return d < -Math.PI ? d + 2 * Math.PI : d;
    }
}
