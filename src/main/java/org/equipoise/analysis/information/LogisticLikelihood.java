package org.equipoise.analysis.information;

import java.util.Arrays;

/**
 * The log-likelihood of a {@link LogisticRegression} with its first two derivatives. Parameters are bias and slope of class
 * 0, of class 1, ..., without those of the last class. {@link #at} and {@link #newtonStep} allocate nothing. Not thread-safe.
 */
final class LogisticLikelihood {
    private final double[] values;
    private final int[] labels;
    private final int free;
    private final boolean constant;
    private final double[] probabilities;
    private final double[] gradient;

    /** The lower half of the negative second derivatives; after {@link #newtonStep} their Cholesky factor. */
    private final double[][] hessian;

    private final double[] step;
    private double decrement;

    LogisticLikelihood(Samples samples) {
        values = samples.values();
        labels = samples.labels();
        free = samples.classes() - 1;
        constant = Arrays.stream(values).allMatch(value -> value == values[0]);
        probabilities = new double[free];
        gradient = new double[2 * free];
        hessian = new double[2 * free][2 * free];
        step = new double[2 * free];
    }

    /** The log-likelihood; its derivatives are kept for {@link #newtonStep}. */
    double at(double[] parameters) {
        Arrays.fill(gradient, 0);
        for (double[] row : hessian) {
            Arrays.fill(row, 0);
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += probabilities(parameters, values[i], labels[i]);
            addDerivatives(values[i], labels[i]);
        }
        return sum;
    }

    /** Sets the probabilities of the classes at a value; the logarithm of that of the class {@code label} is returned. */
    private double probabilities(double[] parameters, double value, int label) {
        double highest = 0;
        for (int k = 0; k < free; k++) {
            probabilities[k] = parameters[2 * k] + parameters[2 * k + 1] * value;
            highest = Math.max(highest, probabilities[k]);
        }
        double own = (label < free ? probabilities[label] : 0) - highest;
        double sum = StrictMath.exp(-highest);
        for (int k = 0; k < free; k++) {
            probabilities[k] = StrictMath.exp(probabilities[k] - highest);
            sum += probabilities[k];
        }
        for (int k = 0; k < free; k++) {
            probabilities[k] /= sum;
        }
        return own - StrictMath.log(sum);
    }

    /** The lower half of the second derivatives: sums of kron(diag(p) - p p', x x') with x = (1, value). */
    private void addDerivatives(double value, int label) {
        for (int k = 0; k < free; k++) {
            double residual = (label == k ? 1 : 0) - probabilities[k];
            gradient[2 * k] += residual;
            gradient[2 * k + 1] += residual * value;
            for (int l = 0; l <= k; l++) {
                double weight = probabilities[k] * ((k == l ? 1 : 0) - probabilities[l]);
                double[] ofBias = hessian[2 * k];
                double[] ofSlope = hessian[2 * k + 1];
                ofBias[2 * l] += weight;
                ofSlope[2 * l] += weight * value;
                ofSlope[2 * l + 1] += weight * value * value;
                if (l < k) {
                    ofBias[2 * l + 1] += weight * value;
                }
            }
        }
    }

    /**
     * Computes the step to the maximum of the quadratic function with the present derivatives.
     *
     * @return false if there is none: all samples have the same value, or the second derivatives vanish
     */
    boolean newtonStep() {
        if (constant || !factorise()) {
            return false;
        }
        int n = gradient.length;
        decrement = 0;
        for (int r = 0; r < n; r++) {
            double sum = gradient[r];
            for (int c = 0; c < r; c++) {
                sum -= hessian[r][c] * step[c];
            }
            step[r] = sum / hessian[r][r];
            decrement += step[r] * step[r];
        }
        for (int r = n - 1; r >= 0; r--) {
            double sum = step[r];
            for (int c = r + 1; c < n; c++) {
                sum -= hessian[c][r] * step[c];
            }
            step[r] = sum / hessian[r][r];
        }
        return true;
    }

    private boolean factorise() {
        for (int c = 0; c < hessian.length; c++) {
            for (int r = c; r < hessian.length; r++) {
                double sum = hessian[r][c];
                for (int k = 0; k < c; k++) {
                    sum -= hessian[r][k] * hessian[c][k];
                }
                if (r > c) {
                    hessian[r][c] = sum / hessian[c][c];
                } else if (sum > 0) {
                    hessian[c][c] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    /** The step that {@link #newtonStep} computed. */
    double[] step() {
        return step;
    }

    /** The squared Newton decrement of that step: twice what it gains, if the function were quadratic. */
    double decrement() {
        return decrement;
    }
}
