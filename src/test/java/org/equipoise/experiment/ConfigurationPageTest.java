package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.equipoise.MarkdownPage;
import org.equipoise.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keeps the reference of configurations true: its examples load, and it has every key and every word that the reader knows.
 * What the reader knows, it says itself when it is given what it does not know.
 */
class ConfigurationPageTest {
    private static final String UNKNOWN = "unheard_of";

    @TempDir
    private Path folder;

    @Test
    void everyExampleLoads() throws IOException {
        List<String> examples = MarkdownPage.site("configuration").blocks("yaml");
        Map<String, String> whole = byTopLevelKey(examples.get(0));
        assertThat(whole).containsKeys("kind", "parameters", "populations", "projections", "stimuli", "record");
        assertThat(examples).hasSizeGreaterThan(4);
        for (String example : examples) {
            Map<String, String> file = new LinkedHashMap<>(whole);
            file.putAll(byTopLevelKey(example));
            load(String.join("", file.values()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "populations: {E: {model: unheard_of}}",
                "projections: [{source: E, target: E, rule: unheard_of, weight: 1 pA, delay: 1 ms}]",
                "projections: [{source: E, target: E, rule: all_to_all, weight: {distribution: unheard_of}, delay: 1 ms}]",
                "stimuli: [{target: E, model: unheard_of}]",
                "record: {traces: [{population: E, variables: V_m, neurons: 1, precision: unheard_of}]}",
                "kind: unheard_of",
            })
    void everyWordIsThere(String choice) throws IOException {
        assertThat(MarkdownPage.site("configuration").codeWords()).containsAll(known(choice, "is '" + UNKNOWN + "'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unheard_of: 1",
                "statistics: {unheard_of: 1}",
                "record: {unheard_of: 1}",
                "measures: {unheard_of: 1}",
                "measures: {decision: {unheard_of: 1}}",
                "measures: {direction: {unheard_of: 1}}",
                "measures: {response: {unheard_of: 1}}",
                "record: {traces: [{unheard_of: 1}]}",
                "populations: {E: {unheard_of: 1}}",
                "projections: [{target: E, rule: fixed_indegree, unheard_of: 1}]",
                "projections: [{target: E, rule: fixed_outdegree, unheard_of: 1}]",
                "projections: [{target: E, rule: fixed_total_number, unheard_of: 1}]",
                "projections: [{target: E, rule: pairwise_bernoulli, unheard_of: 1}]",
                "projections: [{target: E, rule: all_to_all, unheard_of: 1}]",
                "projections: [{target: E, rule: one_to_one, unheard_of: 1}]",
                "projections: [{target: E, rule: ring, unheard_of: 1}]",
                "projections: [{target: E, delay: {distribution: normal, unheard_of: 1}}]",
                "projections: [{target: E, delay: {distribution: normal_clipped, unheard_of: 1}}]",
                "projections: [{target: E, delay: {distribution: normal_clipped_to_boundary, unheard_of: 1}}]",
                "projections: [{target: E, delay: {distribution: normal_absolute, unheard_of: 1}}]",
                "projections: [{target: E, delay: {distribution: lognormal, unheard_of: 1}}]",
                "projections: [{target: E, delay: {distribution: uniform, unheard_of: 1}}]",
                "stimuli: [{model: poisson_generator, target: E, unheard_of: 1}]",
                "stimuli: [{model: poisson_generator, target: E, rate: {unheard_of: 1}}]",
                "stimuli: [{model: poisson_generator, target: E, rate: {times: [], unheard_of: 1}}]",
                "stimuli: [{model: poisson_generator, target: E, rate: {distribution: normal, unheard_of: 1}}]",
                "stimuli: [{model: spike_generator, target: E, unheard_of: 1}]",
                "stimuli: [{model: dc_generator, target: E, unheard_of: 1}]",
                "stimuli: [{model: dc_generator, target: E, sector: {unheard_of: 1}}]",
                "stimuli: [{model: step_current_generator, target: E, unheard_of: 1}]",
                "stimuli: [{model: ac_generator, target: E, unheard_of: 1}]",
                "stimuli: [{model: noise_generator, target: E, unheard_of: 1}]",
            })
    void everyKeyIsThere(String section) throws IOException {
        assertThat(MarkdownPage.site("configuration").codeWords())
                .containsAll(known(section, "unknown key '" + UNKNOWN + "'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unheard_of: 1",
                "tune: {parameter: parameters.J, between: [0.1 mV, 0.2 mV], population: E, measure: cv_isi, target: 1,"
                        + " tolerance: 0.1, unheard_of: 1}",
                "raster: {unheard_of: 1}",
            })
    void everyKeyOfStudiesIsThere(String section) throws IOException {
        Path brunel = Path.of("conf/brunel.yaml").toAbsolutePath();
        String study = "kind: study\nexperiment: " + brunel + "\ngrid: {parameters.g: [5]}\n" + section + "\n";
        assertThat(MarkdownPage.site("configuration").codeWords())
                .containsAll(keysIn(problems(study), "unknown key '" + UNKNOWN + "'"));
    }

    @Test
    void theWrongExampleIsReportedAsShownHereAndInTheReadme() throws IOException {
        MarkdownPage section = MarkdownPage.site("configuration").section("Errors");
        String printed = problems(section.block("yml")).replace(folder + File.separator, "") + "\n";

        assertThat(section.block("")).isEqualTo(printed);
        assertThat(MarkdownPage.readme().section("Your own network").blocks("")).contains(printed);
    }

    /** The words in the message about the one that is not known. */
    private List<String> known(String section, String complaint) throws IOException {
        Map<String, String> file = byTopLevelKey("""
                kind: network
                duration: 1 s
                populations: {E: {model: iaf_psc_exp, size: 10}}
                """);
        file.putAll(byTopLevelKey(section + "\n"));
        return keysIn(problems(String.join("", file.values())), complaint);
    }

    private static List<String> keysIn(String message, String complaint) {
        MatchResult found = Pattern.compile(Pattern.quote(complaint) + "; .*?known: ([\\w, ]+)")
                .matcher(message)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no '" + complaint + "' in:\n" + message));
        return List.of(found.group(1).split(", "));
    }

    private String problems(String text) {
        return catchThrowableOfType(ConfigException.class, () -> load(text)).getMessage();
    }

    private void load(String text) throws IOException {
        Experiments.load(Files.writeString(folder.resolve("my.yaml"), text), List.of());
    }

    /** The parts of a YAML text by their keys at the left margin. */
    private static Map<String, String> byTopLevelKey(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        for (String line : text.split("(?<=\n)", -1)) {
            if (line.matches("(?s)\\w.*")) {
                keys.add(line.substring(0, line.indexOf(':')));
            }
            parts.merge(keys.get(keys.size() - 1), line, String::concat);
        }
        return parts;
    }
}
