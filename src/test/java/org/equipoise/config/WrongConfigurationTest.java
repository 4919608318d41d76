package org.equipoise.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.equipoise.units.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of mistake in a file, with all that is said about it. */
class WrongConfigurationTest {
    record Case(String yaml, Consumer<Section> reader, List<String> expected) {
        @Override
        public String toString() {
            return yaml.substring(0, Math.min(yaml.length(), 80)).replace("\n", " | ");
        }
    }

    /** Expected lines are without the file's name. */
    private static Case wrong(String yaml, Consumer<Section> reader, String... expected) {
        return new Case(
                yaml,
                reader,
                Arrays.stream(expected).map(line -> "f.yaml:" + line).toList());
    }

    private static final Consumer<Section> NOTHING = root -> {};
    private static final Consumer<Section> TAU_M = root -> root.quantity("tau_m", Dimension.TIME);
    private static final Consumer<Section> G = root -> root.quantity("g", Dimension.NONE, 5);
    private static final Consumer<Section> SIZE = root -> root.integer("size", 1, 10);

    static Stream<Case> quantities() {
        return Stream.of(
                wrong("tau_m: 20 pF", TAU_M, "1:8: tau_m is '20 pF', a capacitance; give a time, e.g. '20 ms'"),
                wrong("tau_m: 30", TAU_M, "1:8: tau_m is '30', without a unit; give a time, e.g. '30 ms'"),
                wrong("tau_m: 2 * 3", TAU_M, "1:8: tau_m is '2 * 3', a plain number; give a time, e.g. '20 ms'"),
                wrong(
                        "tau_m: 1 mV/ms",
                        TAU_M,
                        "1:8: tau_m is '1 mV/ms', a quantity in mV/ms; give a time, e.g. '20 ms'"),
                wrong(
                        "tau_m: fast",
                        TAU_M,
                        "1:8: tau_m is 'fast': there is no parameter 'fast'; "
                                + "give a number, or define it under 'parameters'"),
                wrong("tau_m:", TAU_M, "1:1: tau_m has no value; give a time, e.g. '20 ms'"),
                wrong("tau_m: ~", TAU_M, "1:1: tau_m has no value; give a time, e.g. '20 ms'"),
                wrong("tau_m: {a: 1}", TAU_M, "1:1: tau_m is a mapping; give a time, e.g. '20 ms'"),
                wrong("tau_m: [1 ms]", TAU_M, "1:1: tau_m is a list; give a time, e.g. '20 ms'"),
                wrong("tau_m: .nan", TAU_M, "1:8: tau_m is '.nan', not a finite number; give a time, e.g. '20 ms'"),
                wrong("tau_m: -.Inf", TAU_M, "1:8: tau_m is '-.Inf', not a finite number; give a time, e.g. '20 ms'"),
                wrong(
                        "tau_m: 1e400 ms",
                        TAU_M,
                        "1:8: tau_m is '1e400 ms': the result is not a finite number; " + "keep numbers below 1e308"),
                wrong(
                        "tau_m: 2 ms +",
                        TAU_M,
                        "1:8: tau_m is '2 ms +': it ends too early; a number is missing at its end"),
                wrong(
                        "tau_m: 2 ms + 1 mV",
                        TAU_M,
                        "1:8: tau_m is '2 ms + 1 mV': cannot add ms and mV; " + "both need the same unit"),
                wrong(
                        "dt: 1",
                        TAU_M,
                        "1:1: tau_m is missing; give a time, e.g. '20 ms'",
                        "1:1: unknown key 'dt'; known: parameters, tau_m"),
                wrong("g: 5 mV", G, "1:4: g is '5 mV', a voltage; give a plain number, e.g. '0.5'"),
                wrong(
                        "g: 'five'",
                        G,
                        "1:4: g is 'five': there is no parameter 'five'; "
                                + "give a number, or define it under 'parameters'"),
                wrong(
                        "p: 1.2",
                        root -> root.probability("p"),
                        "1:4: p is '1.2', outside of [0, 1]; give a probability from 0 to 1"),
                wrong(
                        "p: -0.1",
                        root -> root.probability("p", 0.5),
                        "1:4: p is '-0.1', outside of [0, 1]; give a probability from 0 to 1"),
                wrong(
                        "p: 10 Hz",
                        root -> root.probability("p"),
                        "1:4: p is '10 Hz', a frequency; give a probability from 0 to 1"),
                wrong(
                        "rates: 8 Hz",
                        root -> root.quantities("rates", Dimension.FREQUENCY),
                        "1:8: rates is a text; give a list, each entry a frequency, e.g. '8 Hz'"),
                wrong(
                        "rates: [8 Hz, 5, 1 s]",
                        root -> root.quantities("rates", Dimension.FREQUENCY),
                        "1:15: rates[1] is '5', without a unit; give a frequency, e.g. '5 Hz'",
                        "1:18: rates[2] is '1 s', a time; give a frequency, e.g. '8 Hz'"));
    }

