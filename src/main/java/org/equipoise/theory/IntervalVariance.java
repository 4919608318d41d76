package org.equipoise.theory;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * The double integral in the variance of the intervals between spikes (Brunel 2000, appendix A.1),
 *
 * <pre>integral from y_r to y_th of dx exp(x^2), integral from minus infinity to x of dz exp(z^2) (1 + erf z)^2</pre>
 *
 * <p>times the square of the damping {@code exp(-y_th^2)} of {@link FirstPassage}. All integrands are positive. Thread-safe.
 */
final class IntervalVariance {
    /** The integrand of the outer integral falls as u^-3: what lies beyond this multiple of the start cannot be seen. */
    private static final double FAR = 1e9;

    private IntervalVariance() {}

    /**
     * @param threshold y_th
     * @param width y_th - y_r, above 0
     */
    static double of(double threshold, double width) {
        if (threshold <= 0) {
            return outerBelow(-threshold, width);
        }
        double above = outerAbove(threshold, Math.min(width, threshold));
        double damping = Math.exp(-threshold * threshold);
        return width > threshold ? above + damping * damping * outerBelow(0, width - threshold) : above;
    }

    /** The part with x above 0: over the given length below y. */
    private static double outerAbove(double y, double length) {
        double sum = 0;
        double t = 0;
        while (t < length && 2 * t * (2 * y - t) < FirstPassage.NEGLIGIBLE) {
            double width = Math.min(FirstPassage.PANEL / (4 * y), length - t);
            sum += GaussLegendre.integrate(s -> Math.exp(-2 * s * (2 * y - s)) * innerAbove(y - s), t, width);
            t += width;
        }
        return sum;
    }

    /** exp(-x^2) times the inner integral up to x, 0 or above. */
    private static double innerAbove(double x) {
        double sum = Math.exp(-x * x) * innerBelow(0);
        double t = 0;
        while (t < x && t * (2 * x - t) < FirstPassage.NEGLIGIBLE) {
            double width = Math.min(FirstPassage.PANEL / (2 * x), x - t);
            sum += GaussLegendre.integrate(s -> Math.exp(-s * (2 * x - s)) * square(Erfc.value(s - x)), t, width);
            t += width;
        }
        return sum;
    }

    /** The part with x = -u below 0: u from {@code from} over the given length. */
    private static double outerBelow(double from, double length) {
        double sum = 0;
        double start = from;
        double rest = length;
        while (rest > 0 && start < FAR * (1 + from)) {
            double width = Math.min(rest, start + 1);
            sum += GaussLegendre.integrate(IntervalVariance::innerBelow, start, width);
            start += width;
            rest -= width;
        }
        return sum;
    }

    /** exp(u^2) times the inner integral up to -u, with u 0 or above. */
    private static double innerBelow(double u) {
        double width = FirstPassage.PANEL / (u + Math.sqrt(u * u + FirstPassage.PANEL));
        double sum = 0;
        for (double s = 0; s * (2 * u + s) < FirstPassage.NEGLIGIBLE; s += width) {
            sum += GaussLegendre.integrate(v -> Math.exp(-v * (2 * u + v)) * square(Erfcx.value(u + v)), s, width);
        }
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }
}
