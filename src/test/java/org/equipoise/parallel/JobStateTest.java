package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.parallel.JobState.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JobStateTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final JobState state = new JobState(3, 3);

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 5})
    void aJobIsDoneWhenAllProcessesHaveEndedAfterAllRanksReturned(int status) throws InterruptedException {
        allReady();
        assertThat(state.returned(0, status)).isFalse();
        assertThat(state.returned(1, status)).isFalse();
        assertThat(state.returned(2, status)).isTrue();
        IntStream.range(0, 3).forEach(process -> state.exited(process, status));
        assertThat(state.await(LONG)).isEqualTo(new Outcome(status, null));
    }

    @Test
    void howAProcessEndsAfterAllHaveReturnedDoesNotMatter() throws InterruptedException {
        allReady();
        IntStream.range(0, 3).forEach(rank -> state.returned(rank, 0));
        state.exited(0, 0);
        state.exited(1, 134);
        state.exited(2, 0);
        assertThat(state.await(LONG)).isEqualTo(new Outcome(0, null));
    }

    @ParameterizedTest
    @CsvSource({
        "0, rank 1: exited with status 0 before the job was done",
        "3, rank 1: exited with status 3 before the job was done",
        "128, rank 1: exited with status 128 before the job was done",
        "137, rank 1: killed by signal 9",
        "139, rank 1: killed by signal 11"
    })
    void aProcessThatEndsBeforeAllHaveReturnedFailsTheJob(int exitStatus, String message) throws InterruptedException {
        allReady();
        state.returned(0, 0);
        state.exited(1, exitStatus);
        state.exited(2, 1);
        assertThat(state.await(LONG)).isEqualTo(new Outcome(1, message));
    }

    @Test
    void theOnlyProcessOfAllRanksIsNamedAsSuch() throws InterruptedException {
        JobState threads = new JobState(3, 1);
        threads.exited(0, 137);
        assertThat(threads.await(LONG)).isEqualTo(new Outcome(1, "ranks 0 to 2: killed by signal 9"));
    }

    @Test
    void theFirstFailureCounts() throws InterruptedException {
        state.failed(2, 2, "no space left", false);
        state.failed(1, 1, "no space left", false);
        state.exited(2, 1);
        assertThat(state.await(LONG)).isEqualTo(new Outcome(1, "rank 2: no space left"));
    }

    @Test
    void aLostConnectionGivesWayToItsCause() throws InterruptedException {
        allReady();
        state.failed(0, 0, "the connection was lost", true);
        state.exited(0, 1);
        state.exited(2, 137);
        assertThat(state.await(LONG)).isEqualTo(new Outcome(1, "rank 2: killed by signal 9"));
    }

    @Test
    void aLostConnectionWithoutOtherCauseFailsTheJobToo() throws InterruptedException {
        allReady();
        state.failed(0, 0, "the connection was lost", true);
        state.failed(1, 1, "the connection was lost", true);
        state.exited(0, 1);
        state.exited(1, 1);
        assertThat(state.await(LONG)).isEqualTo(new Outcome(1, "rank 0: the connection was lost"));
    }

    @Test
    void aRankMayBlameAnother() throws InterruptedException {
        state.failed(0, 1, "returned while rank 0 was waiting for it", false);
        assertThat(state.await(LONG)).isEqualTo(new Outcome(1, "rank 1: returned while rank 0 was waiting for it"));
    }

    @Test
    void aConfigurationErrorOfOneRankEndsTheOthersWithoutAMessage() throws InterruptedException {
        allReady();
        state.returned(1, 2);
        assertThat(state.await(LONG)).isEqualTo(new Outcome(2, null));
    }

    @Test
    void aProcessThatEndsWithAConfigurationErrorHasExplainedIt() throws InterruptedException {
        state.exited(1, 2);
        assertThat(state.await(LONG)).isEqualTo(new Outcome(2, null));
    }

    @Test
    void ranksThatDoNotArriveAreNamed() throws InterruptedException {
        state.arrived(1, "");
        assertThat(state.await(Duration.ofMillis(1)))
                .isEqualTo(new Outcome(1, "ranks 0, 2: did not join the others within 0 s"));
    }

    @Test
    void ranksThatArriveAndThenHangAreNamed() throws InterruptedException {
        IntStream.range(0, 3).forEach(rank -> state.arrived(rank, ""));
        state.ready(0);
        state.ready(2);
        assertThat(state.await(Duration.ofMillis(1)))
                .isEqualTo(new Outcome(1, "rank 1: did not join the others within 0 s"));
    }

    @Test
    void whereSlurmEndsAJobBecauseOfARankThatNeverJoinedTheMissingOnesAreNamed() throws InterruptedException {
        state.expect(List.of("a", "b", "c"));
        state.arrived(0, "a");
        state.arrived(2, "c");
        state.signalled(2);
        assertThat(state.await(LONG))
                .isEqualTo(new Outcome(1, "ended by SIGTERM while rank 1 on node b had not joined yet"));
    }

    @Test
    void aRankThatFallsSilentIsSaidToBeKilledEvenIfAnotherIsEndedBySlurmForIt() throws InterruptedException {
        allReady();
        state.expect(List.of("a", "b", "c"));
        state.signalled(2);
        state.lost(1);
        assertThat(state.await(LONG)).isEqualTo(new Outcome(1, "rank 1 on node b: was killed, or its node failed"));
    }

    @Test
    void onceAllHaveJoinedTheJoinTimeoutIsOver() throws InterruptedException {
        allReady();
        state.failed(0, 0, "the connection was lost", true);
        assertThat(state.await(Duration.ofMillis(1)).message()).isEqualTo("rank 0: the connection was lost");
    }

    private void allReady() {
        for (int rank = 0; rank < 3; rank++) {
            state.arrived(rank, "");
            state.ready(rank);
        }
    }
}