    static Stream<Case> wholeNumbersAndWords() {
        return Stream.of(
                wrong("size: 2.5", SIZE, "1:7: size is '2.5', not a whole number; give a whole number from 1 to 10"),
                wrong("size: 0", SIZE, "1:7: size is '0', out of range; give a whole number from 1 to 10"),
                wrong("size: 10 + 1", SIZE, "1:7: size is '10 + 1', out of range; give a whole number from 1 to 10"),
                wrong("size: 5 ms", SIZE, "1:7: size is '5 ms', a time; give a whole number from 1 to 10"),
                wrong(
                        "size: many",
                        root -> root.integer("size"),
                        "1:7: size is 'many': there is no parameter 'many'; "
                                + "give a number, or define it under 'parameters'"),
                wrong(
                        "{}",
                        root -> root.integer("size", 1, Integer.MAX_VALUE),
                        "1:1: size is missing; give a whole number of at least 1"),
                wrong("{}", root -> root.integer("size"), "1:1: size is missing; give a whole number"),
                wrong(
                        "size: 3000000000",
                        root -> root.integer("size", 1, Integer.MAX_VALUE),
                        "1:7: size is '3000000000', out of range; give a whole number from 1 to 2147483647"),
                wrong(
                        "seed: 9223372036854775808",
                        root -> root.longInteger("seed"),
                        "1:7: seed is '9223372036854775808', out of range; "
                                + "give a whole number from -9223372036854775808 to 9223372036854775807"),
                wrong(
                        "seed: 1e16",
                        root -> root.longInteger("seed", 0, Long.MAX_VALUE),
                        "1:7: seed is '1e16', too large to be exact; write all its digits"),
                wrong("on: yes", root -> root.flag("on", true), "1:5: on is 'yes'; give true or false"),
                wrong("on: 1", root -> root.flag("on", true), "1:5: on is '1'; give true or false"),
                wrong(
                        "name: 5",
                        root -> root.text("name"),
                        "1:7: name is '5', a number; give a text, e.g. in quotes: '5'"),
                wrong(
                        "name: true",
                        root -> root.text("name", "x"),
                        "1:7: name is 'true', a truth value; give a text, e.g. in quotes: 'true'"),
                wrong("name: ''", root -> root.text("name"), "1:7: name is ''; give a text"),
                wrong("name: {}", root -> root.text("name"), "1:1: name is a mapping; give a text"),
                wrong(
                        "names: [E, 1]",
                        root -> root.texts("names"),
                        "1:12: names[1] is '1', a number; give a text, e.g. in quotes: '1'"),
                wrong(
                        "names:",
                        root -> root.texts("names"),
                        "1:1: names has no value; give a text, or a list of several"),
                wrong("{}", root -> root.texts("names"), "1:1: names is missing; give a text, or a list of several"),
                wrong(
                        "rule: fixed_indgree",
                        root -> root.choice("rule", "all_to_all", "fixed_indegree"),
                        "1:7: rule is 'fixed_indgree'; "
                                + "did you mean 'fixed_indegree'? (known: all_to_all, fixed_indegree)"),
                wrong(
                        "rule: other",
                        root -> root.choiceOr("rule", "all_to_all", "all_to_all", "fixed_indegree"),
                        "1:7: rule is 'other'; known: all_to_all, fixed_indegree"),
                wrong(
                        "{}",
                        root -> root.choice("rule", "all_to_all", "fixed_indegree"),
                        "1:1: rule is missing; give one of all_to_all, fixed_indegree"));
    }

