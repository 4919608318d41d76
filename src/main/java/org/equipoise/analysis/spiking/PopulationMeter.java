package org.equipoise.analysis.spiking;

import java.util.Arrays;

/**
 * Measures a population, or a whole network, in one pass over its spikes. Memory grows with neurons, not with spikes or time.
 * Not thread-safe; {@link #add} allocates nothing.
 */
public final class PopulationMeter {
    private final int neurons;
    private final double milliseconds;
    private final SpikeTrains trains;
    private final PopulationRate rate;

    /**
     * @param neurons how many, at least 1
     * @param from the last step that is left out
     * @param to the last step of the simulation
     * @param dt length of a step in ms
     */
    public PopulationMeter(int neurons, long from, long to, double dt) {
        this.neurons = neurons;
        milliseconds = (to - from) * dt;
        trains = new SpikeTrains(neurons, from, to, dt);
        rate = new PopulationRate(neurons, from, to, dt);
    }

    /**
     * Takes in a spike; spikes come in order of time.
     *
     * @param step at which it was emitted
     * @param neuron from 0
     */
    public void add(long step, int neuron) {
        trains.add(step, neuron);
        rate.add(step, 1);
    }

    /** What was measured; called once, after the last spike. */
    public PopulationMeasures measures() {
        long spikes = trains.spikes();
        Spectrum spectrum = rate.spectrum();
        int peak = spectrum.peak();
        return new PopulationMeasures(
                neurons,
                spikes,
                spikes / (neurons * milliseconds / 1000),
                mean(trains.cvs()),
                mean(trains.cv2s()),
                mean(trains.fanos()),
                (double) trains.silent() / neurons,
                rate.synchrony(),
                rate.modulation(),
                rate.coherence(),
                rate.oscillationHz(),
                peak == 0 ? Double.NaN : spectrum.frequency(peak),
                peak == 0 ? Double.NaN : spectrum.power()[peak] / (rate.meanHz() / neurons));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
