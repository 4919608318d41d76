package org.equipoise.analysis.statistics;

import java.util.Arrays;

/**
 * The straight line through points by least squares.
 *
 * @param slope of the line
 * @param intercept its value at 0
 * @param rSquared how much of the variation it explains; 1 if there is none
 */
public record Line(double slope, double intercept, double rSquared) {

    /**
     * Fits it.
     *
     * @param x at least two different numbers
     * @param y as many
     */
    public static Line through(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        double slope = xy / xx;
        return new Line(slope, meanY - slope * meanX, yy == 0 ? 1 : xy * xy / (xx * yy));
    }
}
