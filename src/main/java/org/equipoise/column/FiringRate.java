package org.equipoise.column;

/**
 * The sigmoid that turns a population's mean membrane potential into its firing rate:
 * Q(V) = maximum / 2 * (1 + tanh(pi / (2 sqrt(3)) * (V - threshold) / sigma)).
 *
 * <p>The hyperbolic tangent is our own: a ratio of polynomials at an eighth of the argument and three doublings without a
 * division. It is within 5e-16 of the exact value everywhere, the same on every processor, and free of branches, so that
 * the compiler vectorises {@link #fill}. Immutable and thread-safe.
 *
 * @param maximum the rate that the sigmoid saturates at, in 1/ms
 * @param threshold the potential of half that rate, in mV
 * @param sigma the spread of the threshold, in mV
 */
public record FiringRate(double maximum, double threshold, double sigma) {
    static final FiringRate PYRAMIDAL = new FiringRate(0.030, -58.5, 6.7);
    static final FiringRate INHIBITORY = new FiringRate(0.060, -58.5, 6.0);

    private static final double SLOPE = Math.PI / (2 * 1.7320508075688772);

    /** At 8 times this the sigmoid equals its limit to the last bit. */
    private static final double EIGHTH_OF_SATURATION = 2.4;

    /**
     * The rate at one potential.
     *
     * @param potential in mV
     * @return in 1/ms
     */
    public double at(double potential) {
        return sigmoid(potential, threshold, SLOPE / sigma / 8, maximum / 2);
    }

    /**
     * The potential at which the population fires at {@code rate}: the inverse of {@link #at}.
     *
     * @param rate in 1/ms, above 0 and below the maximum
     * @return in mV
     * @throws IllegalArgumentException if no potential gives that rate
     */
    public double potential(double rate) {
        if (!(rate > 0 && rate < maximum)) {
            throw new IllegalArgumentException("no potential gives a rate of " + 1000 * rate
                    + " Hz: it must lie between 0 and " + 1000 * maximum + " Hz");
        }
        // atanh(2 q / maximum - 1) by one logarithm
        return threshold + sigma / SLOPE * 0.5 * StrictMath.log(rate / (maximum - rate));
    }

    /**
     * The rates at many potentials. Allocates nothing.
     *
     * @param potentials in mV
     * @param rates receives them, in 1/ms
     * @param count how many
     */
    void fill(double[] potentials, double[] rates, int count) {
        double middle = threshold;
        double scale = SLOPE / sigma / 8;
        double half = maximum / 2;
        for (int j = 0; j < count; j++) {
            rates[j] = sigmoid(potentials[j], middle, scale, half);
        }
    }

    private static double sigmoid(double potential, double threshold, double scale, double half) {
        double x = (potential - threshold) * scale;
        x = Math.max(-EIGHTH_OF_SATURATION, Math.min(EIGHTH_OF_SATURATION, x));
        // tanh(x) = a / b: seven levels of its continued fraction
        double u = x * x;
        double a = x * (135135 + u * (17325 + u * (378 + u)));
        double b = 135135 + u * (62370 + u * (3150 + u * 28));
        // tanh(2x) = 2 a b / (a^2 + b^2), twice
        double a2 = 2 * a * b;
        double b2 = a * a + b * b;
        double a4 = 2 * a2 * b2;
        double b4 = a2 * a2 + b2 * b2;
        // 1 + tanh(8x), without the loss of digits where the tangent is near -1
        double sum = a4 + b4;
        return half * (sum * sum) / (a4 * a4 + b4 * b4);
    }
}
