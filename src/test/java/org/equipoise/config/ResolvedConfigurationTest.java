package org.equipoise.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.equipoise.units.Dimension;
import org.equipoise.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvedConfigurationTest {
    private static ConfigDocument parse(String yaml) {
        Problems problems = new Problems();
        ConfigDocument document = ConfigDocument.parse("f.yaml", yaml, List.of(), problems);
        readNetwork(document.root());
        document.root().done();
        assertThat(problems.list()).isEmpty();
        return document;
    }

    private static void readNetwork(Section root) {
        root.choiceOr("kind", "network", "network", "study");
        root.quantity("dt", Dimension.TIME, 0.1);
        root.longInteger("seed", 1);
        root.text("label", "a network");
        root.namedSections("populations").values().forEach(population -> {
            population.integer("size", 1, Integer.MAX_VALUE);
            population.optionalSection("params").ifPresent(params -> {
                params.quantity("C_m", Dimension.CAPACITANCE, 250);
                if (params.isSection("V_m")) {
                    params.section("V_m").quantity("mean", Dimension.VOLTAGE);
                } else {
                    params.quantity("V_m", Dimension.VOLTAGE, 0);
                }
            });
        });
        for (Section projection : root.sections("projections")) {
            projection.texts("source");
            projection.quantity("weight", Dimension.VOLTAGE);
            projection.probability("p", 1);
            projection.flag("autapses", true);
            projection.quantity("rate", Dimension.FREQUENCY, 0.008);
        }
        if (root.has("grid")) {
            root.quantities("grid", Dimension.CURRENT);
        }
        root.texts("records", List.of());
        root.optionalSection("statistics");
    }

    @Test
    void everythingReadIsWrittenWithDefaultsValuesAndUnitsInTheOrderOfReading() {
        ConfigDocument document = parse("""
                parameters: {J: 0.1 mV, g: 5, N: 100}
                statistics:
                projections:
                  - {source: [E, "2"], weight: -g * J, rate: 2 / (0.1 s)}
                  - source: I
                    weight: J
                    p: 1e-1
                grid: [1 nA, 2 pA]
                populations:
                  E: {size: 0.8 * N, params: {V_m: {mean: 0.005 V}}}
                  "on": {size: 20, params: {}}
                label: "yes: # 'quoted'\\n"
                """);
        assertThat(document.resolved()).isEqualTo("""
                        kind: network
                        dt: 0.1 ms
                        seed: 1
                        label: "yes: # 'quoted'\\n"
                        populations:
                          E:
                            size: 80
                            params:
                              C_m: 250 pF
                              V_m:
                                mean: 5 mV
                          on:
                            size: 20
                            params:
                              C_m: 250 pF
                              V_m: 0 mV
                        projections:
                          - source: [E, "2"]
                            weight: -0.5 mV
                            p: 1
                            autapses: true
                            rate: 20 Hz
                          - source: [I]
                            weight: 0.1 mV
                            p: 0.1
                            autapses: true
                            rate: 8 Hz
                        grid: [1000 pA, 2 pA]
                        records: []
                        statistics: {}
                        """);
        assertThat(parse(document.resolved()).resolved()).isEqualTo(document.resolved());
    }

    @Test
    void aDocumentOfWhichNothingWasReadResolvesToAnEmptyMapping() {
        assertThat(ConfigDocument.parse("f.yaml", "a: 1", List.of(), new Problems())
                        .resolved())
                .isEqualTo("{}\n");
    }

    @Test
    void resolvingAResolvedConfigurationChangesNothing() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            String resolved = parse(randomNetwork(random)).resolved();
            assertThat(parse(resolved).resolved()).isEqualTo(resolved);
        }
    }

    private static String randomNetwork(SplittableRandom random) {
        StringBuilder yaml = new StringBuilder("parameters: {a: " + random.nextDouble(1e-9, 10) + "}\n");
        yaml.append("seed: ")
                .append(random.nextLong())
                .append("\ndt: a * ")
                .append(random.nextDouble())
                .append(" s\n");
        yaml.append("populations:\n");
        for (int i = random.nextInt(4); i >= 0; i--) {
            yaml.append("  p")
                    .append(i)
                    .append(": {size: ")
                    .append(random.nextInt(1, 1 << 30))
                    .append(random.nextBoolean() ? ", params: {V_m: a * 1 mV}}\n" : "}\n");
        }
        yaml.append("projections:\n");
        for (int i = random.nextInt(3); i >= 0; i--) {
            yaml.append("  - {source: [p0], weight: ")
                    .append(new Quantity(random.nextDouble(-1, 1), Dimension.VOLTAGE))
                    .append(", rate: a / ")
                    .append(random.nextInt(1, 1000))
                    .append(" ms, p: ")
                    .append(random.nextDouble())
                    .append("}\n");
        }
        return yaml.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E",
                "L2/3 E",
                "no",
                "true",
                "null",
                "~",
                "5",
                "0x1F",
                "1e3",
                ".5",
                ".inf",
                "- a",
                "-",
                "---",
                "...",
                "a: b",
                "a #b",
                "#b",
                "[a]",
                "{a}",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "'a'",
                "\"a\"",
                "a\\b",
                " a",
                "a ",
                "a\nb",
                "a\tb",
                "a\u0085b",
                "a\u2028b",
                "é",
                "\ud83e\udde0",
                "?",
                "? a",
                "|",
                ">",
                "=",
                "<<",
                "${HOME}",
                "a,b",
                "a\u007fb",
                "\ufeffa",
                "20 ms",
                "-g * J"
            })
    void everyTextIsWrittenSoThatItIsReadBack(String text) {
        String resolved = resolveText("label: " + quoted(text), "label", text);
        assertThat(resolveText(resolved, "label", text)).isEqualTo(resolved);
        String resolvedKey = resolveText(quoted(text) + ": x", text, "x");
        assertThat(resolveText(resolvedKey, text, "x")).isEqualTo(resolvedKey);
    }

    private static String resolveText(String yaml, String key, String expected) {
        Problems problems = new Problems();
        ConfigDocument document = ConfigDocument.parse("f.yaml", yaml, List.of(), problems);
        assertThat(document.root().texts(key)).containsExactly(expected);
        assertThat(problems.list()).isEmpty();
        return document.resolved();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> quoted.append(
                        c < 0x80 && Character.isLetterOrDigit(c)
                                ? Character.toString(c)
                                : Character.isSurrogate((char) c)
                                        ? Character.toString(c)
                                        : String.format("\\u%04x", c)));
        return quoted.append('"').toString();
    }
}
