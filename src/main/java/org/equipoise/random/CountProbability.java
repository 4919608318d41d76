package org.equipoise.random;

/**
 * Probabilities of single counts by Loader's saddle-point expansion (Loader 2000, Fast and accurate computation of
 * binomial probabilities): nothing large is subtracted from anything large, so that the relative error stays near 1e-14
 * for any number of trials where the count is near its mean.
 *
 * <p>The functions beyond arithmetic are StrictMath's, so that the numbers are the same on every processor. Thread-safe;
 * allocates nothing.
 */
final class CountProbability {
    private static final double TWO_PI = 2 * Math.PI;
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

    /** From here on the error of Stirling's series is below 1e-16. */
    private static final int STIRLING_FROM = 16;

    private static final double[] STIRLING_ERRORS = smallStirlingErrors();

    private CountProbability() {}

    /** Of k successes in n trials with probability p, in (0, 1), each. */
    static double binomial(long k, long n, double p) {
        if (k == 0) {
            return StrictMath.exp(n * StrictMath.log1p(-p));
        }
        if (k == n) {
            return StrictMath.exp(n * StrictMath.log(p));
        }
        double logarithm = stirlingError(n)
                - stirlingError(k)
                - stirlingError(n - k)
                - deviance((double) k, n * p)
                - deviance((double) (n - k), n * (1 - p));
        return StrictMath.exp(logarithm) * Math.sqrt(n / (TWO_PI * k * (n - k)));
    }

    /** Of k marked things among {@code drawn}, which are neither none nor all of the things. */
    static double hypergeometric(long k, long marked, long unmarked, long drawn) {
        long all = marked + unmarked;
        double p = (double) drawn / all;
        return binomial(k, marked, p) * binomial(drawn - k, unmarked, p) / binomial(drawn, all, p);
    }

    /** Of k events where {@code mean} are expected. */
    static double poisson(long k, double mean) {
        if (k == 0) {
            return StrictMath.exp(-mean);
        }
        return mean == 0 ? 0 : StrictMath.exp(-stirlingError(k) - deviance((double) k, mean)) / Math.sqrt(TWO_PI * k);
    }

    /** x log(x / mean) + mean - x, for x above 0. */
    private static double deviance(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) > 0.1 * (x + mean)) {
            return x * StrictMath.log(x / mean) - difference;
        }
        double v = difference / (x + mean);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int j = 1; ; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }

    /** log n! less Stirling's formula log(sqrt(2 pi n) (n / e)^n), for n from 1 on. */
    private static double stirlingError(long n) {
        if (n < STIRLING_FROM) {
            return STIRLING_ERRORS[(int) n];
        }
        double inverse = 1.0 / n;
        double square = inverse * inverse;
        return inverse
                * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
    }

    private static double[] smallStirlingErrors() {
        double[] errors = new double[STIRLING_FROM];
        double factorial = 1;
        for (int n = 1; n < STIRLING_FROM; n++) {
            factorial *= n;
            errors[n] = StrictMath.log(factorial) - (n + 0.5) * StrictMath.log(n) + n - HALF_LOG_TWO_PI;
        }
        return errors;
    }
}
