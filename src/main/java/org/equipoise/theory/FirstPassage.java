package org.equipoise.theory;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * The mean first passage of an Ornstein-Uhlenbeck process from reset to threshold, in units of the noise: {@code y = (V -
 * mu) / sigma}. Above the mean everything grows as exp(y^2), so all is kept as a multiple of the damping {@code exp(-y_th^2)}
 * (1 if the threshold is below the mean). All integrands are positive: nothing cancels.
 *
 * @param damping exp(-y_th^2), at most 1
 * @param integral damping times the integral from y_r to y_th of {@code exp(x^2) (1 + erf x) = erfcx(-x)}
 * @param atThreshold damping times erfcx(-y_th)
 * @param atReset damping times erfcx(-y_r)
 */
record FirstPassage(double damping, double integral, double atThreshold, double atReset) {
    /** Where an integrand has fallen by exp(-45), below half a unit in the last place, the rest is left out. */
    static final double NEGLIGIBLE = 45;

    /** The change of the exponent over one panel of quadrature. */
    static final double PANEL = 8;

    /**
     * @param threshold y_th
     * @param width y_th - y_r, above 0
     */
    static FirstPassage of(double threshold, double width) {
        if (threshold <= 0) {
            return new FirstPassage(
                    1, ErfcxIntegral.over(-threshold, width), Erfcx.value(-threshold), Erfcx.value(width - threshold));
        }
        double damping = Math.exp(-threshold * threshold);
        double above = rising(threshold, Math.min(width, threshold));
        if (width <= threshold) {
            double atReset = Math.exp(-width * (2 * threshold - width)) * Erfc.value(width - threshold);
            return new FirstPassage(damping, above, Erfc.value(-threshold), atReset);
        }
        double below = width - threshold;
        return new FirstPassage(
                damping,
                above + damping * ErfcxIntegral.over(0, below),
                Erfc.value(-threshold),
                damping * Erfcx.value(below));
    }

    /** exp(-y^2) times the integral of exp(x^2) erfc(-x) over the given length below y, all of it above 0. */
    private static double rising(double y, double length) {
        double sum = 0;
        double t = 0;
        while (t < length && t * (2 * y - t) < NEGLIGIBLE) {
            double width = Math.min(PANEL / (2 * y), length - t);
            sum += GaussLegendre.integrate(s -> Math.exp(-s * (2 * y - s)) * Erfc.value(s - y), t, width);
            t += width;
        }
        return sum;
    }
}
