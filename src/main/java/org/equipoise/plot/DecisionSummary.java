package org.equipoise.plot;

import java.util.List;

/** What {@code analysis.json} says of decisions; the names there are these in snake case. */
record DecisionSummary(List<Condition> conditions, Weibull weibull) {

    /** @param strength of the stimulus; times in ms */
    record Condition(
            double strength,
            int trials,
            int decided,
            double accuracy,
            double[] reactionTimesCorrect,
            double[] reactionTimesError) {}

    /** NaNs if there were too few strengths. */
    record Weibull(double alpha, double beta) {
        double at(double strength) {
            return 1 - 0.5 * Math.exp(-Math.pow(strength / alpha, beta));
        }
    }
}
