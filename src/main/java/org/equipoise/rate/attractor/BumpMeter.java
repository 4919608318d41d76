package org.equipoise.rate.attractor;

import java.util.Arrays;

/**
 * Where a bump is, how high and how wide. Its place is the population vector of u: along each dimension the angle of the sum
 * of u(x) exp(i x), of the parts of u above 0. Not thread-safe; measuring allocates nothing.
 */
final class BumpMeter {
    private final AttractorParameters network;
    private final double[] x;
    private final double[] cosines;
    private final double[] sines;
    private final double[] marginal;
    private final double[] place;
    private double height;
    private double width;

    BumpMeter(AttractorParameters network) {
        this.network = network;
        x = network.positions();
        cosines = Arrays.stream(x).map(StrictMath::cos).toArray();
        sines = Arrays.stream(x).map(StrictMath::sin).toArray();
        marginal = new double[x.length];
        place = new double[network.dimensions()];
    }

    void measure(double[] u) {
        height = 0;
        for (double value : u) {
            height = Math.max(height, value);
        }
        for (int d = 0; d < place.length; d++) {
            sumAlong(u, d);
            place[d] = angle();
        }
        width = deviation(place[place.length - 1]);
    }

    private void sumAlong(double[] u, int dimension) {
        int n = x.length;
        Arrays.fill(marginal, 0);
        for (int i = 0; i < u.length; i++) {
            int at = network.dimensions() == 1 || dimension == 1 ? i % n : i / n;
            marginal[at] += Math.max(u[i], 0);
        }
    }

    private double angle() {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < x.length; i++) {
            real += marginal[i] * cosines[i];
            imaginary += marginal[i] * sines[i];
        }
        return real == 0 && imaginary == 0 ? Double.NaN : StrictMath.atan2(imaginary, real);
    }

    private double deviation(double from) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double d = AttractorParameters.difference(x[i], from);
            sum += marginal[i];
            squares += marginal[i] * d * d;
        }
        return Math.sqrt(squares / sum);
    }

    /** Of the last measurement, along each dimension, rad; NaN if nothing is active. */
    double place(int dimension) {
        return place[dimension];
    }

    /** The largest u, 0 if none is positive. */
    double height() {
        return height;
    }

    /** The standard deviation of u along the last dimension, rad. */
    double width() {
        return width;
    }
}
