package org.equipoise.experiment;

import org.equipoise.config.Section;
import org.equipoise.units.Dimension;

/**
 * The time step of trials, of which all durations are multiples.
 *
 * @param dt in ms
 */
record TimeSteps(double dt) {
    private static final double TOLERANCE = 1e-9;
    private static final int MOST_STEPS = 1_000_000_000;

    boolean isSound() {
        return dt > 0;
    }

    /**
     * Reads a duration as a number of steps, with a default in ms.
     *
     * @param least how many steps it must last; what is reported otherwise gives a harmless number of steps
     */
    int steps(Section section, String key, double fallback, int least) {
        double duration = section.quantity(key, Dimension.TIME, fallback);
        if (!isSound() || Double.isNaN(duration)) {
            return Math.max(1, least);
        }
        double steps = duration / dt;
        if (Math.abs(steps - Math.rint(steps)) > TOLERANCE * Math.max(1, steps)) {
            section.problem(key, key + " is " + duration + " ms", "give a multiple of dt, which is " + dt + " ms");
        } else if (steps < least - 0.5) {
            section.problem(key, key + " is " + duration + " ms", "give at least " + least * dt + " ms");
        } else if (steps > MOST_STEPS) {
            section.problem(key, key + " is " + duration + " ms", "give at most " + MOST_STEPS + " steps of dt");
        } else {
            return (int) Math.rint(steps);
        }
        return Math.max(1, least);
    }
}
