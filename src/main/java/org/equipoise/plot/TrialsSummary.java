package org.equipoise.plot;

import java.util.Map;

/**
 * What {@code analysis.json} says of trials; the names there are these in snake case.
 *
 * @param response null if none was asked for
 * @param twin null if there is none
 */
record TrialsSummary(Response response, Twin twin) {

    /** @param times ends of bins, ms after the change of the input */
    record Response(double binMs, double[] times, Map<String, Course> populations) {}

    /** @param rates in the bins, Hz; times in ms after the change */
    record Course(double membraneMs, double beforeHz, double afterHz, double reachedMs, double[] rates) {}

    /** @param times ends of bins, ms after the first difference */
    record Twin(double binMs, double level, double halfMs, int trials, int apart, double[] times, double[] distances) {}
}
