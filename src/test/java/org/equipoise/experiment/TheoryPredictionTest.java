package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.io.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheoryPredictionTest {
    private static final Path BRUNEL = Path.of("conf", "brunel.yaml");

    @TempDir
    private Path directory;

    @Test
    void theExampleNetworkHasItsKnownRate() throws IOException {
        JsonObject theory = theory();
        JsonObject e = theory.getAsJsonObject("populations").getAsJsonObject("E");
        assertThat(e.keySet())
                .containsExactly(
                        "rate_hz", "mu_mV", "sigma_mV", "cv_isi", "tau_syn_ms", "excitation_mV", "inhibition_mV");
        assertThat(number(e, "rate_hz")).isCloseTo(32.033, within(0.0005));
        assertThat(number(e, "mu_mV")).isCloseTo(40 - 2 * 0.25 * 32.033, within(0.001));
        assertThat(number(e, "sigma_mV")).isCloseTo(Math.sqrt(20 * (0.2 + 10 * 0.032033 * 7.25)), within(0.001));
        assertThat(number(e, "cv_isi")).isCloseTo(0.421, within(0.0005));
        assertThat(number(e, "excitation_mV") + number(e, "inhibition_mV")).isCloseTo(number(e, "mu_mV"), within(1e-9));
        assertThat(theory.getAsJsonObject("populations").keySet()).containsExactly("E", "I");
    }

    @Test
    void theFileHoldsFixedPointsCourseAndBalance() throws IOException {
        JsonObject theory = theory();
        assertThat(theory.keySet())
                .containsExactly(
                        "populations", "fixed_points", "balanced_state", "fluctuations", "notes", "course_from_rest");
        assertThat(theory.getAsJsonArray("fixed_points")).hasSize(1);
        JsonObject point = theory.getAsJsonArray("fixed_points").get(0).getAsJsonObject();
        assertThat(point.get("stable").getAsBoolean()).isTrue();
        assertThat(point.get("reached_from_rest").getAsBoolean()).isTrue();
        assertThat(point.get("populations")).isEqualTo(theory.get("populations"));
        assertThat(point.getAsJsonArray("growth_per_tau")).hasSize(2);
        JsonObject course = theory.getAsJsonObject("course_from_rest");
        int times = course.getAsJsonArray("time_tau").size();
        assertThat(times).isGreaterThan(10);
        assertThat(course.getAsJsonObject("rates_hz").getAsJsonArray("I")).hasSize(times);
        JsonObject balance = theory.getAsJsonObject("balanced_state");
        assertThat(balance.get("exists").getAsBoolean()).isTrue();
        // 20 Hz a drive synapse, and inhibition 1.25 times excitation: r = 20 Hz / 0.25.
        assertThat(number(balance.getAsJsonObject("rates_hz"), "E")).isCloseTo(80, within(1e-9));
    }

    @Test
    void theWordsHoldTheRates() {
        List<String> lines = Experiments.load(BRUNEL, List.of()).theory().lines();
        assertThat(lines)
                .containsExactly(
                        "population   rate/Hz     mu/mV  sigma/mV      CV  excitation/mV  inhibition/mV",
                        "E             32.033    23.983     7.103   0.421        104.066        -80.083",
                        "I             32.033    23.983     7.103   0.421        104.066        -80.083",
                        "fixed points: 1 stable, 0 unstable",
                        "fluctuations: largest at 129 Hz, damped",
                        "balanced state for many inputs: E 80.000 Hz, I 80.000 Hz",
                        "it needs |J_EI| > J_EE, as E and I get the same input: the ratio 1.250 is above 1");
    }

    @Test
    void theWordsHoldTheConditionsOfTwoPopulations() {
        List<String> lines = Experiments.load(Path.of("conf/balanced-state/network.yaml"), List.of())
                .theory()
                .lines();
        assertThat(lines).contains("it needs J_EX/J_IX > J_EI/J_II > J_EE/J_IE: 1.250, 1.111, 1.000 do");
    }

    @Test
    void saysThatThereAreOtherStates() {
        List<String> bistable = List.of("parameters.g=0.5", "parameters.eta=0.6");
        List<String> lines = Experiments.load(BRUNEL, bistable).theory().lines();
        assertThat(lines)
                .contains(
                        "fixed points: 2 stable, 1 unstable",
                        "balanced state for many inputs: none, the rate of E would not be above 0",
                        "it needs |J_EI| > J_EE, as E and I get the same input: the ratio 0.125 is not above 1",
                        "note: there are other fixed points than the one reached from rest");
    }

    @Test
    void coursesOverTimeAndFrequencyAreInAFile() throws IOException {
        List<String> panelB = List.of(
                "parameters.g=6",
                "parameters.eta=4",
                "populations.E.params.V_reset=10 mV",
                "populations.I.params.V_reset=10 mV");
        TheoryPrediction prediction =
                (TheoryPrediction) Experiments.load(BRUNEL, panelB).theory();
        prediction.write(directory);
        assertThat(prediction.notes())
                .contains(
                        "with its delays, the fixed point reached from rest is unstable: expect oscillations, and rates"
                                + " somewhat different");
        JsonObject fluctuations =
                Json.read(directory.resolve("theory.json"), JsonObject.class).getAsJsonObject("fluctuations");
        assertThat(fluctuations.get("growing_modes").getAsInt()).isEqualTo(2);
        try (Hdf5Reader file = new Hdf5Reader(directory.resolve("theory.h5"))) {
            double[] frequencies = file.doubles("/spectrum/frequencies");
            double[] power = file.doubles("/spectrum/network");
            int peak = 1;
            for (int k = 2; k < power.length; k++) {
                peak = power[k] > power[peak] ? k : peak;
            }
            assertThat(frequencies[peak])
                    .isEqualTo(fluctuations.get("peak_hz").getAsDouble())
                    .isBetween(170.0, 195.0);
            double[] rates = file.doubles("/course_from_rest/rates/I");
            assertThat(rates).hasSameSizeAs(file.doubles("/course_from_rest/times"));
            assertThat(rates[rates.length - 1]).isCloseTo(55.84, within(0.01));
            assertThat(file.doubles("/transfer_function/populations/E/mu_real")).hasSize(1001);
            assertThat(file.textAttribute("/transfer_function/populations/E/variance_imaginary", "units"))
                    .isEqualTo("Hz/mV^2");
            assertThat(file.text("/provenance/configuration")).contains("kind: network");
        }
    }

    private JsonObject theory() throws IOException {
        Experiments.load(BRUNEL, List.of()).theory().write(directory);
        return Json.read(directory.resolve("theory.json"), JsonObject.class);
    }

    private static double number(JsonObject object, String key) {
        return object.get(key).getAsDouble();
    }
}
