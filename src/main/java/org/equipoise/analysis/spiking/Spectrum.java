package org.equipoise.analysis.spiking;

import java.util.stream.IntStream;

/**
 * A power spectrum: two-sided density, as theory has it, at frequencies from 0 on. Independent Poisson neurons of rate r
 * have r/N in Hz (Hz² a Hz) as the spectrum of their mean rate.
 *
 * @param resolution distance of the frequencies in Hz
 * @param power at each frequency, in the square of the signal's unit a Hz; must not be changed
 * @param segments number of segments that were averaged
 */
public record Spectrum(double resolution, double[] power, int segments) {

    /** The frequency of an element, in Hz. */
    public double frequency(int element) {
        return element * resolution;
    }

    /** All frequencies, in Hz. */
    public double[] frequencies() {
        return IntStream.range(0, power.length).mapToDouble(this::frequency).toArray();
    }

    /** The element above the first with the most power; 0 if there is none, or no power. */
    public int peak() {
        int peak = 0;
        for (int i = 1; i < power.length; i++) {
            if (power[i] > (peak == 0 ? 0 : power[peak])) {
                peak = i;
            }
        }
        return peak;
    }
}
