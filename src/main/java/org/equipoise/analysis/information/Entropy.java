package org.equipoise.analysis.information;

/** Shannon's entropy in bits. */
final class Entropy {
    private static final double LN_2 = StrictMath.log(2);

    private Entropy() {}

    /** -p log2(p), which is 0 at p = 0. */
    static double term(double probability) {
        return probability > 0 ? -probability * log2(probability) : 0;
    }

    static double log2(double x) {
        return StrictMath.log(x) / LN_2;
    }
}
