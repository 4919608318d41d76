package org.equipoise.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.units.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigDocumentTest {
    private static final String NETWORK = """
            parameters: {g: 5}
            dt: 0.1 ms
            common: &common
              tau_m: 20 ms
              C_m: 250 pF
            populations:
              E:
                size: 80
                params: *common
              I:
                size: 20
                params:
                  <<: *common
                  tau_m: 10 ms
            projections:
              - {source: E, weight: 1 mV}
              - source: I
                weight: -g * 1 mV
            """;

    private final Problems problems = new Problems();

    private ConfigDocument parse(String... overrides) {
        return ConfigDocument.parse("f.yaml", NETWORK, List.of(overrides), problems);
    }

    private static double tauM(ConfigDocument document, String population) {
        Section params =
                document.root().section("populations").section(population).section("params");
        return params.quantity("tau_m", Dimension.TIME);
    }

    private static double weight(ConfigDocument document, int projection) {
        return document.root().sections("projections").get(projection).quantity("weight", Dimension.VOLTAGE);
    }

    @Test
    void aliasesAndMergeKeysAreExpanded() {
        ConfigDocument document = parse();
        assertThat(tauM(document, "E")).isEqualTo(20);
        assertThat(tauM(document, "I")).isEqualTo(10);
        Section inhibitory = document.root().section("populations").section("I").section("params");
        assertThat(inhibitory.quantity("C_m", Dimension.CAPACITANCE)).isEqualTo(250);
        assertThat(inhibitory.keys()).containsExactlyInAnyOrder("tau_m", "C_m");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void theFirstOfSeveralMergedMappingsWinsAndWrittenKeysWinOverBoth() {
        Section root = ConfigDocument.parse(
                        "f.yaml", "x: 1\n<<: [{x: 2, y: 3}, {y: 4, z: 5}]\n'<<': 6\n", List.of(), problems)
                .root();
        assertThat(root.keys()).containsExactlyInAnyOrder("x", "y", "z", "<<");
        assertThat(List.of(root.integer("x"), root.integer("y"), root.integer("z"), root.integer("<<")))
                .containsExactly(1, 3, 5, 6);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void aProblemInAnAliasedMappingIsReportedOnce() {
        Section root = parse().root();
        Section populations = root.section("populations");
        for (String population : List.of("E", "I")) {
            populations.section(population).section("params").quantity("C_m", Dimension.TIME);
        }
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly("f.yaml:5:8: C_m is '250 pF', a capacitance; give a time, e.g. '20 ms'");
    }

    @Test
    void overridesReplaceValuesAnywhere() {
        ConfigDocument document = parse(
                "dt=0.2 ms",
                "populations.I.size=21",
                "projections[1].weight=-2 mV",
                "projections.0.weight = 3 * g * 1mV");
        assertThat(document.root().quantity("dt", Dimension.TIME)).isEqualTo(0.2);
        assertThat(document.root().namedSections("populations").get("I").integer("size"))
                .isEqualTo(21);
        assertThat(weight(document, 0)).isEqualTo(15);
        assertThat(weight(document, 1)).isEqualTo(-2);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void anOverrideOfOneUseOfAnAliasLeavesTheOthers() {
        ConfigDocument document = parse("populations.E.params.tau_m=15 ms");
        assertThat(tauM(document, "E")).isEqualTo(15);
        assertThat(document.root().section("common").quantity("tau_m", Dimension.TIME))
                .isEqualTo(20);
    }

    @Test
    void overridesOfParametersActOnExpressions() {
        assertThat(weight(parse("parameters.g=6"), 1)).isEqualTo(-6);
    }

    @Test
    void overridesMayAddKeysAndWholeSectionsAndLaterOnesSeeThem() {
        ConfigDocument document = parse("statistics={from: 200 ms}", "statistics.to=1 s", "seed=3", "seed=4");
        Section statistics = document.root().section("statistics");
        assertThat(statistics.quantity("from", Dimension.TIME)).isEqualTo(200);
        assertThat(statistics.quantity("to", Dimension.TIME)).isEqualTo(1000);
        assertThat(document.root().integer("seed")).isEqualTo(4);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void anOverrideWithoutValueRemoves() {
        ConfigDocument document = parse("dt=", "projections[0]=null", "populations.E=");
        assertThat(document.root().has("dt")).isFalse();
        assertThat(document.root().sections("projections")).hasSize(1);
        assertThat(document.root().namedSections("populations")).containsOnlyKeys("I");
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "populations.e.size=5     | populations.e.size: there is nothing at 'populations.e'; "
                        + "did you mean 'E'? (known: E, I)",
                "neurons.E=5              | neurons.E: there is nothing at 'neurons'; "
                        + "did you mean 'populations'? (known: parameters, dt, common, populations, projections)",
                "projections[2].weight=5  | projections[2].weight: there is nothing at 'projections[2]'; "
                        + "the list has entries 0 to 1",
                "projections[2]=5         | projections[2]: there is nothing at 'projections[2]'; "
                        + "the list has entries 0 to 1",
                "projections.x=5          | projections.x: there is nothing at 'projections.x'; "
                        + "the list has entries 0 to 1",
                "dt.unit=ms               | dt.unit: there is nothing at 'dt.unit'; "
                        + "its parent is a text, not a mapping",
                "seed=                    | seed: there is nothing at 'seed'; "
                        + "known: parameters, dt, common, populations, projections",
                "seed                     | seed: this is not of the form path=value; "
                        + "write e.g. 'populations.E.size=100'",
                "=5                       | : this is not of the form path=value; write e.g. 'populations.E.size=100'",
                "a..b=5                   | a..b: this is not of the form path=value; "
                        + "write e.g. 'populations.E.size=100'",
                "dt=[1                    | dt: not valid YAML: expected ',' or ']', but got <stream end>; "
                        + "check indentation, brackets and quotes",
                "dt=20 mV                 | dt: dt is '20 mV', a voltage; give a time, e.g. '20 ms'",
                "populations.E.sise=5     | populations.E.sise: unknown key 'sise'; "
                        + "did you mean 'size'? (known: size, params)",
            })
    void wrongOverridesAreReportedAsSuch(String override, String message) {
        Section root = parse(override).root();
        root.quantity("dt", Dimension.TIME, 0.1);
        root.section("common").ignoreRest();
        root.sections("projections").forEach(Section::ignoreRest);
        root.namedSections("populations").values().forEach(population -> {
            population.integer("size");
            population.section("params").ignoreRest();
        });
        root.done();
        assertThat(problems.list()).extracting(Problem::toString).containsExactly("--set " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "dt, 2:5",
        "populations, 6:1",
        "populations.E, 7:3",
        "populations.E.size, 8:11",
        "populations.E.params.tau_m, 4:10",
        "populations.E.delay, 7:3",
        "populations.X.size, 6:1",
        "projections[0].weight, 16:25",
        "projections.1.weight, 18:13",
        "projections[1], 17:5",
        "projections[1].delay, 17:5",
        "projections[9].delay, 15:1",
        "nothing.at.all, 1:1",
        "'', 1:1",
    })
    void pathsAreLocatedAtTheirValueOrTheNearestAncestor(String path, String place) {
        assertThat(parse().locate(path)).hasToString("f.yaml:" + place);
    }

    @Test
    void whatAnOverrideSetIsLocatedAtTheOverride() {
        assertThat(parse("populations.E.size=5").locate("populations.E.size")).hasToString("--set populations.E.size");
    }

    @Test
    void filesAreReadAsUtf8(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), "label: Größe µ\n");
        ConfigDocument document = ConfigDocument.load(file, List.of(), problems);
        assertThat(document.root().text("label")).isEqualTo("Größe µ");
        assertThat(document.root().location("label")).isEqualTo(new Location(file.toString(), 1, 8));
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void filesThatCannotBeReadAreOneProblemAndNoMore(@TempDir Path directory) throws IOException {
        Path missing = directory.resolve("missing.yaml");
        Path binary = Files.write(directory.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        for (Path file : List.of(missing, directory, binary)) {
            Section root =
                    ConfigDocument.load(file, List.of("dt=1 ms"), problems).root();
            root.quantity("dt", Dimension.TIME);
            root.done();
        }
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        missing + ": there is no such file; check the path",
                        directory + ": this is a directory; give a YAML file",
                        binary + ": this is not a text in UTF-8; give a YAML file");
    }

    @Test
    void aliasesWithinAliasesAreBounded() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*a" + (i - 1);
            yaml.append(String.format(
                    "a%d: &a%d [%s]%n", i, i, String.join(", ", List.of(alias, alias, alias, alias, alias, alias))));
        }
        ConfigDocument.parse("f.yaml", yaml.toString(), List.of(), problems);
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly("f.yaml: more than 1000000 values; check the aliases within aliases");
    }
}
