package org.equipoise.experiment;

/** When a measurement and a prediction of mean-field theory agree. */
final class TheoryAgreement {
    private static final double RELATIVE_RATE = 0.15;
    private static final double ABSOLUTE_RATE = 0.5;
    private static final double ABSOLUTE_CV = 0.2;

    private TheoryAgreement() {}

    /** Whether rates in Hz are within 15 % of the predicted one or 0.5 Hz of each other, whichever is more. */
    static boolean rates(double measured, double predicted) {
        return Math.abs(measured - predicted) <= Math.max(RELATIVE_RATE * predicted, ABSOLUTE_RATE);
    }

    /** Whether two CVs say something about each other: there are both, and the mean input is below the threshold. */
    static boolean comparesCvs(double measured, double predicted, boolean belowThreshold) {
        return belowThreshold && Double.isFinite(measured) && Double.isFinite(predicted);
    }

    /** Whether CVs are within 0.2 of each other. */
    static boolean cvs(double measured, double predicted) {
        return Math.abs(measured - predicted) <= ABSOLUTE_CV;
    }
}
