package org.equipoise.analysis.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.equipoise.io.Hdf5Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against every fold that the published Python scripts gave (numpy 1.24.2, scikit-learn 1.2.1). */
class GoldenClassificationTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /** The permuted samples of one task, the folds and what was found in each. */
    private record Golden(Samples samples, Folds folds, double[][] rows) {

        static Golden read(String task) throws IOException {
            try (Hdf5Reader file = new Hdf5Reader(Path.of("test-data/column-analysis/classification.h5"))) {
                int[] labels = ints(file, task + "/label_permuted");
                int classes = Arrays.stream(labels).max().orElseThrow() + 1;
                long[] shape = file.shape(task + "/rows");
                return new Golden(
                        new Samples(file.doubles(task + "/x_permuted"), labels, classes),
                        new Folds(ints(file, task + "/test_fold_of_sample"), (int) shape[0]),
                        file.block(task + "/rows", 0, (int) shape[0], 0, (int) shape[1]));
            }
        }

        private static int[] ints(Hdf5Reader file, String dataset) throws IOException {
            return Arrays.stream(file.longs(dataset)).mapToInt(Math::toIntExact).toArray();
        }

        double[] column(int index) {
            return Arrays.stream(rows).mapToDouble(row -> row[index]).toArray();
        }

        int[] counts(int index) {
            return Arrays.stream(rows).mapToInt(row -> (int) row[index]).toArray();
        }

        Stream<Samples> training() {
            return Stream.iterate(0, fold -> fold + 1).limit(folds.count()).map(fold -> folds.train(samples, fold));
        }

        void hasScores(Method method, int trainColumn, int testColumn) {
            Scores scores = Scores.of(method, samples, folds);
            assertThat(scores.train()).containsExactly(column(trainColumn), EXACT);
            assertThat(scores.test()).containsExactly(column(testColumn), EXACT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/1_1/detect_u0.05/alg0",
                "/2_2/detect_u0.05/alg1",
                "/6_2/differentiate/alg0",
                "/2_2/differentiate/alg1"
            })
    void samplesAreDealtToTheSameFolds(String task) throws IOException {
        Golden golden = Golden.read(task);
        assertThat(Folds.stratified(golden.samples(), 10).ofSample())
                .isEqualTo(golden.folds().ofSample());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1_1", "2_2", "6_2"})
    void binaryRegressionIsThatOfEveryFold(String state) throws IOException {
        Golden golden = Golden.read("/" + state + "/detect_u0.05/alg0");
        golden.hasScores(Method.LOGISTIC_ONE_STEP, 0, 1);
        golden.hasScores(Method.LOGISTIC, 2, 3);
        assertThat(Scores.of(Method.LOGISTIC, golden.samples(), golden.folds()).iterations())
                .isEqualTo(golden.counts(4));
        // The script's logit is that of class 1, ours that of class 0.
        double[][] oneStep = golden.training()
                .map(LogisticRegression::oneStep)
                .map(fit -> new double[] {-fit.biases()[0], -fit.slopes()[0]})
                .toArray(double[][]::new);
        double[][] converged = golden.training()
                .map(LogisticRegression::fit)
                .map(fit -> new double[] {-fit.biases()[0], -fit.slopes()[0]})
                .toArray(double[][]::new);
        for (int fold = 0; fold < 10; fold++) {
            double[] row = golden.rows()[fold];
            assertThat(oneStep[fold]).containsExactly(Arrays.copyOfRange(row, 5, 7), EXACT);
            assertThat(converged[fold]).containsExactly(Arrays.copyOfRange(row, 7, 9), EXACT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1_1", "2_2", "6_2"})
    void multinomialRegressionIsThatOfEveryFold(String state) throws IOException {
        Golden golden = Golden.read("/" + state + "/differentiate/alg0");
        golden.hasScores(Method.LOGISTIC, 0, 1);
        assertThat(Scores.of(Method.LOGISTIC, golden.samples(), golden.folds()).iterations())
                .isEqualTo(golden.counts(2));
        double[][] parameters = golden.training()
                .map(LogisticRegression::fit)
                .map(fit -> Stream.of(0, 1, 2, 3)
                        .flatMap(k -> Stream.of(fit.biases()[k], fit.slopes()[k]))
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .toArray(double[][]::new);
        for (int fold = 0; fold < 10; fold++) {
            double[] expected = Arrays.copyOfRange(golden.rows()[fold], 3, 11);
            for (int i = 0; i < expected.length; i++) {
                assertThat(parameters[fold][i]).isCloseTo(expected[i], within(1e-9 * (1 + Math.abs(expected[i]))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/1_1/detect_u0.05", "/2_2/detect_u0.05", "/6_2/detect_u0.05",
                "/1_1/differentiate", "/2_2/differentiate", "/6_2/differentiate"
            })
    void clustersAreThoseOfEveryFold(String task) throws IOException {
        Golden golden = Golden.read(task + "/alg1");
        golden.hasScores(Method.K_MEANS_AS_PUBLISHED, 0, 1);
        golden.hasScores(Method.K_MEANS, 3, 4);
        KMeans[] fits = golden.training().map(KMeans::fit).toArray(KMeans[]::new);
        for (int fold = 0; fold < 10; fold++) {
            double[] row = golden.rows()[fold];
            assertThat(fits[fold].centres()).containsExactly(Arrays.copyOfRange(row, 5, row.length), EXACT);
            assertThat((double) fits[fold].iterations()).isEqualTo(row[2]);
        }
    }
}