    static Stream<Case> structure() {
        Consumer<Section> populations =
                root -> root.namedSections("populations").values().forEach(SIZE);
        Consumer<Section> projections = root -> root.sections("projections").forEach(TAU_M);
        return Stream.of(
                wrong(
                        "tau_m: 20 ms\ntau_mm: 20 ms",
                        TAU_M,
                        "2:1: unknown key 'tau_mm'; did you mean 'tau_m'? (known: parameters, tau_m)"),
                wrong(
                        "{tau_m: 1 ms, parameters: {J: 2}, J: 3}",
                        TAU_M,
                        "1:35: unknown key 'J'; did you mean 'parameters.J'?"),
                wrong(
                        "populations:\n  E: {sise: 5, x: 1}",
                        populations,
                        "2:3: size is missing in populations.E; give a whole number from 1 to 10",
                        "2:7: unknown key 'sise'; did you mean 'size'? (known: size)",
                        "2:16: unknown key 'x'; known: size"),
                wrong(
                        "populations:\n  E:\n  I: 5",
                        populations,
                        "2:3: size is missing in populations.E; give a whole number from 1 to 10",
                        "3:6: I is a number; give a mapping"),
                wrong("populations: [1]", populations, "1:1: populations is a list; give a mapping"),
                wrong(
                        "projections:\n  - tau_m: 1\n  - 5\n  - {}",
                        projections,
                        "2:12: tau_m is '1', without a unit; give a time, e.g. '1 ms'",
                        "3:5: projections[1] is a number; give a mapping",
                        "4:5: tau_m is missing in projections[2]; give a time, e.g. '20 ms'"),
                wrong(
                        "projections: {a: 1}",
                        projections,
                        "1:1: projections is a mapping; give a list of mappings, each behind a '-'"),
                wrong(
                        "dt: 1",
                        root -> root.section("neuron").quantity("tau_m", Dimension.TIME),
                        "1:1: neuron is missing; give a mapping",
                        "1:1: unknown key 'dt'; known: parameters, neuron"),
                wrong(
                        "neuron: fast",
                        root -> root.section("neuron").quantity("tau_m", Dimension.TIME),
                        "1:9: neuron is a text; give a mapping"),
                wrong(
                        "a: 1\nb: 2\na: 3",
                        root -> root.keys().forEach(root::integer),
                        "3:1: duplicate key 'a'; remove one of the two"),
                wrong("? [a]\n: 1", NOTHING, "1:3: a mapping or list is used as a key; a key is a word"),
                wrong("a: !size 5", root -> root.text("a"), "1:4: unknown tag '!size'; remove it"),
                wrong(
                        "a: &a {b: *a}",
                        root -> root.section("a").section("b"),
                        "1:4: an anchor contains an alias of itself; remove the alias"),
                wrong(
                        "a: &a {<<: *a}",
                        root -> root.section("a"),
                        "1:4: an anchor contains an alias of itself; remove the alias"),
                wrong("a: " + "[".repeat(100_000), NOTHING, " the nesting is too deep; check the brackets"),
                wrong("<<: 5", NOTHING, "1:1: '<<' is given a number; give the alias of a mapping, e.g. '*common'"),
                wrong("", TAU_M, " the file is empty; give a mapping, e.g. 'dt: 0.1 ms'"),
                wrong("# nothing\n", TAU_M, " the file is empty; give a mapping, e.g. 'dt: 0.1 ms'"),
                wrong("- a\n- b", TAU_M, "1:1: this is a list; give a mapping, e.g. 'dt: 0.1 ms'"),
                wrong("dt", TAU_M, "1:1: this is a text; give a mapping, e.g. 'dt: 0.1 ms'"),
                wrong("a: 1\n\tb: 2", TAU_M, "2:1: a tab stands where YAML needs spaces; indent with spaces"),
                wrong(
                        "a: [1, 2\nb: {",
                        TAU_M,
                        "2:2: not valid YAML: expected ',' or ']', but got :; check indentation, brackets and quotes"),
                wrong(
                        "a: *nowhere",
                        TAU_M,
                        "1:4: not valid YAML: found undefined alias nowhere; check indentation, brackets and quotes"),
                wrong(
                        "a: 'open",
                        TAU_M,
                        "1:9: not valid YAML: found unexpected end of stream; check indentation, brackets and quotes"),
                wrong(
                        "a: 1\n  b: 2",
                        TAU_M,
                        "2:4: not valid YAML: mapping values are not allowed here; "
                                + "check indentation, brackets and quotes"),
                wrong("a: 1\n--- \nb: 2", TAU_M, "2:1: a second document begins here; use one file for each"),
                wrong("a: \u0007", TAU_M, " the character U+0007 is not allowed; remove it"));
    }

