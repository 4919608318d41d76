package org.equipoise.rate.attractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttractorTest {
    private static final double DT = 0.05;

    private static AttractorParameters ring(double k) {
        return new AttractorParameters(1, 512, 1, 0.5, 4, k);
    }

    /** U0 from the formula of Wu, Hamaguchi and Amari (2008), computed by hand. */
    @ParameterizedTest
    @CsvSource({"0.1, 22.563", "8.1, 0.27420", "100, 0.01671"})
    void aBumpThatAStimulusMakesHasTheExactHeightAndWidth(double k, double known) {
        AttractorParameters network = ring(k);
        ExactBump exact = new ExactBump(network);
        assertThat(exact.height()).isCloseTo(known, within(0.5e-3 * known));

        Attractor attractor = new Attractor(network, DT);
        double[] input = new double[network.size()];
        BumpShape shape = new BumpShape(network);
        shape.moveTo(new double[] {0.3});
        shape.addTo(input, 10);
        run(attractor, input, 20);
        run(attractor, new double[network.size()], 300);

        BumpMeter meter = new BumpMeter(network);
        meter.measure(attractor.inputs());
        // The largest of units at distances of 0.0123 rad is at most 4e-5 below the peak of a Gaussian of width 0.71.
        assertThat(meter.height()).isCloseTo(exact.height(), within(1e-4 * exact.height()));
        assertThat(meter.width()).isCloseTo(Math.sqrt(2) * 0.5, within(1e-3));
        assertThat(meter.place(0)).isCloseTo(0.3, within(1e-6));
    }

    @Test
    void noBumpLivesAboveTheLargestInhibition() {
        assertThat(new ExactBump(ring(8.1)).largestInhibition()).isCloseTo(130.03, within(0.01));
        AttractorParameters network = ring(140);
        assertThat(new ExactBump(network).exists()).isFalse();
        assertThat(new ExactBump(network).height()).isNaN();

        Attractor attractor = new Attractor(network, DT);
        attractor.setBump(0.02, new double[] {0});
        run(attractor, new double[network.size()], 300);

        BumpMeter meter = new BumpMeter(network);
        meter.measure(attractor.inputs());
        assertThat(meter.height()).isLessThan(1e-9);
    }

    @Test
    void aBumpOnASheetHasTheExactHeight() {
        AttractorParameters network = new AttractorParameters(2, 48, 1, 0.5, 4, 2);
        ExactBump exact = new ExactBump(network);
        Attractor attractor = new Attractor(network, DT);
        attractor.setBump(1.2 * exact.height(), new double[] {0.0, Math.PI / 2});
        run(attractor, new double[network.size()], 60);

        BumpMeter meter = new BumpMeter(network);
        meter.measure(attractor.inputs());
        assertThat(exact.exists()).isTrue();
        assertThat(meter.height()).isCloseTo(exact.height(), within(1e-4 * exact.height()));
        assertThat(meter.width()).isCloseTo(exact.width(), within(1e-3));
        assertThat(meter.place(0)).isCloseTo(0, within(1e-6));
        assertThat(meter.place(1)).isCloseTo(Math.PI / 2, within(1e-6));
    }

    @Test
    void theInteractionByFourierTransformIsTheSumOverUnits() {
        for (AttractorParameters network : new AttractorParameters[] {
            new AttractorParameters(1, 15, 1, 0.7, 3, 1), new AttractorParameters(2, 6, 1, 0.7, 3, 1)
        }) {
            double[] r = new double[network.size()];
            for (int i = 0; i < r.length; i++) {
                r[i] = Math.sin(i * i) + 0.1 * i;
            }
            double[] sums = r.clone();
            Interaction.of(network).apply(sums);
            for (int i = 0; i < r.length; i++) {
                assertThat(sums[i]).isCloseTo(sum(network, r, i), within(1e-11));
            }
        }
    }

    private static double sum(AttractorParameters network, double[] r, int at) {
        int n = network.units();
        double[] x = network.positions();
        double sum = 0;
        for (int j = 0; j < r.length; j++) {
            double distance = AttractorParameters.difference(x[at % n], x[j % n]);
            double squares = distance * distance;
            if (network.dimensions() == 2) {
                double other = AttractorParameters.difference(x[at / n], x[j / n]);
                squares += other * other;
            }
            double norm = Math.pow(Math.sqrt(2 * Math.PI) * network.a(), network.dimensions());
            sum += network.j0() * Math.exp(-squares / (2 * network.a() * network.a())) / norm * r[j];
        }
        return sum;
    }

    /** networks of attractors: v_max 0.01106 rad/tau at amplitude 0.005, k 8.1; lag v tau U0 / alpha where v is small. */
    @Test
    void theoryOfTrackingHasItsKnownLimits() {
        ExactBump exact = new ExactBump(ring(8.1));
        assertThat(exact.largestSpeed(0.005)).isCloseTo(0.01106, within(1e-5));
        assertThat(exact.lag(1e-5, 0.005)).isCloseTo(1e-5 * 0.2742 / 0.005, within(1e-7));
        assertThat(exact.lag(-0.005, 0.005)).isNegative();
        assertThat(exact.lag(0.012, 0.005)).isNaN();
        double lag = exact.lag(0.01, 0.005);
        assertThat(0.005 / exact.height() * lag * Math.exp(-lag * lag / 2)).isCloseTo(0.01, within(1e-12));
    }

    private static void run(Attractor attractor, double[] input, double duration) {
        for (int step = 0; step < Math.round(duration / DT); step++) {
            attractor.step(input);
        }
    }
}
