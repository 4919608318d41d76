package org.equipoise.analysis.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Measures of spike trains whose statistics are known. Bounds are four standard errors or wider. */
class PopulationMeterTest {
    private static final double DT = 0.1;
    private static final int NEURONS = 400;
    private static final long FROM = 1000;
    private static final long TO = 101_000;

    /** Poisson neurons whose rate in Hz is a function of time in s. */
    private static PopulationMeasures poisson(DoubleUnaryOperator rate) {
        SplittableRandom random = new SplittableRandom(7);
        PopulationMeter meter = new PopulationMeter(NEURONS, FROM, TO, DT);
        for (long step = 1; step <= TO; step++) {
            double chance = rate.applyAsDouble(step * DT / 1000) * DT / 1000;
            for (int i = 0; i < NEURONS; i++) {
                if (random.nextDouble() < chance) {
                    meter.add(step, i);
                }
            }
        }
        return meter.measures();
    }

    @Test
    void independentPoissonNeuronsAreAsynchronousAndIrregular() {
        PopulationMeasures measures = poisson(time -> 20);
        // 80,000 spikes.
        assertThat(measures.rateHz()).isEqualTo(20, within(4 * 20 / Math.sqrt(80_000)));
        // The CV of n intervals is biased by about -0.5/n for an exponential distribution; n is 199 here.
        assertThat(measures.cvIsi()).isEqualTo(1 - 1.0 / 199, within(0.015));
        assertThat(measures.cv2Isi()).isEqualTo(1, within(0.01));
        // Biased by -1/100 with 100 windows.
        assertThat(measures.fano()).isEqualTo(0.99, within(0.03));
        assertThat(measures.synchrony()).isEqualTo(1, within(4 * Math.sqrt(2 / 1e4)));
        assertThat(measures.modulation()).isZero();
        assertThat(measures.coherence()).isZero();
        assertThat(measures.oscillationHz()).isNaN();
        assertThat(measures.silentFraction()).isZero();
        assertThat(RegimeCriteria.DEFAULT.classify(measures)).isEqualTo(Regime.ASYNCHRONOUS_IRREGULAR);
    }

    @Test
    void anOscillationShowsInModulationAndSpectrum() {
        PopulationMeasures measures = poisson(time -> 20 * (1 + 0.6 * Math.sin(2 * Math.PI * 180 * time)));
        // Bins of 0.5 ms take off 1 - sinc(0.09), less than 2 %.
        assertThat(measures.modulation()).isEqualTo(0.6 / Math.sqrt(2), within(0.015));
        assertThat(measures.peakHz()).isEqualTo(180);
        assertThat(measures.coherence()).isGreaterThan(0.9);
        assertThat(measures.oscillationHz()).isEqualTo(180, within(4.0));
        // A sine of amplitude A has A²/4 at f, and a Hann window spreads a line over 1.5 bins of 1 Hz.
        assertThat(measures.peakRatio()).isEqualTo(Math.pow(20 * 0.6, 2) / 4 / 1.5 / (20.0 / NEURONS), within(60.0));
        assertThat(RegimeCriteria.DEFAULT.classify(measures)).isEqualTo(Regime.SYNCHRONOUS_IRREGULAR_FAST);

        PopulationMeasures slow = poisson(time -> 20 * (1 + 0.6 * Math.sin(2 * Math.PI * 22 * time)));
        assertThat(slow.peakHz()).isEqualTo(22);
        assertThat(slow.oscillationHz()).isEqualTo(22, within(1.5));
        assertThat(RegimeCriteria.DEFAULT.classify(slow)).isEqualTo(Regime.SYNCHRONOUS_IRREGULAR_SLOW);
    }

