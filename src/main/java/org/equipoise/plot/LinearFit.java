package org.equipoise.plot;

/**
 * The straight line of least squares.
 *
 * @param explained the share of the variance that it explains, r^2
 */
record LinearFit(double slope, double intercept, double explained) {

    /** Through at least two points of different x. */
    static LinearFit of(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            meanX += x[i] / x.length;
            meanY += y[i] / x.length;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return new LinearFit(xy / xx, meanY - xy / xx * meanX, xy * xy / (xx * yy));
    }

    double at(double x) {
        return slope * x + intercept;
    }
}
