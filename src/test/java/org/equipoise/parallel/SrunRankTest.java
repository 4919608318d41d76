package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real processes with the variables that Slurm gives to tasks, but without Slurm: nobody else ends them here, so each must end
 * by itself. Nothing is timed but that a job ends at all.
 */
class SrunRankTest {
    private static final long PATIENCE_SECONDS = 60;
    private static final int TASKS = 3;

    @TempDir
    private Path directory;

    private final List<Process> tasks = new ArrayList<>();

    @AfterEach
    void endAll() {
        tasks.forEach(Process::destroyForcibly);
    }

    @Test
    void tasksAreRanks() throws Exception {
        assertThat(statuses("0", "collectives")).containsExactly(0, 0, 0);
        assertThat(output("stdout"))
                .containsExactly("rank 0 of 3 is content", "rank 1 of 3 is content", "rank 2 of 3 is content");
        assertThat(output("stderr")).isEmpty();
        assertThat(leftOvers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"refuse, 2", "requeue, 75"})
    void rankZeroTellsTheStatusOfTheJob(String deed, int status) throws Exception {
        assertThat(statuses("0", deed)).containsExactly(status, 0, 0);
        assertThat(output("stderr")).isEmpty();
        assertThat(leftOvers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | throw              | rank 1 on node b: IllegalStateException: the disk is on fire at org.equipoise.*",
                "0 | throw              | rank 0 on node a: IllegalStateException: the disk is on fire at org.equipoise.*",
                "2 | throwInThread      | rank 2 on node b: IllegalStateException: the disk is on fire at org.equipoise.*",
                "1 | exit               | rank 1 on node b: exited before the job was done",
                "0 | exit               | rank 0 on node a: exited before the job was done",
                "1 | kill               | rank 1 on node b: was killed, or its node failed",
                "2 | returnEarly        | rank 2 on node b: returned while rank [01] was waiting for it",
                "0 | returnEarly        | rank 0 on node a: returned while rank [12] was waiting for it",
                "1 | terminate          | rank 1 on node b: ended by SIGTERM",
                "2 | sleepBeforeJoining | rank 2 on node b: did not join the others within 4 s",
            })
    void aFailureOfOneTaskEndsAllWithOneMessage(String culprit, String deed, String message) throws Exception {
        assertThat(statuses(culprit, deed).get(0)).isEqualTo(1);
        assertThat(output("stderr")).singleElement().asString().matches("equipoise: " + message);
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void ifRankZeroIsKilledAnotherSpeaks() throws Exception {
        assertThat(statuses("0", "kill")).containsExactly(137, 1, 1);
        assertThat(output("stderr"))
                .isNotEmpty()
                .allMatch("equipoise: rank 0 on node a: was killed, or its node failed"::equals);
    }

    @Test
    void ifRankZeroDoesNotComeAnotherSpeaks() throws Exception {
        start("0", "sleepBeforeJoining");
        assertThat(await(1)).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("stderr-1")))
                .isEqualTo("equipoise: rank 1: rank 0 did not join the others within 4 s: there is no "
                        + directory.resolve(".equipoise-7.1.0") + "\n");
    }

    private List<Integer> statuses(String culprit, String deed) throws IOException, InterruptedException {
        start(culprit, deed);
        List<Integer> statuses = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            boolean sleeps = deed.equals("sleepBeforeJoining") && culprit.equals("" + task);
            statuses.add(sleeps ? -1 : await(task));
        }
        return statuses;
    }

    private void start(String culprit, String deed) throws IOException {
        for (int task = 0; task < TASKS; task++) {
            ProcessBuilder builder = new ProcessBuilder(
                            RankJvm.java().toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            TestJob.class.getName(),
                            culprit,
                            deed)
                    .redirectOutput(directory.resolve("stdout-" + task).toFile())
                    .redirectError(directory.resolve("stderr-" + task).toFile());
            builder.environment().putAll(environment(task));
            tasks.add(builder.start());
        }
    }

    /** Task 0 on node a, tasks 1 and 2 on node b. */
    private Map<String, String> environment(int task) throws IOException {
        return Map.of(
                "SLURM_JOB_ID",
                "7",
                "SLURM_STEP_ID",
                "1",
                "SLURM_PROCID",
                "" + task,
                "SLURM_STEP_NUM_TASKS",
                "" + TASKS,
                "SLURM_STEP_TASKS_PER_NODE",
                "1,2",
                "SLURM_STEP_NODELIST",
                "a,b",
                "SLURM_NODEID",
                task == 0 ? "0" : "1",
                "SLURMD_NODENAME",
                task == 0 ? "a" : "b",
                "SLURM_SUBMIT_DIR",
                directory.toString(),
                "MPJ_HOME",
                TestJob.mpjHome().directory().toString());
    }

    private int await(int task) throws InterruptedException {
        assertThat(tasks.get(task).waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("task %d has ended", task)
                .isTrue();
        return tasks.get(task).exitValue();
    }

    private List<String> output(String stream) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int task = 0; task < TASKS; task++) {
            lines.addAll(Files.readAllLines(directory.resolve(stream + "-" + task)));
        }
        return lines;
    }

    private List<String> leftOvers() {
        return List.of(directory.toFile().list((folder, name) -> name.startsWith(".equipoise")));
    }
}
