package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TheoryCommandTest {
    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @BeforeEach
    void catchOutput() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restoreOutput() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @Test
    void writesThePredictionAndShowsIt() {
        Path results = directory.resolve("new/results");
        assertThat(run("conf/brunel.yaml", "--out", results.toString(), "--set", "parameters.g=6"))
                .isZero();
        assertThat(results).isDirectoryContaining(file -> file.endsWith("theory.json"));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("population   rate/Hz     mu/mV  sigma/mV      CV  excitation/mV  inhibition/mV")
                .endsWith("theory in " + results.resolve("theory.json") + System.lineSeparator());
        assertThat(err).hasToString("");
    }

    @Test
    void replacesAnEarlierPredictionAndLeavesARunAlone() throws IOException {
        Files.writeString(directory.resolve("theory.json"), "old");
        Files.writeString(directory.resolve("summary.json"), "a run");
        assertThat(run("conf/brunel.yaml", "--out", directory.toString())).isZero();
        assertThat(directory.resolve("theory.json")).content().startsWith("{");
        assertThat(directory.resolve("summary.json")).hasContent("a run");
    }

    @Test
    void saysWhatTheoryDoesNotCover() throws IOException {
        Path conf = Files.writeString(directory.resolve("other.yaml"), """
                kind: network
                duration: 1 s
                populations:
                  E: {model: iaf_psc_delta, size: 10, params: {I_e: {distribution: normal, mean: 100 pA, sd: 5 pA}}}
                """);
        assertThat(run(conf.toString(), "--out", directory.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("""
                        equipoise: theory does not cover this configuration:
                          E: I_e is drawn; theory takes equal neurons
                        """);
        assertThat(directory.resolve("theory.json")).doesNotExist();
    }

    @Test
    void refusesAFileAsItsDirectory() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThat(run("conf/brunel.yaml", "--out", file.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(file + " is a file: give a directory with --out");
    }

    @Test
    void refusesAConfigurationThatIsWrong() throws IOException {
        Path conf = Files.writeString(directory.resolve("wrong.yaml"), "kind: network\n");
        assertThat(run(conf.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("wrong.yaml:1:1: ");
    }

    private int run(String... arguments) {
        return new CommandLine(new TheoryCommand(Job.ofUser(arguments))).execute(arguments);
    }
}
