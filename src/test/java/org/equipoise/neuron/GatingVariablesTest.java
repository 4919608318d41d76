package org.equipoise.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Saturating gating variables against the exact solution, which is an integral once x is known. */
class GatingVariablesTest {
    private static final Gating WANG = new Gating(2, 100, 0.5);

    /** The gate after a time (ms) with steps of dt, of a neuron that spikes at the end of steps given in ms. */
    private static double[] course(double dt, int steps, double... spikesAt) {
        GatingVariables variables = new GatingVariables(WANG, 3, dt);
        double[] course = new double[steps + 1];
        for (int step = 1; step <= steps; step++) {
            variables.advance();
            for (double spike : spikesAt) {
                if (Math.round(spike / dt) == step) {
                    variables.spike(1);
                }
            }
            course[step] = variables.open()[1];
            assertThat(variables.open()[0]).isZero();
            assertThat(variables.open()[2]).isZero();
        }
        return course;
    }

    /**
     * With P(t) = alpha tau_rise (1 - exp(-t / tau_rise)) + t / tau_decay, s(t) = exp(-P(t)) times the integral of alpha x
     * exp(P): Simpson's rule.
     */
    private static double afterOneSpike(double time) {
        int n = 20_000;
        double sum = 0;
        for (int k = 0; k <= n; k++) {
            double t = time * k / n;
            double weight = k == 0 || k == n ? 1 : k % 2 == 1 ? 4 : 2;
            sum += weight * 0.5 * Math.exp(-t / 2) * Math.exp(exponent(t));
        }
        return Math.exp(-exponent(time)) * sum * time / n / 3;
    }

    private static double exponent(double t) {
        return 0.5 * 2 * (1 - Math.exp(-t / 2)) + t / 100;
    }

    @Test
    void oneSpikeOpensChannelsAsTheEquationsSay() {
        double[] course = course(0.1, 2000, 5);
        for (double time : new double[] {0.1, 1, 4, 20, 150}) {
            double exact = afterOneSpike(time);
            assertThat(course[50 + (int) Math.round(10 * time)]).isCloseTo(exact, within(1e-8));
        }
        assertThat(course[50]).isZero();
    }

    @Test
    void theErrorFallsWithTheFourthPowerOfTheStep() {
        double exact = afterOneSpike(4);
        double coarse = Math.abs(course(0.2, 40, 4)[40] - exact);
        double fine = Math.abs(course(0.1, 80, 4)[80] - exact);
        assertThat(coarse / fine).isBetween(13.0, 19.0);
    }

    @Test
    void gatesSaturate() {
        double[] every = new double[1000];
        for (int k = 0; k < every.length; k++) {
            every[k] = k + 1;
        }
        double[] course = course(0.1, 10_000, every);
        assertThat(course[10_000]).isBetween(0.97, 1.0);
        // A second spike adds less than the first.
        double[] two = course(0.1, 1000, 10, 60);
        assertThat(two[800] - two[599]).isLessThan(0.6 * two[300]);
    }
}
