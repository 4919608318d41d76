package org.equipoise.analysis.information;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/** How far the means of classes lie apart, measured by the spread within the classes. */
public final class Variances {
    private Variances() {}

    /**
     * Student's t of two samples with pooled variance: positive if the second has the larger mean. Without any variance 0 if the
     * means are equal, else infinite.
     */
    public static double t(double[] first, double[] second) {
        double difference = mean(second) - mean(first);
        double pooled = (squares(first) + squares(second)) / (first.length + second.length - 2);
        double error = Math.sqrt(pooled * (1.0 / first.length + 1.0 / second.length));
        return ratio(difference, error);
    }

    /** The F of a one-way analysis of variance. Without any variance within the classes 0 if the means are equal, else infinite. */
    public static double f(double[]... classes) {
        double all = mean(Arrays.stream(classes).flatMapToDouble(Arrays::stream).toArray());
        double between = 0;
        double within = 0;
        int samples = 0;
        for (double[] values : classes) {
            double distance = mean(values) - all;
            between += values.length * distance * distance;
            within += squares(values);
            samples += values.length;
        }
        return ratio(between / (classes.length - 1), within / (samples - classes.length));
    }

    private static double ratio(double numerator, double denominator) {
        return numerator == 0 ? 0 : numerator / denominator;
    }

    /** Exact if all values are equal, so that no rounding error is taken for variance. */
    private static double mean(double[] values) {
        DoubleSummaryStatistics summary = Arrays.stream(values).summaryStatistics();
        return summary.getMin() == summary.getMax() ? summary.getMin() : summary.getAverage();
    }

    /** The sum of squared distances from the mean. */
    private static double squares(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    }
}