    @Test
    void clocksAreRegularTogetherOrApart() {
        PopulationMeter together = new PopulationMeter(NEURONS, FROM, TO, DT);
        PopulationMeter apart = new PopulationMeter(NEURONS, FROM, TO, DT);
        for (long step = 1; step <= TO; step++) {
            for (int i = 0; i < NEURONS; i++) {
                if (step % 100 == 0) {
                    together.add(step, i);
                }
                if ((step + i) % 100 == 0) {
                    apart.add(step, i);
                }
            }
        }
        PopulationMeasures synchronous = together.measures();
        PopulationMeasures asynchronous = apart.measures();

        assertThat(synchronous.cvIsi()).isZero();
        assertThat(synchronous.cv2Isi()).isZero();
        assertThat(synchronous.fano()).isZero();
        assertThat(synchronous.rateHz()).isEqualTo(100, within(1e-9));
        assertThat(synchronous.peakHz()).isEqualTo(100);
        assertThat(synchronous.oscillationHz()).isEqualTo(100, within(1e-9));
        // All in one of 20 bins: mean n/20, variance n²/20 - (n/20)².
        double mean = NEURONS / 20.0;
        assertThat(synchronous.modulation())
                .isEqualTo(Math.sqrt(NEURONS * mean - mean * mean - mean) / mean, within(1e-9));
        assertThat(RegimeCriteria.DEFAULT.classify(synchronous)).isEqualTo(Regime.SYNCHRONOUS_REGULAR);
        assertThat(asynchronous.synchrony()).isZero();
        assertThat(RegimeCriteria.DEFAULT.classify(asynchronous)).isEqualTo(Regime.ASYNCHRONOUS_REGULAR);
    }

    @Test
    void fewSpikesTellLittle() {
        PopulationMeter silent = new PopulationMeter(10, 0, 10_000, DT);
        PopulationMeasures nothing = silent.measures();
        assertThat(nothing.rateHz()).isZero();
        assertThat(nothing.silentFraction()).isEqualTo(1);
        assertThat(nothing.cvIsi()).isNaN();
        assertThat(nothing.fano()).isNaN();
        assertThat(nothing.modulation()).isNaN();
        assertThat(nothing.peakHz()).isNaN();
        assertThat(RegimeCriteria.DEFAULT.classify(nothing)).isEqualTo(Regime.QUIESCENT);

        PopulationMeter few = new PopulationMeter(10, 0, 10_000, DT);
        for (int i = 0; i < 10; i++) {
            few.add(100 * i + 50, i);
        }
        assertThat(RegimeCriteria.DEFAULT.classify(few.measures())).isEqualTo(Regime.UNDETERMINED);

        PopulationMeter instant = new PopulationMeter(1, 0, 5, DT);
        instant.add(3, 0);
        assertThat(instant.measures().peakHz()).isNaN();
    }

    @Test
    void spikesBeforeTheStatisticsBeginAreLeftOut() {
        PopulationMeter meter = new PopulationMeter(1, 100, 10_100, DT);
        meter.add(100, 0);
        meter.add(101, 0);
        meter.add(10_100, 0);
        PopulationMeasures measures = meter.measures();
        assertThat(measures.spikes()).isEqualTo(2);
        assertThat(measures.rateHz()).isEqualTo(2);
    }

    @Test
    void theCoefficientOfNeighboursIgnoresDrift() {
        PopulationMeter meter = new PopulationMeter(1, 0, 100_000, DT);
        double step = 0;
        for (double interval = 100; step + interval < 100_000; interval *= 1.02) {
            step += interval;
            meter.add(Math.round(step), 0);
        }
        PopulationMeasures measures = meter.measures();
        assertThat(measures.cvIsi()).isGreaterThan(0.7);
        assertThat(measures.cv2Isi()).isEqualTo(2 * 0.02 / 2.02, within(0.004));
    }

    @Test
    void twoSpikesInAStepAreNoError() {
        PopulationMeter meter = new PopulationMeter(1, 0, 1000, DT);
        for (int i = 0; i < 5; i++) {
            meter.add(7, 0);
        }
        assertThat(meter.measures().cvIsi()).isNaN();
        assertThat(meter.measures().cv2Isi()).isNaN();
    }
}
