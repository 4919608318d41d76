package org.equipoise.analysis.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.equipoise.random.numpy.NumpyGenerator;
import org.equipoise.random.numpy.SeedSequence;
import org.junit.jupiter.api.Test;

/** Samples at which formulas divide by 0 or iterations do not converge. */
class DegenerateSamplesTest {
    private static final Samples SEPARABLE = Samples.of(ramp(0, 40), ramp(100, 40), ramp(200, 40));
    private static final Samples CONSTANT = Samples.of(constant(7, 30), constant(7, 30));

    private static double[] ramp(double from, int count) {
        return IntStream.range(0, count).mapToDouble(i -> from + 0.5 * i).toArray();
    }

    private static double[] constant(double value, int count) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private static Samples permuted(Samples samples) {
        return samples.in(new NumpyGenerator(new SeedSequence(1)).permutation(samples.size()));
    }

    private static Scores scores(Method method, Samples samples) {
        Samples permuted = permuted(samples);
        return Scores.of(method, permuted, Folds.stratified(permuted, 10));
    }

    @Test
    void classesThatDoNotOverlapAreToldApartWithoutError() {
        Scores scores = scores(Method.LOGISTIC, SEPARABLE);
        assertThat(scores.test()).containsOnly(1);
        assertThat(scores.train()).containsOnly(1);
        assertThat(Arrays.stream(scores.iterations())).allMatch(steps -> steps < 100);
        LogisticRegression fit = LogisticRegression.fit(SEPARABLE);
        assertThat(Arrays.stream(fit.biases())).allMatch(Double::isFinite);
        assertThat(Arrays.stream(fit.slopes())).allMatch(Double::isFinite);
    }

    @Test
    void clustersOfEqualSamplesTellNothing() {
        assertThat(scores(Method.K_MEANS, CONSTANT).test()).containsOnly(0);
        assertThat(scores(Method.K_MEANS_AS_PUBLISHED, CONSTANT).test()).containsOnly(0);
        assertThat(KMeans.fit(CONSTANT).centres()).containsOnly(7);
    }

    @Test
    void regressionOnEqualSamplesDoesNotStartAndGuesses() {
        Scores scores = scores(Method.LOGISTIC, CONSTANT);
        assertThat(scores.test()).containsOnly(0.5);
        assertThat(scores.iterations()).containsOnly(0);
        assertThat(LogisticRegression.fit(CONSTANT).slopes()).containsOnly(0);
    }

    @Test
    void anOutlierDoesNotThrowTheRegressionOff() {
        double[] low = ramp(0, 50);
        double[] high = ramp(20, 50);
        low[49] = 5000;
        LogisticRegression fit = LogisticRegression.fit(Samples.of(low, high));
        assertThat(fit.iterations()).isLessThan(100);
        LogisticLikelihood likelihood = new LogisticLikelihood(Samples.of(low, high));
        double[] found = {fit.biases()[0], fit.slopes()[0]};
        double best = likelihood.at(found);
        assertThat(best).isGreaterThan(likelihood.at(new double[2]));
        for (double shift : new double[] {-0.01, 0.01}) {
            assertThat(likelihood.at(new double[] {found[0] + shift, found[1]})).isLessThan(best);
            assertThat(likelihood.at(new double[] {found[0], found[1] + shift})).isLessThan(best);
        }
    }

    @Test
    void withoutVarianceMeansAreEqualOrInfinitelyFarApart() {
        assertThat(Variances.t(constant(0.1, 10), constant(0.1, 12))).isZero();
        assertThat(Variances.t(constant(0.1, 10), constant(0.2, 12))).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Variances.t(constant(0.2, 10), constant(0.1, 12))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Variances.f(constant(0.1, 10), constant(0.1, 12), constant(0.1, 3)))
                .isZero();
        assertThat(Variances.f(constant(0.1, 10), constant(0.2, 12))).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void informationInEqualSamplesIsZero() {
        MutualInformation information = MutualInformation.upTo(30);
        assertThat(information.of(CONSTANT)).isZero();
        assertThat(information.shuffled(CONSTANT, 3, new NumpyGenerator(new SeedSequence(1))))
                .isZero();
    }

    @Test
    void informationOfStimuliThatNeverGiveTheSameRateIsTheirEntropy() {
        Samples samples = Samples.of(constant(1, 20), constant(2, 20), constant(30, 20), constant(0, 20));
        assertThat(MutualInformation.upTo(30).of(samples)).isCloseTo(2, within(1e-12));
    }

    @Test
    void ratesOnAnEdgeFallIntoTheBinToItsRight() {
        MutualInformation information = new MutualInformation(3, 0.3);
        // 0.1 and the computed edge 0.3 / 3 = 0.09999999999999999 share a bin; so do 0.3 and 0.25.
        assertThat(information.of(Samples.of(constant(0.1, 4), constant(0.15, 4))))
                .isZero();
        assertThat(information.of(Samples.of(constant(0.3, 4), constant(0.25, 4))))
                .isZero();
        assertThat(information.of(Samples.of(constant(0.05, 4), constant(0.1, 4))))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void aClusterThatLosesItsSamplesRestartsAtTheMeanOfAll() {
        // The first two samples are cluster 0, the next two cluster 1, the last two cluster 2, which loses all of them
        // at once.
        Samples samples = new Samples(new double[] {0, 0, 10, 10, 0, 10}, new int[] {0, 0, 1, 1, 2, 2}, 3);
        KMeans fit = KMeans.fit(samples);
        assertThat(fit.centres()).containsExactly(0, 10, 5);
        assertThat(fit.classify(new double[] {2.5, 7.5, 2.4, 7.6, 5})).containsExactly(0, 1, 0, 1, 2);
    }

    @Test
    void clustersThatAreTheClassesTellEverything() {
        int[] labels = {0, 1, 2, 0, 1, 2};
        assertThat(NormalisedMutualInformation.of(new int[] {2, 0, 1, 2, 0, 1}, labels, 3))
                .isCloseTo(1, within(1e-12));
        assertThat(NormalisedMutualInformation.of(new int[6], labels, 3)).isZero();
        // The published script leaves out the last of the clusters that occur if one before it does not.
        int[] gap = {0, 2, 2, 0, 2, 2};
        assertThat(NormalisedMutualInformation.asPublished(gap, labels, 3))
                .isLessThan(NormalisedMutualInformation.of(gap, labels, 3));
    }
}
