package org.equipoise.analysis.spontaneous;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.equipoise.analysis.statistics.Moments;
import org.equipoise.column.BetaGaba;
import org.equipoise.column.ColumnParameters;
import org.equipoise.column.Population;
import org.equipoise.column.Precision;
import org.equipoise.column.Protocol;
import org.equipoise.column.RateTraces;
import org.equipoise.column.Rng;
import org.equipoise.column.TrialSimulation;
import org.equipoise.io.Json;
import org.junit.jupiter.api.Test;

/** The published ensemble of NREM sleep, simulated and measured, against what the published Python scripts gave. */
class PublishedEnsembleTest {
    private static final int BATCH = 50;
    private static final Percentage MILLIONTH = Percentage.withPercentage(1e-4);

    @Test
    void fiveHundredTrialsGiveThePublishedMeasures() throws IOException {
        JsonObject expected = Json.read(Path.of("test-data/column-analysis/spontaneous_nrem.json"), JsonObject.class);
        SpontaneousActivity activity = measure(500);
        require(activity, Measure.RATE_MEAN, expected, "pyr_mean", null, "pyr_mean_se", 1);
        require(activity, Measure.RATE_SD, expected, "pyr_std_within_mean", null, "pyr_std_within_se", 1);
        require(activity, Measure.HISTOGRAM, expected, "hist_percent", "hist_percent_std", "hist_percent_se", 1);
        require(activity, Measure.RELATIVE_POWER, expected, "rel_pow", "rel_pow_std", "rel_pow_se", 1);
        require(activity, Measure.LOG10_HIGH_LOW, expected, "high_low_mean", "high_low_std", "high_low_se", 1);
        require(activity, Measure.LOG10_SPECTRUM, expected, "log10spec_mean", "log10spec_std", null, 1);
        require(activity, Measure.AUTOCORRELATION, expected, "autocorr_mean", "autocorr_std", null, 10);
        require(activity, Measure.UP_FRACTION, expected, "up_fraction", null, "up_fraction_se", 1);
        require(activity, Measure.UP_ONSETS, expected, "up_onsets_per_4s", null, "up_onsets_se", 1);
        require(activity, Measure.DOWN_ONSETS, expected, "down_onsets_per_4s", null, "down_onsets_se", 1);
    }

    private static SpontaneousActivity measure(int trials) {
        ColumnParameters nrem = new ColumnParameters(1, 1, 1, 0, BetaGaba.NONE);
        Protocol protocol = Protocol.spontaneous();
        TrialSimulation simulation =
                new TrialSimulation(nrem, protocol, Rng.NUMPY.streams(12345, nrem, 1.2, 0), 1.2, 0);
        SpontaneousActivity activity = new SpontaneousActivity(new Sampling(protocol.mainStates(), 0.1, 30, true));
        for (int first = 0; first < trials; first += BATCH) {
            RateTraces traces = new RateTraces(1, BATCH, protocol.mainStates(), 1, Precision.FLOAT64);
            simulation.run(first, BATCH, traces);
            for (double[] trace : (double[][]) traces.rates(Population.PYRAMIDAL, 0)) {
                activity.add(trace);
            }
        }
        return activity;
    }

    /** @param every the golden numbers are every so-manieth of ours */
    private static void require(
            SpontaneousActivity activity,
            Measure measure,
            JsonObject expected,
            String mean,
            String sd,
            String se,
            int every) {
        Moments moments = activity.moments().get(measure);
        requireClose(moments.mean(), expected, mean, every);
        requireClose(moments.sd(), expected, sd, every);
        requireClose(moments.se(), expected, se, every);
    }

    private static void requireClose(double[] found, JsonObject expected, String name, int every) {
        if (name == null) {
            return;
        }
        JsonElement numbers = expected.get(name);
        double[] golden = numbers.isJsonArray()
                ? new Gson().fromJson(numbers, double[].class)
                : new double[] {numbers.getAsDouble()};
        for (int i = 0; i < golden.length; i++) {
            assertThat(found[i * every]).as(name + " " + i).isCloseTo(golden[i], MILLIONTH);
        }
    }
}
