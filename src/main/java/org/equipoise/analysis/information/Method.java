package org.equipoise.analysis.information;

import java.util.Locale;

/** A way to train a classifier and to score what it says. */
public enum Method {
    /** {@link LogisticRegression}, fitted until it converges; scored by the fraction of samples in the right class. */
    LOGISTIC(0) {
        @Override
        Classifier train(Samples samples) {
            return LogisticRegression.fit(samples);
        }

        @Override
        double score(int[] predicted, Samples samples) {
            return accuracy(predicted, samples.labels());
        }
    },
    /** The same after one step, as the published script has it for two classes. */
    LOGISTIC_ONE_STEP(0) {
        @Override
        boolean suits(int classes) {
            return classes == 2;
        }

        @Override
        Classifier train(Samples samples) {
            return LogisticRegression.oneStep(samples);
        }

        @Override
        double score(int[] predicted, Samples samples) {
            return accuracy(predicted, samples.labels());
        }
    },
    /** {@link KMeans}, scored by {@link NormalisedMutualInformation#of}. */
    K_MEANS(1) {
        @Override
        Classifier train(Samples samples) {
            return KMeans.fit(samples);
        }

        @Override
        double score(int[] predicted, Samples samples) {
            return NormalisedMutualInformation.of(predicted, samples.labels(), samples.classes());
        }
    },
    /** {@link KMeans}, scored by {@link NormalisedMutualInformation#asPublished}. */
    K_MEANS_AS_PUBLISHED(1) {
        @Override
        Classifier train(Samples samples) {
            return KMeans.fit(samples);
        }

        @Override
        double score(int[] predicted, Samples samples) {
            return NormalisedMutualInformation.asPublished(predicted, samples.labels(), samples.classes());
        }
    };

    private final int algorithm;

    Method(int algorithm) {
        this.algorithm = algorithm;
    }

    /** The number of the algorithm in keys of random streams. */
    int algorithm() {
        return algorithm;
    }

    /** Whether the method is there for so many classes. */
    boolean suits(int classes) {
        return true;
    }

    abstract Classifier train(Samples samples);

    abstract double score(int[] predicted, Samples samples);

    private static double accuracy(int[] predicted, int[] labels) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += predicted[i] == labels[i] ? 1 : 0;
        }
        return (double) right / labels.length;
    }

    /** The method's name in files. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
