package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.equipoise.analysis.evoked.EvokedAmplitude;
import org.equipoise.analysis.information.InformationContent;
import org.equipoise.analysis.information.Method;
import org.equipoise.analysis.information.Scores;
import org.equipoise.analysis.information.StateStreams;
import org.equipoise.analysis.spontaneous.Measure;
import org.equipoise.analysis.spontaneous.Sampling;
import org.equipoise.analysis.spontaneous.SpontaneousActivity;
import org.equipoise.analysis.statistics.Moments;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pass over a complete small study. */
class ColumnAnalysisTest {
    @TempDir
    private static Path directory;

    private static byte[] file;
    private static byte[] readable;

    @BeforeAll
    static void analyse() throws IOException {
        TrialStudy study = TrialStudy.complete().simulate(directory, 1);
        TrialStudy.analyse(directory, 1, 1, study.names().toArray(String[]::new));
        file = Files.readAllBytes(directory.resolve("analysis.h5"));
        readable = Files.readAllBytes(directory.resolve("analysis.json"));
    }

    private static double[] numbers(String path) throws IOException {
        try (Hdf5Reader results = new Hdf5Reader(directory.resolve("analysis.h5"))) {
            return results.doubles(path);
        }
    }

    /** One table of all trials of a condition. */
    private static double[][] trials(String condition, String table) throws IOException {
        double[][] all = new double[12][];
        int trial = 0;
        try (Stream<Path> files = Files.list(directory.resolve("trials/" + condition))) {
            for (Path path : files.sorted().toList()) {
                try (Hdf5Reader reader = new Hdf5Reader(path)) {
                    long[] shape = reader.shape(table);
                    for (double[] row : reader.block(table, 0, (int) shape[0], 0, (int) shape[1])) {
                        all[trial++] = row;
                    }
                }
            }
        }
        return all;
    }

    @Test
    void resultsAreTheSameOnAnyRanksAndThreads() throws IOException {
        for (int[] layout : new int[][] {{1, 3}, {2, 1}, {3, 2}, {10, 1}, {13, 1}}) {
            TrialStudy.analyse(directory, layout[0], layout[1]);
            assertThat(Files.readAllBytes(directory.resolve("analysis.h5")))
                    .as("%d ranks of %d threads", layout[0], layout[1])
                    .isEqualTo(file);
            assertThat(Files.readAllBytes(directory.resolve("analysis.json"))).isEqualTo(readable);
        }
        assertThat(directory.resolve(".work")).doesNotExist();
    }

    @Test
    void spontaneousActivityIsThatOfAllTrialsTogether() throws IOException {
        SpontaneousActivity activity = new SpontaneousActivity(new Sampling(4000, 1, 60, false));
        for (double[] trace : trials("wake", "/column1/inhibitory_rate")) {
            activity.add(trace);
        }
        String path = "/spontaneous/wake/column1/inhibitory/";
        for (Measure measure : List.of(Measure.RATE_MEAN, Measure.HISTOGRAM, Measure.AUTOCORRELATION)) {
            Moments moments = activity.moments().get(measure);
            assertThat(numbers(path + measure.fileName() + "/n")).containsExactly(12);
            assertThat(numbers(path + measure.fileName() + "/mean")).containsExactly(moments.mean(), within(1e-12));
            assertThat(numbers(path + measure.fileName() + "/sd")).containsExactly(moments.sd(), within(1e-12));
            assertThat(numbers(path + measure.fileName() + "/se")).containsExactly(moments.se(), within(1e-12));
        }
        assertThat(numbers(path + "autocorrelation/lags")).hasSize(2000).startsWith(0, 1, 2);
        assertThat(numbers(path + "log10_spectrum/frequencies"))
                .hasSize(201)
                .startsWith(0, 0.5)
                .endsWith(100);
        assertThat(numbers(path + "log10_high_low/percent"))
                .satisfies(percent -> assertThat(Arrays.stream(percent).sum()).isCloseTo(100, within(1e-9)));
        try (Hdf5Reader results = new Hdf5Reader(directory.resolve("analysis.h5"))) {
            assertThat(results.shape(path + "log10_spectrogram/mean")).containsExactly(11, 201);
            assertThat(results.textAttribute(path + "rate_mean/mean", "units")).isEqualTo("Hz");
            assertThat(results.has(path + "up_fraction")).isFalse();
        }
        assertThat(numbers("/spontaneous/nrem/column0/pyramidal/up_fraction/n")).containsExactly(12);
        assertThat(numbers("/spontaneous/nrem/parameters/beta_intra")).containsExactly(1);
    }

