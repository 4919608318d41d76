package org.equipoise.analysis.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what the published Python scripts gave for 500 trials of five stimuli (numpy 1.24.2, scikit-learn 1.2.1). */
class InformationContentTest {
    private static final Path DATA = Path.of("test-data/column-analysis");
    private static final int[] ALL = {0, 1, 2, 3, 4};
    private static final Percentage RELATIVE = Percentage.withPercentage(1e-4);

    @ParameterizedTest
    @CsvSource({
        "1col_1_1, 1, 0, 0, 1, 1",
        "1col_1_1, 1, 0, 1, 1, 1",
        "1col_2_2, 1, 0, 0, 2, 2",
        "2col_1_1_vnrem, 2, 0, 0, 1, 1",
        "2col_1_1_vnrem, 2, 1, 0, 1, 1"
    })
    void allMeasuresOfAPopulationAreThoseOfThePublishedScripts(
            String state, int columns, int column, int population, double betaIntra, double betaInput)
            throws IOException {
        double[][][] rates = rates(state, columns, column, population);
        InformationContent content = InformationContent.of(
                rates[0],
                rates[1],
                ALL,
                population == 0 ? 30 : 60,
                new StateStreams(12345, columns, column, population, betaIntra, betaInput));
        JsonObject expected = Json.read(DATA.resolve("information.json"), JsonObject.class)
                .getAsJsonObject(state)
                .getAsJsonObject(column == 0 ? "pert" : "unpert")
                .getAsJsonObject(population == 0 ? "pyr" : "inh");
        JsonArray ofInformation = expected.getAsJsonArray("mi_detect_bits");
        JsonArray ofT = expected.getAsJsonArray("tvalue");
        for (int u = 0; u < 5; u++) {
            InformationContent.Task task = content.detection()[u];
            requireScores(
                    task,
                    Method.LOGISTIC_ONE_STEP,
                    expected.getAsJsonArray("detec_logistic_asis").get(u));
            requireScores(
                    task,
                    Method.LOGISTIC,
                    expected.getAsJsonArray("detec_logistic_fixed").get(u));
            requireScores(
                    task,
                    Method.K_MEANS_AS_PUBLISHED,
                    expected.getAsJsonArray("detec_k_means_nmi").get(u));
            requireScores(
                    task,
                    Method.K_MEANS,
                    expected.getAsJsonArray("detec_k_means_nmi_fixed").get(u));
            assertThat(task.separation()).isCloseTo(ofT.get(u).getAsDouble(), RELATIVE);
            assertThat(task.information()).isCloseTo(ofInformation.get(u).getAsDouble(), RELATIVE);
        }
        InformationContent.Task task = content.differentiation();
        requireScores(task, Method.LOGISTIC, expected.get("diff_logistic"));
        requireScores(task, Method.K_MEANS_AS_PUBLISHED, expected.get("diff_k_means_nmi"));
        requireScores(task, Method.K_MEANS, expected.get("diff_k_means_nmi_fixed"));
        assertThat(task.scores()).doesNotContainKey(Method.LOGISTIC_ONE_STEP);
        assertThat(task.separation()).isCloseTo(expected.get("fvalue").getAsDouble(), RELATIVE);
        JsonArray postAndPre = expected.getAsJsonArray("mi_post_pre_bits");
        assertThat(task.information()).isCloseTo(postAndPre.get(0).getAsDouble(), RELATIVE);
        // The shuffled information is a random number: over 20 shuffles its mean is known to some thousandths of a bit.
        assertThat(task.shuffledInformation())
                .isCloseTo(expected.get("mi_post_shuffled_mean_bits").getAsDouble(), within(0.008));
        assertThat(task.correctedInformation()).isEqualTo(task.information() - task.shuffledInformation());
    }

    private static void requireScores(InformationContent.Task task, Method method, JsonElement expected) {
        double[] numbers = StreamSupport.stream(expected.getAsJsonArray().spliterator(), false)
                .mapToDouble(JsonElement::getAsDouble)
                .toArray();
        Scores scores = task.scores().get(method);
        assertThat(Scores.mean(scores.test())).isCloseTo(numbers[0], within(1e-9));
        assertThat(Scores.sd(scores.test())).isCloseTo(numbers[1], within(1e-9));
        assertThat(Scores.mean(scores.train())).isCloseTo(numbers[2], within(1e-9));
        assertThat(Scores.sd(scores.train())).isCloseTo(numbers[3], within(1e-9));
        if (numbers.length > 4) {
            assertThat(Arrays.stream(scores.iterations()).max()).hasValue((int) numbers[4]);
        }
    }

    /** Rates before and after the stimulus, (stimulus, trial). */
    private static double[][][] rates(String state, int columns, int column, int population) throws IOException {
        double[][][] rates = new double[2][5][];
        try (Hdf5Reader file = new Hdf5Reader(DATA.resolve("evoked.h5"))) {
            double[][] rows = file.block("/" + state, 0, 2 * 2 * columns * 5, 0, 500);
            for (int time = 0; time < 2; time++) {
                for (int u = 0; u < 5; u++) {
                    rates[time][u] = rows[((time * 2 + population) * columns + column) * 5 + u];
                }
            }
        }
        return rates;
    }

    @Test
    void fewerTrialsThanFoldsAreRefused() {
        double[][] rates = {{1, 2, 3}, {4, 5, 6}};
        StateStreams streams = new StateStreams(1, 1, 0, 0, 1, 1);
        assertThatThrownBy(() -> InformationContent.of(rates, rates, ALL, 30, streams))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a class has 3 samples, too few for 10 folds of cross-validation");
    }

    @Test
    void aSingleStimulusHasItsOwnStreamsAndNothingToBeToldFrom() throws IOException {
        double[][][] rates = rates("1col_2_2", 1, 0, 0);
        StateStreams streams = new StateStreams(12345, 1, 0, 0, 2, 2);
        InformationContent all = InformationContent.of(rates[0], rates[1], ALL, 30, streams);
        InformationContent third = InformationContent.of(
                new double[][] {rates[0][2]}, new double[][] {rates[1][2]}, new int[] {2}, 30, streams);
        assertThat(third.differentiation()).isNull();
        assertThat(third.detection()).hasSize(1);
        assertThat(third.detection()[0].scores().get(Method.K_MEANS).test())
                .isEqualTo(all.detection()[2].scores().get(Method.K_MEANS).test());
        assertThat(third.detection()[0].shuffledInformation()).isEqualTo(all.detection()[2].shuffledInformation());
    }

    @Test
    void anotherSeedPermutesTheSamplesInAnotherWay() throws IOException {
        double[][][] rates = rates("1col_2_2", 1, 0, 0);
        InformationContent.Task one = InformationContent.of(
                        rates[0], rates[1], ALL, 30, new StateStreams(1, 1, 0, 0, 2, 2))
                .differentiation();
        InformationContent.Task other = InformationContent.of(
                        rates[0], rates[1], ALL, 30, new StateStreams(2, 1, 0, 0, 2, 2))
                .differentiation();
        assertThat(one.scores().get(Method.LOGISTIC).test())
                .isNotEqualTo(other.scores().get(Method.LOGISTIC).test());
        assertThat(one.separation()).isEqualTo(other.separation());
    }
}
