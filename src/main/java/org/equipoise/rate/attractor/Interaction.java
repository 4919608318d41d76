package org.equipoise.rate.attractor;

import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.fft.DoubleFFT_2D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * Sums J(x - x') r(x') over all x', by the fast Fourier transform. The interaction is even, so that its transform is real.
 * Not thread-safe: {@link #apply} uses room of its own, and allocates nothing here.
 */
abstract class Interaction {

    /** Replaces the rates by their weighted sums. */
    abstract void apply(double[] r);

    static {
        // Ranks and threads share the trials.
        ConcurrencyUtils.setNumberOfThreads(1);
    }

    static Interaction of(AttractorParameters network) {
        return network.dimensions() == 1 ? new OnRing(network) : new OnSheet(network);
    }

    /** The interaction along a dimension, from the first unit, normalised to an integral of 1. */
    private static double[] profile(AttractorParameters network) {
        double a = network.a();
        double[] x = network.positions();
        double[] profile = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double d = AttractorParameters.difference(x[i], x[0]);
            profile[i] = StrictMath.exp(-d * d / (2 * a * a)) / (Math.sqrt(2 * Math.PI) * a);
        }
        return profile;
    }

    private static final class OnRing extends Interaction {
        private final DoubleFFT_1D fft;
        /** Factors of the packed real transform. */
        private final double[] factors;

        OnRing(AttractorParameters network) {
            int n = network.units();
            fft = new DoubleFFT_1D(n);
            double[] profile = profile(network);
            fft.realForward(profile);
            // Packed: the real part at 0, that at n/2 (or the last imaginary part), then pairs of real and imaginary
            // part.
            factors = new double[n];
            factors[0] = network.j0() * profile[0];
            factors[1] = network.j0() * profile[n % 2 == 0 ? 1 : n - 1];
            for (int k = 2; k < n; k++) {
                factors[k] = network.j0() * profile[k / 2 * 2];
            }
        }

        @Override
        void apply(double[] r) {
            fft.realForward(r);
            multiply(r, factors);
            fft.realInverse(r, true);
        }
    }

    private static final class OnSheet extends Interaction {
        private final DoubleFFT_2D fft;
        private final double[] factors;
        private final double[] complex;

        OnSheet(AttractorParameters network) {
            int n = network.units();
            fft = new DoubleFFT_2D(n, n);
            double[] profile = profile(network);
            double[] line = new double[2 * n];
            for (int i = 0; i < n; i++) {
                line[2 * i] = profile[i];
            }
            new DoubleFFT_1D(n).complexForward(line);
            factors = new double[2 * n * n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double factor = network.j0() * line[2 * i] * line[2 * j];
                    factors[2 * (i * n + j)] = factor;
                    factors[2 * (i * n + j) + 1] = factor;
                }
            }
            complex = new double[2 * n * n];
        }

        @Override
        void apply(double[] r) {
            for (int i = 0; i < r.length; i++) {
                complex[2 * i] = r[i];
                complex[2 * i + 1] = 0;
            }
            fft.complexForward(complex);
            multiply(complex, factors);
            fft.complexInverse(complex, true);
            for (int i = 0; i < r.length; i++) {
                r[i] = complex[2 * i];
            }
        }
    }

    private static void multiply(double[] values, double[] factors) {
        for (int i = 0; i < factors.length; i++) {
            values[i] *= factors[i];
        }
    }
}