    static Stream<Case> parameters() {
        Consumer<Section> weight = root -> root.quantity("weight", Dimension.VOLTAGE);
        return Stream.of(
                wrong(
                        "parameters: {J: 0.1 mV, g: 5}\nweight: -g * J * s",
                        weight,
                        "2:9: weight is '-g * J * s', a quantity in mV*ms; give a voltage, e.g. '15 mV'"),
                wrong(
                        "parameters: {gamma: 5}\nweight: -gama * 1 mV",
                        weight,
                        "2:9: weight is '-gama * 1 mV': there is no parameter 'gama'; did you mean 'gamma'?"),
                wrong(
                        "parameters:\n  a: 2 * b\n  b: 3 +\nweight: a * 1 mV",
                        weight,
                        "3:6: b is '3 +': it ends too early; a number is missing at its end"),
                wrong(
                        "parameters:\n  x: a\n  a: b\n  b: 2 * a\nweight: x * 1 mV",
                        weight,
                        "3:6: parameter a depends on itself (a -> b -> a); define one of them by a number"),
                wrong(
                        "parameters: {a: a}\nweight: 1 mV",
                        weight,
                        "1:17: parameter a depends on itself (a -> a); define one of them by a number"),
                wrong(
                        "parameters: {a: 1 mV + 1}\nweight: a",
                        weight,
                        "1:17: a is '1 mV + 1': cannot add mV and a plain number; both need the same unit"),
                wrong(
                        "parameters: {s: 5}\nweight: 1 mV",
                        weight,
                        "1:14: 's' is a unit or function; choose another name, e.g. 's_0'"),
                wrong(
                        "parameters: {L2/3: 5}\nweight: 1 mV",
                        weight,
                        "1:14: 'L2/3' cannot name a parameter; use letters, digits and '_'"),
                wrong(
                        "parameters: {a: , b: [1]}\nweight: a + b",
                        weight,
                        "1:14: a has no value; give a number with a unit, e.g. '0.1 mV'",
                        "1:19: b is a list; give a number with a unit, e.g. '0.1 mV'"),
                wrong(
                        "parameters: 5\nweight: 1 mV",
                        weight,
                        "1:13: parameters is a number; give a mapping of names to values, e.g. 'J: 0.1 mV'"));
    }

    @ParameterizedTest
    @MethodSource({"quantities", "wholeNumbersAndWords", "structure", "parameters"})
    void everythingWrongIsReportedAtItsPlaceAndNothingElse(Case wrong) {
        Problems problems = new Problems();
        Section root =
                ConfigDocument.parse("f.yaml", wrong.yaml, List.of(), problems).root();
        wrong.reader.accept(root);
        root.done();
        assertThat(problems.list()).extracting(Problem::toString).containsExactlyElementsOf(wrong.expected);
    }
}
