package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever ends a job early: one message, status 1, no process and no result is left. */
class FailureTest {
    private static final String NETWORK = CommandRun.absolute("test-data/networks/drawn.yaml");
    private static final int INTERRUPTED = 128 + 2;

    @TempDir
    private Path scratch;

    @Test
    void missingMpjExpressIsNamedWithTheRemedy() throws IOException, InterruptedException {
        CommandRun none = CommandRun.process(scratch, List.of(), Map.of("EQUIPOISE_MPJ_HOME", ""), simulateOnTwo());
        assertThat(none.err())
                .isEqualTo(
                        "equipoise: several ranks need MPJ Express, and neither EQUIPOISE_MPJ_HOME nor MPJ_HOME is set:"
                                + " start by scripts/equipoise, which sets it up\n");
        assertThat(none.status()).isEqualTo(1);

        Path empty = Files.createDirectory(scratch.resolve("empty"));
        CommandRun wrong =
                CommandRun.process(scratch, List.of(), Map.of("EQUIPOISE_MPJ_HOME", empty.toString()), simulateOnTwo());
        assertThat(wrong.err())
                .isEqualTo("equipoise: several ranks need MPJ Express, but EQUIPOISE_MPJ_HOME is " + empty
                        + ", where there is no lib/starter.jar: run scripts/equipoise setup\n");
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(scratch.resolve("out")).doesNotExist();
    }

    @Test
    void mpjrunWithoutItsListOfHostsIsExplained() throws IOException, InterruptedException {
        CommandRun run = CommandRun.process(scratch, simulateOnTwo("--launcher", "mpjrun"));
        assertThat(run.err())
                .isEqualTo("equipoise: the ranks could not be started: mpjrun needs the file 'machines' in " + scratch
                        + ": the hosts whose daemons run, one a line\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(scratch.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "2, 'rank [01]: '"})
    void tooLittleMemoryIsNamedWithTheRemedy(int ranks, String who) throws IOException, InterruptedException {
        CommandRun run = CommandRun.process(
                scratch,
                List.of("-Xmx24m", "-XX:MaxDirectMemorySize=64m"),
                Map.of(),
                "simulate",
                NETWORK,
                "--ranks",
                Integer.toString(ranks),
                "--out",
                scratch.resolve("out").toString(),
                "--set",
                "populations.E.size=20000");
        assertThat(run.err())
                .matches(
                        "equipoise: " + who + "not enough memory \\(Java heap space\\): scripts/equipoise validate CONF"
                                + " says what is needed; more ranks on more machines need less each,"
                                + " EQUIPOISE_JAVA_OPTS=-Xmx\\.\\.\\. allows more\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1);
        assertThatThereAreNoResults();
    }

    @Test
    void aRankThatIsKilledEndsTheJob() throws IOException, InterruptedException {
        Process job = startEndlessRun(2);
        List<ProcessHandle> all = job.descendants().toList();
        CommandRun.rank(1, job).destroyForcibly();
        CommandRun run = CommandRun.end(scratch, job);
        assertThat(run.err()).isEqualTo("equipoise: rank 1: killed by signal 9\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(all).hasSize(2).noneMatch(ProcessHandle::isAlive);
        assertThatThereAreNoResults();
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void aRunThatIsEndedByTheUserLeavesNothingInTheWayOfTheNext(int ranks) throws IOException, InterruptedException {
        Process job = startEndlessRun(ranks);
        List<ProcessHandle> ofRanks = job.descendants().toList();
        assertThat(ofRanks).hasSize(ranks == 1 ? 0 : ranks);
        // What Ctrl-C sends.
        assertThat(new ProcessBuilder("kill", "-INT", "" + job.pid()).start().waitFor())
                .isZero();
        CommandRun run = CommandRun.end(scratch, job);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(INTERRUPTED);
        CommandRun.waitUntil(() -> ofRanks.stream().noneMatch(ProcessHandle::isAlive));
        assertThatThereAreNoResults();

        Path out = scratch.resolve("out");
        CommandRun next =
                CommandRun.here("simulate", NETWORK, "--quiet", "--out", out.toString(), "--set", "duration=60ms");
        assertThat(next.err()).isEmpty();
        assertThat(next.status()).isZero();
        assertThat(out.resolve(".work")).doesNotExist();
        assertThat(out.resolve("summary.json")).exists();
    }

    @Test
    void aRunThatFailsLeavesWhatItWasToReplace() throws IOException, InterruptedException {
        Path out = scratch.resolve("out");
        String[] before = {"simulate", NETWORK, "--quiet", "--out", out.toString(), "--set", "duration=60ms"};
        assertThat(CommandRun.here(before).status()).isZero();
        byte[] spikes = Files.readAllBytes(out.resolve("spikes.h5"));
        Process job = startEndlessRun(2, "--overwrite");
        CommandRun.rank(0, job).destroyForcibly();
        assertThat(CommandRun.end(scratch, job).status()).isEqualTo(1);
        assertThat(out.resolve("spikes.h5")).hasBinaryContent(spikes);
        assertThat(CommandRun.here(before).status()).isZero();
    }

    private String[] simulateOnTwo(String... more) {
        List<String> arguments = new ArrayList<>(List.of("simulate", NETWORK, "--ranks", "2", "--out"));
        arguments.add(scratch.resolve("out").toString());
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** Returns when the ranks have met and rank 0 has made its first file. */
    private Process startEndlessRun(int ranks, String... more) throws IOException, InterruptedException {
        List<String> command = CommandRun.command(
                List.of(),
                "simulate",
                NETWORK,
                "--ranks",
                Integer.toString(ranks),
                "--out",
                scratch.resolve("out").toString(),
                "--set",
                "duration=2000 s");
        command.addAll(List.of(more));
        Process job = CommandRun.start(scratch, command, Map.of());
        CommandRun.waitUntil(() -> Files.exists(scratch.resolve("out/.work/spikes-0.spool")) || !job.isAlive());
        return job;
    }

    private void assertThatThereAreNoResults() throws IOException {
        try (Stream<Path> files = Files.list(scratch.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(".work");
        }
    }
}
