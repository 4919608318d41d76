package org.equipoise.rate.attractor;

/**
 * The exact stationary states of a {@link AttractorParameters} without input on an endless line or plane:
 * u(x) = U0 exp(-|x - z|^2 / 4 a^2) at any place z (Wu, Hamaguchi &amp; Amari 2008).
 *
 * <p>With b and c such that the interaction makes b U0^2 / (1 + c U0^2) of it, U0 = (b + sqrt(b^2 - 4 c)) / 2 c; there is
 * none if k exceeds a limit. Circumferences of 2 pi are as good as endless where a is 0.5 or less.
 */
public final class ExactBump {
    private final AttractorParameters network;
    /** What the interaction makes of r with peak 1. */
    private final double gain;
    /** Sum over units of u^2 with peak 1. */
    private final double power;

    public ExactBump(AttractorParameters network) {
        this.network = network;
        double a = network.a();
        int n = network.dimensions();
        gain = network.density() * network.j0() / StrictMath.pow(2, 0.5 * n);
        power = network.density() * StrictMath.pow(Math.sqrt(2 * Math.PI) * a, n);
    }

    /** The inhibition above which there is no bump. */
    public double largestInhibition() {
        return gain * gain / (4 * power);
    }

    public boolean exists() {
        return network.k() < largestInhibition();
    }

    /** U0; infinite without inhibition, NaN if there is no bump. */
    public double height() {
        double c = network.k() * power;
        return (gain + Math.sqrt(gain * gain - 4 * c)) / (2 * c);
    }

    /** The standard deviation of u along a dimension, rad. */
    public double width() {
        return Math.sqrt(2) * network.a();
    }

    /**
     * The highest speed, in rad/ms, at which a bump follows a weak input of the bump's own shape and peak {@code amplitude}:
     * ds/dt = amplitude / (tau U0) (z - s) exp(-(z - s)^2 / 8 a^2) has its maximum at z - s = 2 a.
     */
    public double largestSpeed(double amplitude) {
        return 2 * network.a() * amplitude * Math.exp(-0.5) / (network.tau() * height());
    }

    /** How far the bump lags behind such an input at a speed in rad/ms; NaN above {@link #largestSpeed}. */
    public double lag(double speed, double amplitude) {
        if (!(Math.abs(speed) <= largestSpeed(amplitude))) {
            return Double.NaN;
        }
        double low = 0;
        double high = 2 * network.a();
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            double pull = amplitude
                    / (network.tau() * height())
                    * middle
                    * Math.exp(-middle * middle / (8 * network.a() * network.a()));
            if (pull < Math.abs(speed)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.signum(speed) * 0.5 * (low + high);
    }
}
