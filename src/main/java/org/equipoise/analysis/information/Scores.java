package org.equipoise.analysis.information;

import java.util.Arrays;

/**
 * What a method scored in each fold of a cross-validation. The arrays must not be changed.
 *
 * @param test on the samples that it had not seen
 * @param train on those that it was trained with
 * @param iterations that the training took
 */
public record Scores(double[] test, double[] train, int[] iterations) {
    private static final double T_9 = 2.2621571627409915;

    /** Cross-validates a method on samples that are in random order. */
    public static Scores of(Method method, Samples samples, Folds folds) {
        double[] test = new double[folds.count()];
        double[] train = new double[folds.count()];
        int[] iterations = new int[folds.count()];
        for (int fold = 0; fold < folds.count(); fold++) {
            Samples seen = folds.train(samples, fold);
            Samples unseen = folds.test(samples, fold);
            Classifier classifier = method.train(seen);
            iterations[fold] = classifier.iterations();
            train[fold] = method.score(classifier.classify(seen.values()), seen);
            test[fold] = method.score(classifier.classify(unseen.values()), unseen);
        }
        return new Scores(test, train, iterations);
    }

    /** The mean over folds. */
    public static double mean(double[] ofFolds) {
        return Arrays.stream(ofFolds).average().orElseThrow();
    }

    /** The standard deviation over folds, with the number of folds as the divisor. */
    public static double sd(double[] ofFolds) {
        double mean = mean(ofFolds);
        return Math.sqrt(Arrays.stream(ofFolds)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElseThrow());
    }

    /**
     * Half the width of the 95 % confidence interval of the mean over ten folds: the 0.975 quantile of Student's t with 9 degrees
     * of freedom times SD / sqrt(10), where SD has 9 as the divisor.
     */
    public static double confidence(double[] ofTenFolds) {
        return T_9 * sd(ofTenFolds) / Math.sqrt(ofTenFolds.length - 1.0);
    }
}
