package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.equipoise.config.ConfigDocument;
import org.equipoise.config.ConfigException;
import org.equipoise.config.Problems;
import org.equipoise.io.Json;
import org.equipoise.io.OutputDirectory;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationResult;
import org.equipoise.parallel.InProcessRanks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that is tuned at the points of a study, from its configuration to the files. */
class TunedStudyTest {
    private static final String NETWORK = """
            kind: network
            duration: 500 ms
            statistics: {from: 100 ms}
            seed: 3
            parameters: {J: 1 mV, r: 8 kHz}
            populations:
              E: {model: iaf_psc_delta, size: 60, params: {tau_m: 20 ms, V_th: -55 mV, t_ref: 0 ms}}
              F: {model: iaf_psc_delta, size: 20, params: {tau_m: 20 ms, V_th: 1 V}}
            stimuli:
              - {model: poisson_generator, target: E, rate: r, weight: J / 10}
              - {model: poisson_generator, target: F, rate: 1 kHz, weight: J / 10}
            record: {traces: [{population: F, variables: V_m, neurons: 20}]}
            """;

    private static final String STUDY = """
            kind: study
            experiment: net.yaml
            grid: {parameters.r: [7 kHz, 9 kHz]}
            trials: 2
            tune:
              parameter: parameters.J
              between: [0.5 mV, 3 mV]
              population: E
              measure: rate_hz
              target: 20 Hz
              tolerance: 0.5 Hz
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeNetwork() throws IOException {
        Files.writeString(folder.resolve("net.yaml"), NETWORK);
    }

    private Experiment load(String yaml) throws IOException {
        return Experiments.load(Files.writeString(folder.resolve("my.yaml"), yaml), List.of());
    }

    private Path run(String yaml, String name, int ranks, int threads) throws IOException {
        return run(yaml, name, ranks, threads, false);
    }

    private Path run(String yaml, String name, int ranks, int threads, boolean resume) throws IOException {
        Path directory = folder.resolve(name);
        Experiment experiment = load(yaml);
        OutputDirectory output = resume ? OutputDirectory.resume(directory) : OutputDirectory.prepare(directory, false);
        InProcessRanks.run(ranks, world -> {
            try {
                experiment.run(
                        world,
                        new RunSettings(
                                world.rank() == 0 ? output : null,
                                threads,
                                false,
                                new Console(null, false),
                                resume,
                                List.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        return directory;
    }

    private static JsonObject point(Path directory, int number) throws IOException {
        return Json.read(directory.resolve("study.json"), JsonObject.class)
                .getAsJsonArray("points")
                .get(number)
                .getAsJsonObject();
    }

    @Test
    void findsTheSameOnAllRanksAndThreadsAndWhatItFindsHits() throws IOException {
        Path alone = run(STUDY, "alone", 1, 1);
        Path shared = run(STUDY, "shared", 2, 2);
        assertThat(shared.resolve("study.json")).hasSameTextualContentAs(alone.resolve("study.json"));
        JsonObject second = point(alone, 1);
        double found =
                second.getAsJsonObject("tuned").getAsJsonArray("values").get(1).getAsDouble();
        ConfigDocument document = ConfigDocument.load(
                folder.resolve("net.yaml"),
                List.of("parameters.r=9 kHz", "parameters.J=" + found + " mV", "seed=6"),
                new Problems());
        NetworkSpec network = NetworkConfig.read(document.root()).network();
        SimulationResult again = Simulation.build(network, 1).run();
        assertThat(again.spikeDigest())
                .isEqualTo(second.getAsJsonArray("spike_digests").get(1).getAsString());
        assertThat(again.populations().get(0).rate()).isCloseTo(20, within(0.5));
        double expected = second.getAsJsonObject("tuned").get("theory").getAsDouble();
        assertThat(found).isCloseTo(expected, within(0.05 * expected));
        assertThat(second.getAsJsonObject("theory")
                        .getAsJsonObject("E")
                        .get("rate_hz")
                        .getAsDouble())
                .isCloseTo(20, within(4.0));
    }

    @Test
    void resumesWhatIsNotFoundYetAndRefusesAnotherTarget() throws IOException {
        Path directory = run(STUDY, "out", 1, 2);
        String whole = Files.readString(directory.resolve("study.json"));
        Path kept = directory.resolve("trials/000_r=7kHz/trial-000000.h5");
        Object before = Files.getLastModifiedTime(kept);
        Files.delete(directory.resolve("trials/001_r=9kHz/trial-000001.h5"));
        run(STUDY, "out", 2, 1, true);
        assertThat(directory.resolve("study.json")).hasContent(whole);
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
        assertThatThrownBy(() -> run(STUDY.replace("20 Hz", "25 Hz"), "out", 1, 1, true))
                .hasMessageContaining("holds a trial of another configuration");
    }

    /** mu = w r tau_m: without a grid, with a recorded variable as the measure. */
    @Test
    void tunesTheMeanOfARecordedVariable() throws IOException {
        Path directory = run("""
                kind: study
                experiment: net.yaml
                tune:
                  parameter: stimuli[1].weight
                  between: [0.05 mV, 2 mV]
                  population: F
                  measure: V_m_mean
                  target: -60 mV
                  tolerance: 0.1 mV
                """, "mean", 1, 2);
        JsonObject tuned = point(directory, 0).getAsJsonObject("tuned");
        assertThat(tuned.get("theory").getAsDouble()).isCloseTo(0.5, within(0.006));
        assertThat(tuned.getAsJsonArray("values").get(0).getAsDouble()).isCloseTo(0.5, within(0.02));
    }

    /** Of the free membrane: variance w^2 r tau_m / 2, here 0.1 mV^2, of 20 neurons x 20 independent times. */
    @Test
    void momentsOfRecordedVariablesAreMeasures() throws IOException {
        Path directory = run("""
                kind: study
                experiment: net.yaml
                grid: {parameters.J: [1 mV]}
                """, "moments", 1, 1);
        JsonObject measured = point(directory, 0).getAsJsonObject("measures").getAsJsonObject("F");
        JsonObject theory = point(directory, 0).getAsJsonObject("theory").getAsJsonObject("F");
        assertThat(theory.get("V_m_mean").getAsDouble()).isCloseTo(-68, within(1e-9));
        assertThat(theory.get("V_m_variance").getAsDouble()).isCloseTo(0.1, within(1e-9));
        assertThat(measured.getAsJsonArray("V_m_mean").get(0).getAsDouble()).isCloseTo(-68, within(0.06));
        assertThat(measured.getAsJsonArray("V_m_variance").get(0).getAsDouble()).isCloseTo(0.1, within(0.025));
        assertThat(point(directory, 0)
                        .getAsJsonObject("measures")
                        .getAsJsonObject("E")
                        .keySet())
                .doesNotContain("V_m_mean");
    }

    @Test
    void saysBeforeItRunsWhatItSeeks() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        load(STUDY).describe(new PrintStream(out, true, StandardCharsets.UTF_8), 1, 1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("tunes    parameters.J between 0.5 mV and 3 mV until rate_hz of E is 20 to within 0.5;"
                        + " each try is a whole run");
    }

    @Test
    void saysWhereATargetIsOutOfReach() {
        assertThatThrownBy(() -> run(STUDY.replace("20 Hz", "2 kHz"), "far", 1, 1))
                .hasMessageMatching("(?s).*my.yaml:5:1: 000_r=7kHz: rate_hz of E is [\\d.]+ at 0.5 mV and [\\d.]+ at"
                        + " 3 mV, not 2000; the target is not between them: give other ends.*");
    }

    @Test
    void everythingWrongIsReportedAtItsPlace() {
        SoftAssertions soft = new SoftAssertions();
        String rest = ", population: E, measure: rate_hz, target: 3 Hz, tolerance: 1 Hz}";
        soft.assertThat(problems(
                        "{parameter: parameters.J, between: [3 mV, 1 mV], population: G, measure: rate, target: 3}"))
                .isEqualTo("""
                        my.yaml:3:33: between is not two values of one kind, the lower one first; give e.g. [1 mV, 2 mV]
                        my.yaml:3:68: population is 'G'; known: E, F, network
                        my.yaml:3:80: measure is 'rate'; known: spikes, rate_hz, cv_isi, fano, silent_fraction, synchrony, modulation, coherence, oscillation_hz""");
        soft.assertThat(problems("{parameter: parameters.J, between: [1 mV, 2 m], population: E, measure: V_m_mean}"))
                .isEqualTo("""
                        my.yaml:3:33: between is '1 mV, 2 m': unknown unit 'm'; known are s, ms, us, V, mV, uV, A, mA, uA, nA, pA, F, uF, nF, pF, S, mS, uS, nS, pS, Ohm, kOhm, MOhm, GOhm, Hz, kHz; a product needs '*'
                        my.yaml:3:79: measure is 'V_m_mean'; known: spikes, rate_hz, cv_isi, fano, silent_fraction, synchrony""");
        soft.assertThat(problems("{parameter: parameters.J, between: [1 mV, 2 mV], population: E, measure: rate_hz,"
                        + " target: 3, tolerance: 0 Hz, trials: 1}"))
                .isEqualTo("""
                        my.yaml:3:97: target is '3', without a unit; give a frequency, e.g. '3 Hz'
                        my.yaml:3:111: the tolerance is not above 0; give how far from the target will do
                        my.yaml:3:117: unknown key 'trials'; known: parameter, between, population, measure, target, tolerance""");
        soft.assertThat(problems("{parameter: parameters.j, between: [1 mV, 2 mV]" + rest))
                .isEqualTo(
                        "my.yaml:3:19: parameters.j changes nothing in the network; give the path of one of its values");
        soft.assertThat(problems("{parameter: populations.E.params.tau, between: [1 mV, 2 mV]" + rest))
                .isEqualTo("my.yaml:3:45: point 000: --set populations.E.params.tau: unknown key 'tau';"
                        + " did you mean 'tau_m'? (known: C_m, tau_m, E_L, V_th, V_reset, t_ref, t_clamp, I_e, V_m)");
        soft.assertThat(problems("{parameter: populations.E.params.tau_m, between: [0 ms, 2 ms]" + rest))
                .isEqualTo(
                        "my.yaml:3:47: point 000: --set populations.E.params.tau_m: tau_m is 0.0; it must be above 0");
        soft.assertThat(problems("{parameter: 'projections[0].delay', between: [1 ms, 2 ms]" + rest))
                .isEqualTo("my.yaml:3:43: point 000: --set projections[0].delay: there is nothing at 'projections';"
                        + " known: kind, duration, statistics, seed, parameters, populations, stimuli, record");
        soft.assertThat(problems("{parameter: 'stimuli[1].weight', between: [1 mV, 2 mV], population: F,"
                        + " measure: V_m_variance, target: 3 mV^2, tolerance: 1 mV^2}"
                        + "\ngrid: {'record.traces[0].average': [false, true]}"))
                .isEqualTo(
                        "my.yaml:3:87: at point 001_average=true there is no V_m_variance of F; give one of all points");
        soft.assertAll();
    }

    private String problems(String tune) {
        String text = "kind: study\nexperiment: net.yaml\ntune: " + tune + "\n";
        return catchThrowableOfType(ConfigException.class, () -> load(text))
                .getMessage()
                .replace(folder + "/", "");
    }
}
