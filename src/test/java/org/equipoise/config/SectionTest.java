package org.equipoise.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.equipoise.units.Dimension;
import org.junit.jupiter.api.Test;

class SectionTest {
    private final Problems problems = new Problems();

    private Section read(String yaml) {
        return ConfigDocument.parse("f.yaml", yaml, List.of(), problems).root();
    }

    @Test
    void valuesOfEveryKindAreRead() {
        Section root = read("""
                tau_m: 20 ms
                quoted: "8 Hz"
                size: 10000
                seed: 9223372036854775807
                p: 0.1
                on: false
                name: no
                model: iaf
                rates: [8 Hz, 1/s]
                sources: [E, I]
                target: E
                """);
        assertThat(root.quantity("tau_m", Dimension.TIME)).isEqualTo(20);
        assertThat(root.quantity("quoted", Dimension.FREQUENCY)).isEqualTo(0.008);
        assertThat(root.integer("size")).isEqualTo(10_000);
        assertThat(root.longInteger("seed")).isEqualTo(Long.MAX_VALUE);
        assertThat(root.probability("p")).isEqualTo(0.1);
        assertThat(root.flag("on", true)).isFalse();
        assertThat(root.text("name")).isEqualTo("no");
        assertThat(root.choice("model", "hh", "iaf")).isEqualTo("iaf");
        assertThat(root.quantities("rates", Dimension.FREQUENCY)).containsExactly(0.008, 0.001);
        assertThat(root.texts("sources")).containsExactly("E", "I");
        assertThat(root.texts("target")).containsExactly("E");
        root.done();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void defaultsStandForWhatIsAbsent() {
        Section root = read("{}");
        assertThat(root.quantity("t_ref", Dimension.TIME, 2)).isEqualTo(2);
        assertThat(root.integer("size", 7)).isEqualTo(7);
        assertThat(root.integer("size", 7, 1, 9)).isEqualTo(7);
        assertThat(root.longInteger("seed", 1L << 40)).isEqualTo(1L << 40);
        assertThat(root.probability("p", 0.5)).isEqualTo(0.5);
        assertThat(root.flag("on", true)).isTrue();
        assertThat(root.text("name", "x")).isEqualTo("x");
        assertThat(root.choiceOr("model", "iaf", "hh", "iaf")).isEqualTo("iaf");
        assertThat(root.texts("sources", List.of("E"))).containsExactly("E");
        assertThat(root.optionalSection("statistics")).isEmpty();
        assertThat(root.sections("projections")).isEmpty();
        assertThat(root.namedSections("populations")).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void placeholdersAreHarmless() {
        Section root = read("a: {}");
        assertThat(root.quantity("b", Dimension.TIME)).isNaN();
        assertThat(root.quantities("c", Dimension.TIME)).isEmpty();
        assertThat(root.integer("d")).isZero();
        assertThat(root.probability("e")).isNaN();
        assertThat(root.text("f")).isEmpty();
        assertThat(root.texts("g")).isEmpty();
        assertThat(root.choice("h", "x")).isEmpty();
        assertThat(root.section("i").keys()).isEmpty();
        assertThat(root.text("a")).isEmpty();
        assertThat(problems.list()).hasSize(9);
    }

    @Test
    void wholeNumbersMayBeExpressionsThatAreWholeButForRounding() {
        Section root = read("parameters: {N: 12500}\na: 0.1 * N\nb: 0.3 * 10\nc: 1e6\nd: 1e3 / 1e-3\ne: -3\n");
        assertThat(root.integer("a")).isEqualTo(1250);
        assertThat(root.integer("b")).isEqualTo(3);
        assertThat(root.integer("c")).isEqualTo(1_000_000);
        assertThat(root.integer("d")).isEqualTo(1_000_000);
        assertThat(root.integer("e")).isEqualTo(-3);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void parametersMayReferToEarlierAndLaterOnes() {
        Section root = read("""
                parameters:
                  nu_ext: eta * nu_th
                  eta: 2
                  nu_th: V_th / (J * C_E * tau_m)
                  J: 0.1 mV
                  C_E: 0.1 * 10000
                  tau_m: 20 ms
                  V_th: 20 mV
                  g: 5
                rate: nu_ext * C_E
                weight: -g * J
                """);
        assertThat(root.quantity("rate", Dimension.FREQUENCY)).isCloseTo(20, within(1e-12));
        assertThat(root.quantity("weight", Dimension.VOLTAGE)).isEqualTo(-0.5);
        root.done();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void namedSectionsKeepTheOrderOfTheFileAndKnowTheirPath() {
        Section root = read("populations:\n  z: {size: 1}\n  a:\n    size: 2\nprojections:\n  - delay: 1 ms\n");
        Map<String, Section> populations = root.namedSections("populations");
        assertThat(populations.keySet()).containsExactly("z", "a");
        assertThat(populations.get("a").path()).isEqualTo("populations.a");
        assertThat(populations.get("a").location()).hasToString("f.yaml:3:3");
        assertThat(populations.get("a").location("size")).hasToString("f.yaml:4:11");
        assertThat(root.sections("projections").get(0).path()).isEqualTo("projections[0]");
        assertThat(root.sections("projections").get(0).location()).hasToString("f.yaml:6:5");
    }

    @Test
    void aValueMayBeConstantOrASection() {
        Section root = read("V_m: {mean: 5 mV}\nC_m: 250 pF\n");
        assertThat(root.isSection("V_m")).isTrue();
        assertThat(root.isSection("C_m")).isFalse();
        assertThat(root.isSection("I_e")).isFalse();
        assertThat(root.section("V_m").quantity("mean", Dimension.VOLTAGE)).isEqualTo(5);
        root.done();
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly("f.yaml:2:1: C_m has no effect here; remove it");
    }

    @Test
    void aSectionThatIsAskedForTwiceIsTheSame() {
        Section root = read("statistics: {from: 200 ms, to: 1 s}\nprojections: [{a: 1}]\n");
        root.section("statistics").quantity("from", Dimension.TIME);
        root.section("statistics").quantity("to", Dimension.TIME);
        root.sections("projections").get(0).has("a");
        assertThat(root.sections("projections").get(0).integer("a")).isEqualTo(1);
        root.done();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void aSectionThatMayBeLeftOutIsReadAndResolvedWithItsDefaults() {
        ConfigDocument document = ConfigDocument.parse("f.yaml", "{}", List.of(), problems);
        assertThat(document.root().sectionOrDefaults("statistics").quantity("from", Dimension.TIME, 0))
                .isZero();
        assertThat(document.root().sectionOrDefaults("statistics").path()).isEqualTo("statistics");
        assertThat(document.resolved()).isEqualTo("statistics:\n  from: 0 ms\n");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void aKeyThatHadAProblemIsSilentAfterwards() {
        Section root = read("delay: 1 mV\nweight: 1 mV\nsize: 5\n");
        root.quantity("delay", Dimension.TIME);
        root.problem("delay", "delay is negative", "give 0.1 ms or more");
        root.problem("weight", "weight is positive", "give a negative weight");
        root.problem("weight", "weight is odd", "");
        root.problem("absent", "something is wrong", "");
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly(
                        "f.yaml:1:1: something is wrong",
                        "f.yaml:1:8: delay is '1 mV', a voltage; give a time, e.g. '20 ms'",
                        "f.yaml:2:9: weight is positive; give a negative weight");
    }

    @Test
    void aMissingSectionCausesNoFurtherProblems() {
        Section missing = read("{}").section("neuron");
        missing.quantity("tau_m", Dimension.TIME);
        missing.section("inner").text("name");
        missing.problem("tau_m", "tau_m is not positive", "");
        missing.done();
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly("f.yaml:1:1: neuron is missing; give a mapping");
    }

    @Test
    void theRestOfASectionCanBeIgnored() {
        Section root = read("model: iff\nparams: {a: 1, b: {c: 2}}\nother: 1\n");
        root.choice("model", "iaf");
        root.section("params").ignoreRest();
        root.done();
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly(
                        "f.yaml:1:8: model is 'iff'; did you mean 'iaf'? (known: iaf)",
                        "f.yaml:3:1: unknown key 'other'; known: parameters, model, params");
    }

    @Test
    void allProblemsAreThrownTogetherByPlace() {
        Section root = read("b: 1\na: 2\n");
        root.problem("a", "a is wrong", "give b");
        root.problem("b", "b is wrong", "");
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOfSatisfying(
                        ConfigException.class, e -> assertThat(e.problems()).hasSize(2))
                .hasMessage("f.yaml:1:4: b is wrong\nf.yaml:2:4: a is wrong; give b");
    }

    @Test
    void withoutProblemsNothingIsThrown() {
        problems.throwIfAny();
        assertThat(problems.isEmpty()).isTrue();
    }
}
