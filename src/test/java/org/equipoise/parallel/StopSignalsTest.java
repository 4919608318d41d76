package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StopSignalsTest {
    @Test
    void aWarningStopsTheWorkAndDoesNothingWhenItIsOver() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        try (StopSignals signals = StopSignals.handle(stopped::countDown)) {
            assertThat(signals).isNotNull();
            warn();
            assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        }
        // Otherwise this would be the end of the tests.
        warn();
        CountDownLatch next = new CountDownLatch(1);
        try (StopSignals signals = StopSignals.handle(next::countDown)) {
            assertThat(signals).isNotNull();
            assertThat(next.await(200, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    private static void warn() throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(
                        "kill", "-USR1", String.valueOf(ProcessHandle.current().pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }
}
