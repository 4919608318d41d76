package org.equipoise.analysis.decision;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The Weibull function of coherence that psychophysics describes accuracy by: 1 - exp(-(c / alpha)^beta) / 2 (Quick 1974;
 * Roitman &amp; Shadlen 2002).
 *
 * @param alpha the coherence at which 82 % of the choices are right
 * @param beta steepness
 */
public record PsychometricFit(double alpha, double beta) {
    private static final double SMALLEST_ALPHA = 1e-3;
    private static final double LARGEST_ALPHA = 10;
    private static final double SMALLEST_BETA = 0.05;
    private static final double LARGEST_BETA = 20;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int SECTIONS = 60;
    /** What a prediction of certainty gives away, so that one wrong choice is unlikely and not impossible. */
    private static final double LAPSE = 1e-12;

    /** The decided trials of a coherence. */
    private record Counts(double coherence, int right, int wrong) {}

    /** The accuracy at a coherence. */
    public double at(double coherence) {
        return 1 - 0.5 * Math.exp(-Math.pow(coherence / alpha, beta));
    }

    /**
     * The function of greatest likelihood, given binomial choices; coherence 0 and undecided trials tell nothing. alpha lies
     * between 0.001 and 10, beta between 0.05 and 20. With fewer than two coherences above 0 that have decided trials, both
     * are NaN.
     */
    public static PsychometricFit of(List<Outcomes> outcomes) {
        List<Counts> used = outcomes.stream()
                .filter(o -> o.coherence() > 0 && o.decided() > 0)
                .map(o -> new Counts(o.coherence(), o.correct(), o.decided() - o.correct()))
                .toList();
        if (used.stream().mapToDouble(Counts::coherence).distinct().count() < 2) {
            return new PsychometricFit(Double.NaN, Double.NaN);
        }
        double beta = Math.exp(lowest(
                logBeta -> surprise(used, bestAlpha(used, Math.exp(logBeta)), Math.exp(logBeta)),
                Math.log(SMALLEST_BETA),
                Math.log(LARGEST_BETA)));
        return new PsychometricFit(bestAlpha(used, beta), beta);
    }

    private static double bestAlpha(List<Counts> outcomes, double beta) {
        return Math.exp(lowest(
                logAlpha -> surprise(outcomes, Math.exp(logAlpha), beta),
                Math.log(SMALLEST_ALPHA),
                Math.log(LARGEST_ALPHA)));
    }

    /** Minus the logarithm of the likelihood. */
    private static double surprise(List<Counts> outcomes, double alpha, double beta) {
        PsychometricFit fit = new PsychometricFit(alpha, beta);
        double sum = 0;
        for (Counts o : outcomes) {
            double p = fit.at(o.coherence);
            sum -= o.right * Math.log(p) + o.wrong * Math.log(Math.max(1 - p, LAPSE));
        }
        return sum;
    }

    /** Where a function with one minimum is lowest, by golden sections. */
    private static double lowest(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        for (int section = 0; section < SECTIONS; section++) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        return (low + high) / 2;
    }
}
