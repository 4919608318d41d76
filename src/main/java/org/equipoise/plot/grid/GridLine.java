package org.equipoise.plot.grid;

import java.awt.Color;

/**
 * A line of a panel; arrays have an element for each point, NaN where there is nothing.
 *
 * @param x by rising value
 * @param sd standard deviation between trials
 * @param theory what mean-field theory says
 * @param limit what theory says for many inputs
 */
record GridLine(String name, Color colour, double[] x, double[] mean, double[] sd, double[] theory, double[] limit) {

    /** The measured value with its bar upwards (1) or downwards (-1). */
    double edge(int point, int sign) {
        return mean[point] + (Double.isNaN(sd[point]) ? 0 : sign * sd[point]);
    }
}
