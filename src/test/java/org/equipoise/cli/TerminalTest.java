package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees: on a real terminal (a pseudo-terminal of script(1)), in a log, and with --quiet. */
class TerminalTest {
    private static final String NETWORK = CommandRun.absolute("test-data/networks/drawn.yaml");
    private static final int COLUMNS = 80;
    private static final int NARROW = 40;
    private static final String BAR = "\\[[#.]{16}\\]\\s+\\d+ %  [\\d.]+ m?s  real-time factor \\d+\\.\\d+  .* left";

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void aBarOnATerminalLeavesNothingBehind(int ranks) throws IOException, InterruptedException {
        CommandRun run = onTerminal("--ranks", "" + ranks, "--set", "duration=20 s");
        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.out())
                .contains("building the network ...", "writing the results ...")
                .containsPattern(BAR);
        List<String> lines = Screen.after(run.out(), COLUMNS);
        assertThat(lines.get(0)).startsWith("400 neurons, 42,372 synapses, 20.0 s of model time on " + ranks + " x 1");
        // Several ranks have a table of their own before: a header and a line each.
        int table = ranks == 1 ? 1 : 2 + ranks;
        assertThat(lines.get(1)).startsWith(ranks == 1 ? "population " : "rank ");
        assertThat(lines.get(table)).startsWith("population ");
        assertThat(lines.get(table + 1)).startsWith("E ");
        assertThat(lines.get(lines.size() - 2)).isEqualTo("results in " + scratch.resolve("out"));
        assertThat(lines.get(lines.size() - 1)).isEmpty();
        assertThat(lines).noneMatch(line -> line.contains("[") || line.contains("..."));
        assertThat(Screen.after(run.out(), NARROW)).noneMatch(line -> line.contains("[") || line.contains("..."));
    }

    @Test
    void aMessageTakesThePlaceOfTheBar() throws IOException, InterruptedException {
        Process job = startOnTerminal("--ranks", "2", "--set", "duration=2000 s");
        Path output = scratch.resolve("stdout");
        CommandRun.waitUntil(() -> Files.readString(output).contains(" left") || !job.isAlive());
        CommandRun.rank(1, job).destroyForcibly();
        CommandRun run = CommandRun.end(scratch, job);
        assertThat(run.out()).containsPattern(BAR);
        List<String> lines = Screen.after(run.out(), COLUMNS);
        assertThat(lines.subList(1, lines.size())).containsExactly("equipoise: rank 1: killed by signal 9", "");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aLogHasLinesWithoutControlCharacters() throws IOException, InterruptedException {
        CommandRun run = CommandRun.process(
                scratch, "simulate", NETWORK, "--out", scratch.resolve("out").toString());
        assertThat(run.out().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly(
                        "400",
                        "building",
                        "writing",
                        "population",
                        "E",
                        "I",
                        "D",
                        "X",
                        "build",
                        "42,195",
                        "spike",
                        "results");
        assertThat(run.out().replace("\n", "")).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void quietMeansNothingAtAll() throws IOException, InterruptedException {
        CommandRun run = onTerminal("--quiet");
        assertThat(run.status()).isZero();
        assertThat(Screen.after(run.out(), COLUMNS)).containsExactly("");
    }

    private CommandRun onTerminal(String... more) throws IOException, InterruptedException {
        return CommandRun.end(scratch, startOnTerminal(more));
    }

    /** Starts simulate with standard output and error on a terminal; {@code script} repeats what comes. */
    private Process startOnTerminal(String... more) throws IOException {
        List<String> words = new ArrayList<>(CommandRun.command(List.of(), "simulate", NETWORK));
        words.addAll(List.of("--out", scratch.resolve("out").toString()));
        words.addAll(List.of(more));
        String command = "'" + String.join("' '", words) + "'";
        List<String> script = List.of("script", "--quiet", "--return", "--command", command, "/dev/null");
        return CommandRun.start(scratch, script, Map.of("EQUIPOISE_TERMINAL", "1"));
    }
}
