package org.equipoise.experiment;

import java.util.Locale;
import org.equipoise.rate.attractor.AttractorStudy;
import org.equipoise.rate.decision.DecisionStudy;

/** How long rate models take, from their configuration alone: seconds on one core. */
final class RateForecast {
    /** An estimate: for a unit, a step and each factor of two in the number of units. */
    private static final double SECONDS_PER_UNIT_STEP = 2.5e-9;

    /** An estimate: for a step of a trial of two populations. */
    private static final double SECONDS_PER_DECISION_STEP = 12e-9;

    private RateForecast() {}

    static double seconds(AttractorStudy study) {
        double units = study.network().size();
        double steps = (double) study.trials() * study.points() * study.steps();
        return SECONDS_PER_UNIT_STEP * steps * units * (1 + Math.log(units) / Math.log(2));
    }

    /** If no trial is decided before the end. */
    static double seconds(DecisionStudy study) {
        double steps = (double) study.trials() * study.coherences().length * (study.onset() + study.steps());
        return SECONDS_PER_DECISION_STEP * steps;
    }

    /** In words, for so many cores. */
    static String words(double seconds, int cores) {
        return String.format(Locale.ROOT, "about %.1f s", seconds / cores);
    }
}
