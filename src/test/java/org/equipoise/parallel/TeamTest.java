package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TeamTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyMemberSeesWhatAllWroteBeforeTheBarrier(int threads) {
        int rounds = 2_000;
        int[] written = new int[threads];
        int[] wrong = new int[threads];
        Team.run(threads, member -> {
            for (int round = 1; round <= rounds; round++) {
                written[member.index()] = round;
                member.barrier();
                for (int value : written) {
                    wrong[member.index()] += value == round ? 0 : 1;
                }
                member.barrier();
            }
        });
        assertThat(written).containsOnly(rounds);
        assertThat(wrong).containsOnly(0);
    }

    @Test
    void membersAreNumberedAndMemberZeroIsTheCaller() {
        Thread caller = Thread.currentThread();
        Thread[] threads = new Thread[3];
        int[] sizes = new int[3];
        Team.run(3, member -> {
            threads[member.index()] = Thread.currentThread();
            sizes[member.index()] = member.size();
        });
        assertThat(threads).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(threads[0]).isSameAs(caller);
        assertThat(sizes).containsOnly(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whatOneMemberThrowsEndsAllAndReachesTheCaller(int culprit) {
        IOException cause = new IOException("disk full");
        AtomicInteger passed = new AtomicInteger();
        assertThatThrownBy(() -> Team.run(3, member -> {
                    member.barrier();
                    if (member.index() == culprit) {
                        throw cause;
                    }
                    member.barrier();
                    passed.incrementAndGet();
                }))
                .isSameAs(cause);
        assertThat(passed).hasValue(0);
    }

    @Test
    void anErrorReachesTheCallerAsItIs() {
        assertThatThrownBy(() -> Team.run(2, member -> {
                    if (member.index() == 1) {
                        throw new OutOfMemoryError("no room");
                    }
                    member.barrier();
                }))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("no room");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aMemberThatReturnsWhileAnotherWaitsIsAnError(int early) {
        assertThatThrownBy(() -> Team.run(2, member -> {
                    if (member.index() != early) {
                        member.barrier();
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("another thread of the team failed or returned before this barrier");
    }

    @Test
    void returningRightAfterTheLastBarrierIsNoError() {
        for (int repeat = 0; repeat < 500; repeat++) {
            assertThatCode(() -> Team.run(2, Team.Member::barrier)).doesNotThrowAnyException();
        }
    }

    @Test
    void anInterruptOfTheCallerIsKeptForIt() {
        Thread.currentThread().interrupt();
        int[] passed = new int[2];
        Team.run(2, member -> {
            member.barrier();
            passed[member.index()]++;
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(passed).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aTeamNeedsAThread(int threads) {
        assertThatThrownBy(() -> Team.run(threads, member -> Arrays.fill(new int[1], 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a barrier needs at least one thread, not " + threads);
    }
}
