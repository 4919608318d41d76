package org.equipoise.analysis.evoked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EvokedAmplitudeTest {

    @Test
    void theAmplitudeIsMeasuredWithinTrials() {
        EvokedAmplitude evoked = EvokedAmplitude.of(new double[] {1, 2, 6}, new double[] {4, 5, 9});
        assertThat(evoked.before().mean()[0]).isCloseTo(3, within(1e-15));
        assertThat(evoked.after().mean()[0]).isCloseTo(6, within(1e-15));
        assertThat(evoked.amplitude().mean()[0]).isCloseTo(3, within(1e-15));
        assertThat(evoked.before().se()[0]).isCloseTo(Math.sqrt(7.0 / 3), within(1e-15));
        assertThat(evoked.amplitude().se()[0]).isZero();
    }
}
