package org.equipoise.rate.attractor;

import java.util.Arrays;
import org.equipoise.neuron.Exponential;

/**
 * exp(-|x - z|^2 / 4 a^2) at all units, for a place z. It is computed anew only when the place changes. Not thread-safe;
 * allocates nothing after construction.
 */
final class BumpShape {
    private final int units;
    private final double perSquare;
    private final double[] x;
    private final double[] exponents;
    private final Exponential exponential;
    private final double[] place;
    /** Along each dimension. */
    private final double[][] factors;

    BumpShape(AttractorParameters network) {
        units = network.units();
        perSquare = -1 / (4 * network.a() * network.a());
        x = network.positions();
        exponents = new double[units];
        exponential = new Exponential(units);
        place = new double[network.dimensions()];
        Arrays.fill(place, Double.NaN);
        factors = new double[network.dimensions()][units];
    }

    /** Chooses z, in rad along each dimension. */
    void moveTo(double[] z) {
        for (int d = 0; d < place.length; d++) {
            if (place[d] != z[d]) {
                place[d] = z[d];
                for (int i = 0; i < units; i++) {
                    double distance = AttractorParameters.difference(x[i], z[d]);
                    exponents[i] = distance * distance * perSquare;
                }
                exponential.of(exponents, units, factors[d]);
            }
        }
    }

    /** Adds it with a peak to a variable of all units. */
    void addTo(double[] values, double height) {
        if (factors.length == 1) {
            add(factors[0], height, values, 0);
        } else {
            for (int i = 0; i < units; i++) {
                add(factors[1], height * factors[0][i], values, i * units);
            }
        }
    }

    private static void add(double[] factors, double height, double[] values, int offset) {
        for (int i = 0; i < factors.length; i++) {
            values[offset + i] += height * factors[i];
        }
    }
}
