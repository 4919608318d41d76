package org.equipoise.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * Fluctuations over frequencies.
 *
 * @param frequencies from 0 on, evenly spaced, in 1/ms
 * @param fluctuations at each of them
 */
public record FluctuationSpectrum(double[] frequencies, List<LinearResponse.Fluctuation> fluctuations) {
    public FluctuationSpectrum {
        fluctuations = List.copyOf(fluctuations);
    }

    /**
     * Computes it.
     *
     * @param interval between frequencies in 1/ms
     * @param count how many
     */
    public static FluctuationSpectrum of(LinearResponse response, double interval, int count) {
        double[] frequencies = new double[count];
        List<LinearResponse.Fluctuation> fluctuations = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            frequencies[k] = k * interval;
            fluctuations.add(response.at(frequencies[k]));
        }
        return new FluctuationSpectrum(frequencies, fluctuations);
    }

    /** The frequency above 0 where the network's power is highest, in 1/ms. */
    public double peak() {
        int peak = 1;
        for (int k = 2; k < frequencies.length; k++) {
            peak = fluctuations.get(k).networkPower() > fluctuations.get(peak).networkPower() ? k : peak;
        }
        return frequencies[peak];
    }

    /**
     * How many modes grow, so that the fixed point cannot last: the zeros of det(1 - M) with a growing exponential, by the
     * argument principle: the turns of the determinant around 0 from frequency 0 to the last one. An oscillation counts as 2.
     */
    public int growingModes() {
        double turned = 0;
        for (int k = 1; k < frequencies.length; k++) {
            Complex before = fluctuations.get(k - 1).distance();
            turned += fluctuations.get(k).distance().over(before).phase();
        }
        return (int) Math.max(0, Math.round(-turned / Math.PI));
    }
}
