package org.equipoise.analysis.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpectrumTest {
    private static Spectrum whiteNoise(int length, double interval) {
        SplittableRandom random = new SplittableRandom(3);
        Welch welch = new Welch(length, interval);
        for (int i = 0; i < length; i++) {
            welch.add(5 + random.nextGaussian());
        }
        return welch.spectrum();
    }

    @Test
    void whiteNoiseHasItsVarianceTimesTheInterval() {
        Spectrum spectrum = whiteNoise(100_000, 0.0005);
        assertThat(spectrum.resolution()).isEqualTo(1, within(1e-12));
        assertThat(spectrum.segments()).isEqualTo(99);
        assertThat(spectrum.power()).hasSize(1001);
        double mean =
                Arrays.stream(spectrum.power()).skip(2).limit(997).average().orElseThrow();
        // 997 frequencies with about 50 independent segments each; neighbours are correlated.
        assertThat(mean).isEqualTo(0.0005, within(0.0005 * 4 * Math.sqrt(1.5 / 997 / 50)));
    }

    @Test
    void aShortTimeHasCoarserFrequencies() {
        Spectrum spectrum = whiteNoise(1600, 0.0005);
        assertThat(spectrum.resolution()).isEqualTo(5, within(1e-12));
        assertThat(spectrum.segments()).isEqualTo(7);
        assertThat(whiteNoise(31, 0.0005).power()).isEmpty();
        assertThat(whiteNoise(31, 0.0005).peak()).isZero();
    }
}
