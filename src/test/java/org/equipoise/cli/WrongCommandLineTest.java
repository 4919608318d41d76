package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user got wrong is explained, all at once, with status 2, and leaves nothing behind. */
class WrongCommandLineTest {
    private static final String NETWORK = CommandRun.absolute("test-data/networks/drawn.yaml");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                             | no command: one of simulate, validate, status, theory, siegert, analyze, plot, info, setup",
                "simulat                        | there is no command 'simulat': one of simulate, validate, status, theory, siegert, analyze, plot, info, setup",
                "--fast                         | there is no option '--fast'",
                "simulate                       | Missing required parameter: 'CONF'",
                "simulate CONF more             | 'more' is one argument too many",
                "simulate CONF --fast           | there is no option '--fast'",
                "simulate CONF --thread 2       | there is no option '--thread'; did you mean '--threads'?",
                "simulate CONF -n=2             | there is no option '-n'; did you mean '--ranks'?",
                "simulate CONF --output o       | there is no option '--output'; did you mean '--out'?",
                "simulate CONF --threads x      | Invalid value for option '--threads': 'x' is not a whole number",
                "simulate CONF --ranks 1.5      | Invalid value for option '--ranks': '1.5' is not a whole number",
                "simulate CONF --launcher ssh   | Invalid value for option '--launcher': 'ssh' is none; known: auto,"
                        + " multicore, niodev, mpjrun, srun",
                "simulate CONF --launcher mpirun | Invalid value for option '--launcher': 'mpirun' is none; did you mean"
                        + " 'mpjrun'? (known: auto, multicore, niodev, mpjrun, srun)",
                "simulate CONF --out            | Missing required parameter for option '--out' (DIR)",
                "analyze                        | Missing required parameter: 'DIR'",
                "analyze DIR --stimuli x        | Invalid value for option '--stimuli' (HZ): 'x' is not a double",
                "plot                           | Missing required parameter: 'DIR'",
                "info more                      | 'more' is one argument too many",
            })
    void whatIsNoCommandLineIsExplained(String arguments, String message) {
        CommandRun run = CommandRun.here(words(arguments));
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err())
                .startsWith("equipoise: " + message + "\nsee: scripts/equipoise ")
                .endsWith("--help\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--ranks 0              | --ranks is 0: at least 1 is needed",
                "--ranks -3             | --ranks is -3: at least 1 is needed",
                "--threads 0            | --threads is 0: at least 1 is needed",
                "--ranks 401            | there are 400 neurons for 401 x 1 (ranks x threads): use fewer, so that each thread"
                        + " has a neuron",
                "--ranks 51 --threads 8 | there are 400 neurons for 51 x 8 (ranks x threads): use fewer, so that each thread"
                        + " has a neuron",
            })
    void ranksAndThreadsThatCannotBeAreRefused(String arguments, String message) {
        for (String command : new String[] {"simulate", "validate"}) {
            CommandRun run = CommandRun.here(words(command + " CONF " + arguments));
            assertThat(run.err()).isEqualTo("equipoise: " + message + "\n");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"plot", "analyze"})
    void whatIsNoDirectoryOfARunIsRefused(String command) throws IOException {
        Path none = directory.resolve("none");
        CommandRun missing = CommandRun.here(command, none.toString());
        assertThat(missing.err())
                .isEqualTo("equipoise: there is no directory " + none
                        + ": give the directory that simulate wrote, e.g. out/brunel\n");
        assertThat(missing.status()).isEqualTo(2);

        Path file = Files.writeString(directory.resolve("file.yaml"), "kind: network");
        CommandRun wrong = CommandRun.here(command, file.toString());
        assertThat(wrong.err())
                .isEqualTo(
                        "equipoise: " + file + " is a file: give the directory that simulate wrote, e.g. out/brunel\n");
        assertThat(wrong.status()).isEqualTo(2);
    }

    @Test
    void partsOfWhatHasNoneAreRefusedAndNotShown() {
        CommandRun only = CommandRun.here("simulate", NETWORK, "--only", "E");
        assertThat(only.err())
                .isEqualTo("equipoise: --only chooses parts of a study, and CONF has none: leave it out\n");
        assertThat(only.status()).isEqualTo(2);

        CommandRun status = CommandRun.here("status", NETWORK);
        assertThat(status.out()).isEqualTo("drawn has no parts: simulate runs it as a whole\n");
        assertThat(status.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"simulate", "validate"})
    void everythingThatIsWrongWithTheConfigurationIsToldAtOnce(String command) throws IOException {
        Path file = directory.resolve("wrong.yaml");
        Files.writeString(file, """
                kind: network
                seed: many
                duration: 100 ms
                populations:
                  E: {model: iaf_psc_delta, size: 10, params: {tau_n: 3 ms}}
                projections:
                  - {source: E, target: F, rule: all_to_all, weight: 0.1 mV, delay: 1 ms}
                """);
        CommandRun run = CommandRun.here(command, file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .hasSize(3)
                .allMatch(line -> line.matches(".*/wrong\\.yaml:\\d+:\\d+: .*"))
                .anyMatch(line -> line.contains(":2:7:") && line.contains("'many'"))
                .anyMatch(line -> line.contains(":5:") && line.contains("tau_n"))
                .anyMatch(line -> line.contains(":7:") && line.contains("'F'"));
        assertThat(Path.of("out", "wrong")).doesNotExist();
    }

    /** Stimuli last as long as the simulation if nothing is said. */
    @Test
    void aWrongValueThatIsTheDefaultOfAnotherIsReportedOnce() {
        CommandRun run = CommandRun.here("simulate", NETWORK, "--set", "duration=-1");
        assertThat(run.err()).startsWith("--set duration: duration is '-1'").hasLineCount(1);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void everyRankNeedNotRepeatWhatIsWrong() throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        CommandRun run = CommandRun.process(
                directory, "simulate", NETWORK, "--ranks", "2", "--out", out.toString(), "--set", "seed=x");
        assertThat(run.err()).startsWith("--set seed: ").hasLineCount(1);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void aConfigurationThatCannotBeReadIsAnErrorOfTheUser() throws IOException {
        Path none = directory.resolve("none.yaml");
        CommandRun missing = CommandRun.here("simulate", none.toString());
        assertThat(missing.err()).isEqualTo(none + ": there is no such file; check the path\n");
        assertThat(missing.status()).isEqualTo(2);

        CommandRun folder = CommandRun.here("simulate", directory.toString());
        assertThat(folder.err()).isEqualTo(directory + ": this is a directory; give a YAML file\n");
        assertThat(folder.status()).isEqualTo(2);

        // What even root may not read.
        CommandRun unreadable = CommandRun.here("simulate", "/proc/self/mem");
        assertThat(unreadable.err()).startsWith("/proc/self/mem: ").hasLineCount(1);
        assertThat(unreadable.status()).isEqualTo(2);
    }

    @Test
    void anOutputDirectoryThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "mine");
        CommandRun run = CommandRun.here("simulate", NETWORK, "--out", file.toString());
        assertThat(run.err()).isEqualTo("equipoise: " + file + " is a file: give a directory with --out\n");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(file).hasContent("mine");

        CommandRun nameless = CommandRun.here("simulate", NETWORK, "--out", "");
        assertThat(nameless.err()).isEqualTo("equipoise: --out is empty: name a directory\n");
        assertThat(nameless.status()).isEqualTo(2);
    }

    @Test
    void anotherRunIsReplacedOnlyIfTheUserSaysSo() throws IOException {
        Path out = directory.resolve("out");
        String[] simulate = words("simulate CONF --quiet --set duration=60ms --out " + out);
        assertThat(CommandRun.here(simulate).status()).isZero();
        Files.writeString(out.resolve("notes.txt"), "mine");
        byte[] spikes = Files.readAllBytes(out.resolve("spikes.h5"));

        CommandRun another = CommandRun.here(words("simulate CONF --quiet --set duration=70ms --out " + out));
        assertThat(another.err())
                .isEqualTo(
                        "equipoise: " + out + " already holds a run (config.yaml, spikes.h5, summary.json, traces.h5):"
                                + " replace it with --overwrite, or give another directory with --out\n");
        assertThat(another.status()).isEqualTo(2);
        assertThat(out.resolve("spikes.h5")).hasBinaryContent(spikes);

        // The very same run gives the same spikes, so it may take the place of the first.
        assertThat(CommandRun.here(simulate).status()).isZero();

        String[] other = words("simulate CONF --quiet --csv --set duration=70ms --overwrite --out " + out);
        assertThat(CommandRun.here(other).status()).isZero();
        assertThat(Files.readAllBytes(out.resolve("spikes.h5"))).isNotEqualTo(spikes);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "config.yaml", "notes.txt", "spikes.csv", "spikes.h5", "summary.json", "traces.h5");
        }
    }

    @Test
    void anOutputDirectoryThatCannotBeMadeIsAFailure() {
        CommandRun run = CommandRun.here("simulate", NETWORK, "--out", "/proc/here/out");
        assertThat(run.err()).isEqualTo("equipoise: cannot write /proc/here/out: no such file or directory\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void helpIsNoError() {
        CommandRun run = CommandRun.here("simulate", "--help");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("--launcher", "auto, multicore, niodev", "--threads", "CONF");
    }

    private static String[] words(String arguments) {
        return arguments.isEmpty()
                ? new String[0]
                : arguments.replace("CONF", NETWORK).split(" ");
    }
}