    @Test
    void informationIsThatOfTheRatesInTheFiles() throws IOException {
        double[][] before = new double[2][12];
        double[][] after = new double[2][12];
        for (int u = 0; u < 2; u++) {
            double[][] rates = trials(u == 0 ? "evoked_10Hz" : "evoked_50Hz", "/column0/inhibitory_pre_post");
            for (int trial = 0; trial < 12; trial++) {
                before[u][trial] = rates[trial][0];
                after[u][trial] = rates[trial][1];
            }
        }
        InformationContent content =
                InformationContent.of(before, after, new int[] {0, 1}, 60, new StateStreams(7, 1, 0, 1, 2, 2));
        String path = "/evoked/one_column_2_2/column0/inhibitory/";
        assertThat(numbers("/evoked/one_column_2_2/parameters/stimuli")).containsExactly(10, 50);
        assertThat(numbers(path + "amplitude/mean")[1])
                .isEqualTo(EvokedAmplitude.of(before[1], after[1]).amplitude().mean()[0]);
        for (Method method : Method.values()) {
            double[] found = numbers(path + "detection/" + method.fileName() + "/test/mean");
            for (int u = 0; u < 2; u++) {
                double[] folds = content.detection()[u].scores().get(method).test();
                assertThat(found[u]).isEqualTo(Scores.mean(folds));
            }
        }
        double[] folds = content.differentiation().scores().get(Method.LOGISTIC).train();
        assertThat(numbers(path + "differentiation/logistic/train/sd")).containsExactly(Scores.sd(folds));
        assertThat(numbers(path + "differentiation/f"))
                .containsExactly(content.differentiation().separation());
        assertThat(numbers(path + "detection/information_corrected")[0])
                .isEqualTo(content.detection()[0].correctedInformation());
    }

    @Test
    void aStateWithASingleStimulusHasNoDifferentiation() throws IOException {
        try (Hdf5Reader results = new Hdf5Reader(directory.resolve("analysis.h5"))) {
            assertThat(results.texts("/missing")).containsExactly("state two_columns_2_2: no trials at 10 Hz");
            assertThat(results.children("/evoked/two_columns_2_2/column1/pyramidal"))
                    .containsExactly("after", "amplitude", "before", "detection");
        }
    }

    @Test
    void answersWithoutNoiseComeWithTheirCurrents() throws IOException {
        String path = "/deterministic/one_column_2_2/column0/pyramidal/";
        double[] amplitude = numbers(path + "rate/amplitude");
        assertThat(amplitude[1])
                .isGreaterThan(amplitude[0])
                .isEqualTo(numbers(path + "rate/after")[1] - numbers(path + "rate/before")[1]);
        double[] local = numbers(path + "currents/local/after");
        double[] input = numbers(path + "currents/input/after");
        double[] inhibition = numbers(path + "currents/inhibition/after");
        assertThat(numbers(path + "currents/balance/after")[1])
                .isCloseTo(local[1] + input[1] - inhibition[1], within(1e-12));
        assertThat(numbers(path + "currents/inter/after")).containsOnly(0);
        assertThat(numbers(path + "trace/time")).startsWith(-100, -99).hasSize(400);
        try (Hdf5Reader results = new Hdf5Reader(directory.resolve("analysis.h5"))) {
            assertThat(results.block(path + "trace/rate", 1, 1, 0, 400)[0][0])
                    .isEqualTo(numbers(path + "rate/before")[1]);
        }
    }

    @Test
    void theReadablePartHasTheShortTables() throws IOException {
        JsonObject tree = Json.read(directory.resolve("analysis.json"), JsonObject.class);
        JsonObject nrem = tree.getAsJsonObject("spontaneous")
                .getAsJsonObject("nrem")
                .getAsJsonObject("column0")
                .getAsJsonObject("pyramidal");
        assertThat(nrem.getAsJsonObject("rate_mean").get("mean").getAsDouble())
                .isEqualTo(numbers("/spontaneous/nrem/column0/pyramidal/rate_mean/mean")[0]);
        assertThat(nrem.getAsJsonObject("histogram").getAsJsonArray("mean")).hasSize(30);
        assertThat(nrem.getAsJsonObject("autocorrelation").has("mean")).isFalse();
        assertThat(tree.getAsJsonArray("missing")).hasSize(1);
    }
}
