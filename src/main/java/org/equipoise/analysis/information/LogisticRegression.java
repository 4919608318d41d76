package org.equipoise.analysis.information;

/**
 * Multinomial logistic regression on one value: class k has the logit bias[k] + slope[k] x, the last class 0. With two classes
 * it is binary logistic regression.
 *
 * <p>Fitted by Newton's method without regularisation. Classes that can be told apart without an error have no finite best
 * slope; the iteration then stops where hardly anything is gained, with the boundary between the classes.
 *
 * @param biases of the classes but the last
 * @param slopes of the classes but the last
 * @param iterations Newton steps
 */
public record LogisticRegression(double[] biases, double[] slopes, int iterations) implements Classifier {
    /** Half of the squared Newton decrement at which the iteration ends. */
    private static final double TOLERANCE = 1e-6;

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 30;

    /** Fits until the likelihood is at its maximum. */
    public static LogisticRegression fit(Samples samples) {
        return fit(samples, MOST_STEPS);
    }

    /**
     * A single Newton step from nowhere, as the published script does for two classes because the sign of its stopping
     * criterion is wrong: least squares on the labels.
     */
    public static LogisticRegression oneStep(Samples samples) {
        return fit(samples, 1);
    }

    private static LogisticRegression fit(Samples samples, int steps) {
        int free = samples.classes() - 1;
        double[] parameters = new double[2 * free];
        LogisticLikelihood likelihood = new LogisticLikelihood(samples);
        double before = likelihood.at(parameters);
        int step = 0;
        boolean converged = false;
        while (!converged && step < steps && likelihood.newtonStep()) {
            step++;
            converged = likelihood.decrement() / 2 <= TOLERANCE;
            move(parameters, likelihood.step(), 1);
            if (step < steps && !converged) {
                before = climb(likelihood, parameters, before);
            }
        }
        double[] biases = new double[free];
        double[] slopes = new double[free];
        for (int k = 0; k < free; k++) {
            biases[k] = parameters[2 * k];
            slopes[k] = parameters[2 * k + 1];
        }
        return new LogisticRegression(biases, slopes, step);
    }

    /** Takes back half of the last step, and half of what is left, until the likelihood is not below what it was before. */
    private static double climb(LogisticLikelihood likelihood, double[] parameters, double before) {
        double[] step = likelihood.step().clone();
        double now = likelihood.at(parameters);
        double length = 1;
        for (int halving = 0; now < before && halving < MOST_HALVINGS; halving++) {
            length /= 2;
            move(parameters, step, -length);
            now = likelihood.at(parameters);
        }
        return now;
    }

    private static void move(double[] parameters, double[] step, double length) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += length * step[i];
        }
    }

    @Override
    public int classify(double value) {
        int best = slopes.length;
        double highest = 0;
        // From the last class on, so that of equal logits the first wins.
        for (int k = slopes.length - 1; k >= 0; k--) {
            double logit = biases[k] + slopes[k] * value;
            if (logit >= highest) {
                highest = logit;
                best = k;
            }
        }
        return best;
    }
}
