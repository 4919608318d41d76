package org.equipoise.theory;

import org.apache.commons.numbers.gamma.Erfcx;

/** The integral of the scaled complementary error function, {@code erfcx(u) = exp(u^2) erfc(u)}, over positive u. Thread-safe. */
final class ErfcxIntegral {
    private static final double SQRT_PI = Math.sqrt(Math.PI);

    /** From here on the asymptotic series is exact to double precision with {@link #TERMS} terms. */
    private static final double ASYMPTOTIC = 10;

    private static final int TERMS = 11;

    private ErfcxIntegral() {}

    /**
     * The integral from {@code from}, 0 or above, to {@code from + length}. The length is given, not the end, because the end
     * may have lost it to rounding. Relative error about 1e-15 for every finite argument.
     */
    static double over(double from, double length) {
        double sum = 0;
        double start = from;
        double rest = length;
        while (rest > 0 && start < ASYMPTOTIC) {
            double width = Math.min(rest, start + 1);
            sum += GaussLegendre.integrate(Erfcx::value, start, width);
            start += width;
            rest -= width;
        }
        if (rest <= 0) {
            return sum;
        }
        if (rest < start) {
            return sum + GaussLegendre.integrate(Erfcx::value, start, rest);
        }
        return sum + (Math.log1p(rest / start) + series(start + rest) - series(start)) / SQRT_PI;
    }

    /** What the antiderivative of sqrt(pi) erfcx has beside ln u: the sum over n of (-1)^(n+1) (2n-1)!! / (2n (2 u^2)^n). */
    private static double series(double u) {
        double x = -0.5 / u / u;
        double term = -1;
        double sum = 0;
        for (int n = 1; n <= TERMS; n++) {
            term *= (2 * n - 1) * x;
            sum += term / (2 * n);
        }
        return sum;
    }
}
