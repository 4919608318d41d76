package org.equipoise.theory;

/**
 * The solution of {@code y'' - x y' - i w y = 0} that is bounded for x to -infinity, {@code y = exp(x^2/4) U(i w - 1/2, -x)} with
 * the parabolic cylinder function U, at the reset and at the threshold. {@code y(reset)/y(threshold)} is the Fourier transform of
 * the density of the first passage time.
 *
 * <p>The solution grows faster than any other towards the threshold, so that it is followed in this direction, step by step by
 * its Taylor series, from far enough below the reset that the start does not matter. Relative error about 1e-12.
 *
 * @param ratio y(reset) / y(threshold)
 * @param slopeAtReset y'(reset) / y(threshold)
 * @param slopeAtThreshold y'(threshold) / y(threshold)
 */
record Passage(Complex ratio, Complex slopeAtReset, Complex slopeAtThreshold) {
    /** What a wrong start is damped to: exp(-45). */
    private static final double DAMPING = 45;

    /** Steps are so short that terms of the series fall from the first ones on, but for a few. */
    private static final double STEP = 2;

    private static final int MOST_TERMS = 100;
    private static final double NEGLIGIBLE = 1e-18;

    /**
     * @param reset where x is (V - mu) sqrt(2) / sigma
     * @param threshold above the reset; the work grows with the square of the larger one of the two
     * @param w frequency in units of 1/tau_m, above 0
     */
    static Passage of(double reset, double threshold, double w) {
        double below = Math.min(reset, 0);
        double start = below - (Math.sqrt(below * below + 2 * DAMPING) + below);
        Walk walk = new Walk(start, w);
        walk.to(reset);
        Complex slopeAtReset = walk.slope.over(walk.value);
        walk.value = Complex.ONE;
        walk.slope = slopeAtReset;
        walk.logScale = 0;
        walk.to(threshold);
        Complex ratio = Complex.ONE.over(walk.value).times(Math.exp(-walk.logScale));
        return new Passage(ratio, slopeAtReset.times(ratio), walk.slope.over(walk.value));
    }

    /** Value and slope on the way up, divided by exp(logScale). */
    private static final class Walk {
        private final double w;
        private double x;
        private Complex value = Complex.ONE;
        private Complex slope;
        private double logScale;

        /** Starts with the slope of a slowly changing solution: l^2 - x l - i w = 0, the root that belongs to growth. */
        Walk(double x, double w) {
            this.w = w;
            this.x = x;
            // sqrt(x^2 + 4 i w), real part above 0.
            double size = Math.sqrt(Math.hypot(x * x, 4 * w));
            double half = 0.5 * Math.atan2(4 * w, x * x);
            Complex root = Complex.turned(half).times(size);
            // (x + root)/2 without cancellation.
            slope = new Complex(0, 2 * w).over(root.minus(new Complex(x, 0)));
        }

        void to(double end) {
            while (x < end) {
                double h = Math.min(end - x, STEP / (1 + Math.abs(x) + Math.sqrt(w)));
                step(h);
                x = x + h >= end ? end : x + h;
            }
        }

        private void step(double h) {
            // Terms a_k h^k of the value: (k+2)(k+1) a_{k+2} = (k+1) x a_{k+1} + (k + i w) a_k.
            Complex older = value;
            Complex newer = slope.times(h);
            Complex sum = older.plus(newer);
            Complex slopes = newer;
            for (int k = 0; k < MOST_TERMS; k++) {
                double scale = h / ((k + 2.0) * (k + 1.0));
                Complex next = newer.times((k + 1) * x * scale)
                        .plus(older.times(new Complex(k, w)).times(h * scale));
                sum = sum.plus(next);
                slopes = slopes.plus(next.times(k + 2));
                older = newer;
                newer = next;
                double size = older.absolute() + newer.absolute();
                if ((k + 2) * size < NEGLIGIBLE * slopes.absolute() && size < NEGLIGIBLE * sum.absolute()) {
                    break;
                }
            }
            double size = sum.absolute();
            value = sum.times(1 / size);
            slope = slopes.times(1 / (h * size));
            logScale += Math.log(size);
        }
    }
}
