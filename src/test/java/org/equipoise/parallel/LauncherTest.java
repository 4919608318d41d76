package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real processes. Nothing is timed but that a job ends at all: on a busy machine a second may become ten. */
class LauncherTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"NIODEV, 1", "NIODEV, 2", "NIODEV, 3", "NIODEV, 4", "MULTICORE, 1", "MULTICORE, 3"})
    void everyOperationIsRightOnEveryNumberOfRanks(LauncherKind kind, int ranks) throws Exception {
        assertThat(statusOf(kind, ranks, "collectives")).as(stderr()).isZero();
        List<String> output = kind == LauncherKind.NIODEV
                ? Stream.concat(stdout().lines(), stderr().lines()).toList()
                : stdout().lines().toList();
        assertThat(output)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, ranks)
                        .mapToObj(rank -> (kind == LauncherKind.NIODEV && rank > 0 ? "rank " + rank + ": " : "")
                                + "rank " + rank + " of " + ranks + " is content")
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NIODEV    | throw              | rank 1: IllegalStateException: the disk is on fire at org.equipoise.*",
                "NIODEV    | throwInThread      | rank 1: IllegalStateException: the disk is on fire at org.equipoise.*",
                "NIODEV    | exit               | rank 1: exited with status 3 before the job was done",
                "NIODEV    | kill               | rank 1: killed by signal 9",
                "NIODEV    | returnEarly        | rank 1: returned while rank [02] was waiting for it",
                "NIODEV    | sleepBeforeJoining | rank 1: did not join the others within 4 s",
                "NIODEV    | exitBeforeJoining  | rank 1: exited with status 4 before the job was done",
                "NIODEV    | throwEverywhere    | rank [012]: IllegalStateException: the disk is on fire at org.equipoise.*",
                "MULTICORE | throw              | rank 1: IllegalStateException: the disk is on fire at org.equipoise.*",
                "MULTICORE | throwEverywhere    | rank [012]: IllegalStateException: the disk is on fire at org.equipoise.*",
                "MULTICORE | exit               | ranks 0 to 2: exited with status 3 before the job was done",
                "MULTICORE | returnEarly        | rank 1: returned while rank [02] was waiting for it",
                "MULTICORE | sleepBeforeJoining | rank 1: did not join the others within 4 s",
            })
    void aFailureOfOneRankEndsTheJobWithOneMessage(LauncherKind kind, String deed, String message) throws Exception {
        assertThat(statusOf(kind, 3, deed)).isEqualTo(1);
        assertThat(stderr()).matches("equipoise: " + message + "\n");
    }

    @ParameterizedTest
    @CsvSource({"NIODEV", "MULTICORE"})
    void anErrorThatTheRanksHaveExplainedIsPassedOnSilently(LauncherKind kind) throws Exception {
        assertThat(statusOf(kind, 2, "refuse")).isEqualTo(2);
        assertThat(stderr()).isEmpty();
    }

    @Test
    void theCompletionMarkerIsWrittenWhenAllRanksHaveReturned() throws Exception {
        Path marker = directory.resolve("COMPLETE");
        assertThat(statusOf(LauncherKind.NIODEV, 2, "--completion-marker=" + marker, "collectives"))
                .isZero();
        assertThat(marker).exists();
    }

    @Test
    void anOldCompletionMarkerIsGoneWhenARankFails() throws Exception {
        Path marker = Files.createFile(directory.resolve("COMPLETE"));
        assertThat(statusOf(LauncherKind.NIODEV, 2, "--completion-marker=" + marker, "throwEverywhere"))
                .isEqualTo(1);
        assertThat(marker).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"NIODEV, -9, 3", "NIODEV, -15, 3", "MULTICORE, -9, 1"})
    void theRanksEndWithTheirLauncher(LauncherKind kind, String signal, int processes) throws Exception {
        Path pids = Files.createDirectory(directory.resolve("pids"));
        Process launcher = TestJob.start(directory, kind, 3, "tellPid", pids.toString());
        try {
            waitUntil(() -> list(pids).size() == processes);
            new ProcessBuilder("kill", signal, "" + launcher.pid()).start().waitFor();
            waitUntil(() -> list(pids).stream().noneMatch(LauncherTest::isAlive));
        } finally {
            launcher.destroyForcibly();
        }
        assertThat(stderr()).isEmpty();
    }

    private int statusOf(LauncherKind kind, int ranks, String... deed) throws IOException, InterruptedException {
        Process launcher = TestJob.start(directory, kind, ranks, deed);
        try {
            assertThat(launcher.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("the job has ended")
                    .isTrue();
        } finally {
            launcher.destroyForcibly();
        }
        return launcher.exitValue();
    }

    private String stdout() throws IOException {
        return Files.readString(directory.resolve("stdout"));
    }

    private String stderr() throws IOException {
        return Files.readString(directory.resolve("stderr"));
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void waitUntil(Condition condition) throws IOException, InterruptedException {
        for (long waited = 0; !condition.holds(); waited += 20) {
            assertThat(waited).as("milliseconds waited").isLessThan(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            Thread.sleep(20);
        }
    }

    private static List<Long> list(Path pids) throws IOException {
        try (Stream<Path> files = Files.list(pids)) {
            return files.map(file -> Long.valueOf(file.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isAlive(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent() && process.get().isAlive();
    }
}
