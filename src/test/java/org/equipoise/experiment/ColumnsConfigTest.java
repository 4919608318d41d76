package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equipoise.column.ColumnCondition;
import org.equipoise.column.ColumnStudy;
import org.equipoise.column.FixedPoint;
import org.equipoise.column.Precision;
import org.equipoise.column.Protocol;
import org.equipoise.column.Recording;
import org.equipoise.column.Rng;
import org.equipoise.config.ConfigDocument;
import org.equipoise.config.Problem;
import org.equipoise.config.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsConfigTest {

    @ParameterizedTest
    @ValueSource(strings = {"homeostasis", "homeostasis-small"})
    void readsThePublishedStudy(String name) throws IOException {
        Problems problems = new Problems();
        ColumnStudy study = read(Files.readString(Path.of("conf", name + ".yaml")), problems);

        assertThat(problems.list()).isEmpty();
        assertThat(study.seed()).isEqualTo(12345);
        assertThat(study.rng()).isEqualTo(Rng.NUMPY);
        assertThat(study.asPublished()).isFalse();
        assertThat(study.nrem()).isNull();
        assertThat(study.wake().pyramidal()).isCloseTo(FixedPoint.WAKE.pyramidal(), within(1e-12));
        assertThat(study.conditions())
                .allMatch(c -> c.trials() == (!c.stochastic() ? 1 : name.equals("homeostasis") ? 500 : 20));
        assertThat(counts(study))
                .isEqualTo("1-column spontaneous 21, 1-column evoked 50, 2-column spontaneous 10, 2-column evoked 50,"
                        + " 1-column quiet 50, 2-column quiet 50");
        assertThat(condition(study, "nrem"))
                .isEqualTo(new ColumnCondition(
                        "nrem",
                        1,
                        0,
                        0,
                        1.2,
                        true,
                        true,
                        0,
                        study.conditions().get(0).trials(),
                        rest()));
        assertThat(condition(study, "noise_sd0.9").sd()).isEqualTo(0.9);
        assertThat(condition(study, "upscaling_b1.6").betaIntra()).isEqualTo(1.6);
        ColumnCondition evoked = condition(study, "two_evoked_2_6_70Hz");
        assertThat(evoked.betaIntra()).isEqualTo(2);
        assertThat(evoked.betaInput()).isEqualTo(6);
        assertThat(evoked.betaInter()).isEqualTo(6);
        assertThat(evoked.stimulus()).isEqualTo(0.07);
        assertThat(evoked.protocol()).isEqualTo(Protocol.evoked());
    }

    private static String counts(ColumnStudy study) {
        return study.conditions().stream()
                .collect(Collectors.groupingBy(
                        c -> c.columns() + "-column "
                                + (c.spontaneous() ? "spontaneous" : c.stochastic() ? "evoked" : "quiet"),
                        java.util.LinkedHashMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .sorted((a, b) -> order(a.getKey()) - order(b.getKey()))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static int order(String kind) {
        int columns = kind.charAt(0) - '0';
        return kind.endsWith("quiet") ? 10 + columns : 2 * columns + (kind.endsWith("evoked") ? 1 : 0);
    }

    private static Protocol rest() {
        return new Protocol(0.1, 40_000, 40_000, 0, 0);
    }

    private static ColumnCondition condition(ColumnStudy study, String name) {
        return study.conditions().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsEveryKey() {
        Problems problems = new Problems();
        ColumnStudy study = read("""
                kind: columns
                seed: 7
                rng: philox
                dt: 0.05 ms
                trials: 30
                block: 10
                transient: 1 s
                published: {two_column_nrem: true}
                calibration:
                  V_WAKE: {V_p: -54 mV, V_i: -53 mV}
                  V_NREM: {V_p: -57 mV, V_i: -55 mV}
                record: {interval: 1 ms, precision: float64, evoked_traces: true, state_trials: 3, state_interval: 2 ms}
                conditions:
                  a:
                    spontaneous: false
                    stochastic: false
                    beta_intra: 2
                    beta_input: 3
                    beta_inter: 4
                    sd: 0.5
                    stimulus: 20 Hz
                    trials: 4
                    duration: 300 ms
                    stimulus_onset: 50 ms
                    stimulus_duration: 25 ms
                """, problems);

        assertThat(problems.list()).isEmpty();
        assertThat(study)
                .isEqualTo(new ColumnStudy(
                        7,
                        Rng.PHILOX,
                        List.of(new ColumnCondition(
                                "a", 2, 3, 4, 0.5, false, false, 0.02, 4, new Protocol(0.05, 20_000, 6000, 1000, 500))),
                        new FixedPoint(-54, -53),
                        new FixedPoint(-57, -55),
                        true,
                        new Recording(20, Precision.FLOAT64, true, 3, 40),
                        10));
    }

    @Test
    void appliesThePublishedBehaviourTogetherOrSingly() {
        String nrem = "conditions: {a: {beta_intra: 1}}";
        assertThat(read("kind: columns\nas-published: true\n" + nrem, new Problems())
                        .asPublished())
                .isTrue();
        assertThat(read(
                                "kind: columns\nas-published: true\npublished: {two_column_nrem: false}\n" + nrem,
                                new Problems())
                        .asPublished())
                .isFalse();
    }

    record Case(String yaml, List<String> expected) {
        @Override
        public String toString() {
            return yaml.replace("\n", " | ");
        }
    }

    private static Case wrong(String yaml, String... expected) {
        return new Case(
                "kind: columns\n" + yaml,
                Arrays.stream(expected).map(line -> "f.yaml:" + line).toList());
    }

    private static Case wrongCondition(String keys, String... expected) {
        return wrong("conditions: {a: {" + keys + "}}", expected);
    }

    static Stream<Case> mistakes() {
        String sound = "\nconditions: {a: {beta_intra: 1}}";
        return Stream.of(
                wrong("conditions: {}", "2:1: there are no conditions; give at least one"),
                wrong("seed: 1", "1:1: conditions is missing; give a mapping"),
                wrong(
                        "seed: -1" + sound,
                        "2:7: seed is '-1', out of range; give a whole number from 0 to 9223372036854775807"),
                wrong("rng: mt19937" + sound, "2:6: rng is 'mt19937'; known: numpy, philox"),
                wrong("dt: 0 ms" + sound, "2:5: dt must be positive; give a time step, e.g. '0.1 ms'"),
                wrong("trials: 0" + sound, "2:9: trials is '0', out of range; give a whole number from 1 to 100000000"),
                wrong("block: 0" + sound, "2:8: block is '0', out of range; give a whole number from 1 to 10000"),
                wrong(
                        "transient: 4.00005 s" + sound,
                        "2:12: transient is 4000.05 ms; give a multiple of dt, which is 0.1 ms"),
                wrong("transient: 0 ms" + sound, "2:12: transient is 0.0 ms; give at least 0.1 ms"),
                wrong(
                        "record: {interval: 0.25 ms}" + sound,
                        "2:20: interval is 0.25 ms; give a multiple of dt, which is 0.1 ms"),
                wrong("record: {precision: half}" + sound, "2:21: precision is 'half'; known: float32, float64"),
                wrong(
                        "calibration: {V_WAKE: {rate_p: 31 Hz}}" + sound,
                        "2:32: rate_p is 31.0 Hz, at which the population has no steady state; give a rate between 0 and 30 Hz"),
                wrong(
                        "calibration: {V_WAKE: guessed}" + sound,
                        "2:23: V_WAKE is 'guessed'; give 'estimated', a file of the published scripts (.npy), or rates or potentials"),
                wrong(
                        "calibration: {V_NREM: {rate_p: 17 Hz}}" + sound,
                        "2:15: rate_i is missing in calibration.V_NREM; give a frequency, e.g. '8 Hz'"),
                wrong(
                        "calibration: {V_NREM: no.npy}" + sound,
                        "2:23: cannot read no.npy: no such file or directory; give a file with the two potentials in mV"),
                wrong(
                        "calibration: {V_WAKE: estimated}\nconditions: {a: {beta_intra: 2}}",
                        "2:23: V_WAKE is to be estimated, but no condition is spontaneous NREM sleep of one column; add one with beta_intra 1 and beta_inter 0, or give V_WAKE"),
                wrong(
                        "conditions: {a/b: {beta_intra: 1}}",
                        "2:14: 'a/b' cannot name a condition's directory; use letters, digits and . _ - only"),
                wrong(
                        "conditions:\n  a: {grid: {sd: [1]}, beta_intra: 1}\n  a_sd1: {beta_intra: 2}",
                        "4:3: there are two conditions 'a_sd1'; rename one of the groups"),
                wrongCondition(
                        "sd: 1.2", "2:14: beta_intra is missing in conditions.a; give a plain number, e.g. '0.5'"),
                wrongCondition("beta_intra: 1, sd: -1", "2:37: sd is -1; give a number of 0 or above"),
                wrongCondition("beta_intra: -2", "2:30: beta_intra is -2; give a number of 0 or above"),
                wrongCondition("beta_intra: 1, beta_inter: -2", "2:45: beta_inter is -2; give a number of 0 or above"),
                wrongCondition(
                        "beta_intra: 1, trials: 0",
                        "2:41: trials is '0', out of range; give a whole number from 1 to 100000000"),
                wrongCondition(
                        "beta_intra: 1, duration: 10.01 ms",
                        "2:43: duration is 10.01 ms; give a multiple of dt, which is 0.1 ms"),
                wrongCondition(
                        "beta_intra: 1, Beta_Inter: 1",
                        "2:33: unknown key 'Beta_Inter'; did you mean 'beta_inter'? (known: spontaneous, stochastic, trials, duration, grid, sd, states, beta_intra, beta_input, beta_inter, stimulus)"),
                wrongCondition(
                        "beta_intra: 1, stimulus: 10 Hz",
                        "2:43: a spontaneous trial has no stimulus; remove it, or set 'spontaneous: false'"),
                wrongCondition(
                        "beta_intra: 1, spontaneous: false, beta_input: 1",
                        "2:14: stimulus is missing in conditions.a; give a frequency, e.g. '8 Hz'"),
                wrongCondition(
                        "beta_intra: 1, spontaneous: false, beta_input: 1, stimulus: 0 Hz",
                        "2:78: stimulus is not above 0 Hz; give a rate, or set 'spontaneous: true'"),
                wrongCondition(
                        "beta_intra: 1, spontaneous: false, stimulus: 10 Hz",
                        "2:14: beta_input is 0, so that the stimulus has no effect; give a scale above 0"),
                wrongCondition(
                        "beta_intra: 1, beta_input: 1, spontaneous: false, stimulus: 10 Hz, stimulus_onset: 1 s",
                        "2:101: the stimulus begins after the trial; let it begin earlier"),
                wrongCondition(
                        "states: [2_6, two]", "2:18: 'two' is no state; give beta_intra and beta_input, e.g. '2_6'"),
                wrongCondition(
                        "states: ['2_6'], beta_inter: 6",
                        "2:35: unknown key 'beta_inter'; known: spontaneous, stochastic, trials, duration, grid, sd, states, columns, stimulus"),
                wrongCondition(
                        "beta_intra: 1, grid: {sd: []}", "2:40: sd has no values; give at least one, or remove it"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhere(Case mistake) {
        Problems problems = new Problems();
        read(mistake.yaml(), problems);

        assertThat(problems.list().stream().map(Problem::toString)).containsExactlyElementsOf(mistake.expected());
    }

    private static ColumnStudy read(String yaml, Problems problems) {
        ConfigDocument document = ConfigDocument.parse("f.yaml", yaml, List.of(), problems);
        document.root().choice("kind", "columns");
        ColumnStudy study = ColumnsConfig.read(document.root());
        document.root().done();
        return study;
    }
}
