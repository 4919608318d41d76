package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankTest {

    @Test
    void aRankIsKnownByTheArgumentsThatMpjExpressGivesIt() {
        assertThat(RankProcess.isRank(new String[] {"0", "2", "smpdev"})).isTrue();
        assertThat(RankProcess.isRank(new String[] {"12", "#temp line;#Server Port;1", "niodev", "simulate"}))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "simulate conf/brunel.yaml",
                "0 2",
                "-1 2 smpdev",
                "x 2 niodev",
                "0 2 hybdev",
                "simulate 2 niodev"
            })
    void whatTheUserTypesIsNoRank(String line) {
        assertThat(RankProcess.isRank(line.split(" "))).isFalse();
    }

    @Test
    void aFailureIsOneLineWithItsCause() {
        assertThat(RankFailure.describe(new IOException("spikes.h5: No space left on device")))
                .isEqualTo("spikes.h5: No space left on device");
        assertThat(RankFailure.describe(new OutOfMemoryError("Java heap space")))
                .isEqualTo("OutOfMemoryError: Java heap space");
        assertThat(RankFailure.describe(new IOException("first line\nsecond line", new InterruptedException())))
                .isEqualTo("first line");
        assertThat(RankFailure.describe(new CommunicationException("sum failed", new IllegalStateException("closed"))))
                .isEqualTo("CommunicationException: sum failed (IllegalStateException: closed)");
    }

    @Test
    void aCauseThatTheMessageHoldsAlreadyIsNotRepeated() {
        assertThat(RankFailure.describe(new IOException(new IllegalStateException("closed"))))
                .isEqualTo("java.lang.IllegalStateException: closed");
    }

    @Test
    void aDefectIsNamedWithItsPlaceInOurCode() {
        assertThat(RankFailure.describe(new IllegalStateException("negative delay")))
                .matches("IllegalStateException: negative delay at "
                        + "org\\.equipoise\\.parallel\\.RankTest\\.aDefect\\w+\\(RankTest\\.java:\\d+\\)");
    }

    @Test
    void theProcessesShareTheMemoryOfTheMachine() {
        assertThat(RankJvm.memoryOptions(List.of(), 4, 16_000))
                .containsExactly("-Xmx2800m", "-XX:MaxDirectMemorySize=400m");
        assertThat(RankJvm.memoryOptions(List.of(), 4, 4_000))
                .containsExactly("-Xmx700m", "-XX:MaxDirectMemorySize=256m");
    }

    @Test
    void memoryThatTheUserHasSetStays() {
        assertThat(RankJvm.memoryOptions(List.of("-Xmx3g"), 2, 10_000)).containsExactly("-XX:MaxDirectMemorySize=500m");
        assertThat(RankJvm.memoryOptions(List.of("-Xmx3g", "-XX:MaxDirectMemorySize=1g"), 2, 10_000))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void aJobNeedsARank(int ranks) {
        assertThatThrownBy(() -> new LaunchPlan(
                        LauncherKind.NIODEV,
                        ranks,
                        "lib",
                        List.of(),
                        "Main",
                        List.of(),
                        Path.of("."),
                        Duration.ZERO,
                        false,
                        new MpjHome(Path.of("mpj"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a job needs at least one rank, not " + ranks);
    }

    @Test
    void mpjrunDealsRanksInBlocks() {
        assertThat(MpjrunJob.nodes(5, List.of("a", "# spare", "b ", "", "a", "c")))
                .containsExactly("a", "a", "b", "b", "c");
        assertThat(MpjrunJob.nodes(1, List.of("a", "b"))).containsExactly("a");
    }
}
