package org.equipoise.analysis.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.equipoise.random.RandomStream;
import org.junit.jupiter.api.Test;

class DiffusionTest {
    /** Random walks on the ring, of a standard deviation a step of 50 ms, and read with an error. */
    private static double[][] walks(int trials, int bins, double sd, double error, long seed) {
        Random random = new Random(seed);
        double[][] angles = new double[trials][bins];
        for (double[] walk : angles) {
            double place = 350;
            for (int b = 0; b < bins; b++) {
                place += sd * random.nextGaussian();
                walk[b] = ((place + error * random.nextGaussian()) % 360 + 360) % 360;
            }
        }
        return angles;
    }

    /** 4 degrees^2 a step are 80 a second; an error of 3 degrees, twice, offsets the variance by 18. */
    @Test
    void findsTheSlopeAndTheErrorOfRandomWalks() {
        Diffusion diffusion = Diffusion.of(walks(4000, 41, 2, 3, 1), 50, 0, 41);
        assertThat(diffusion.times()).hasSize(40).startsWith(0.05).endsWith(2);
        // The variance at the end is 160 +- 3.6 (4,000 trials).
        assertThat(diffusion.slope()).isCloseTo(80, within(6.));
        assertThat(diffusion.offset()).isCloseTo(18, within(3.));
        assertThat(diffusion.rSquared()).isGreaterThan(0.99);
    }

    @Test
    void whatIsCommonToAllTrialsIsNoDiffusion() {
        double[][] angles = new double[5][20];
        for (int trial = 0; trial < 5; trial++) {
            for (int b = 0; b < 20; b++) {
                angles[trial][b] = (100 * trial + 30. * b) % 360;
            }
        }
        Diffusion diffusion = Diffusion.of(angles, 50, 3, 20);
        assertThat(diffusion.variances()).hasSize(16);
        assertThat(Arrays.stream(diffusion.variances())).allMatch(variance -> variance < 1e-20);
        assertThat(diffusion.slope()).isCloseTo(0, within(1e-20));
    }

    @Test
    void comparesTwoNetworks() {
        RandomStream random = new RandomStream(7);
        Diffusion.Ratio ratio =
                Diffusion.ratio(walks(300, 41, 3, 1, 2), walks(300, 41, 2, 1, 3), 50, 0, 41, 400, random);
        assertThat(ratio.low()).isLessThan(ratio.ratio()).isBetween(1.4, 2.25);
        assertThat(ratio.high()).isGreaterThan(ratio.ratio()).isBetween(2.25, 4.);
    }
}
