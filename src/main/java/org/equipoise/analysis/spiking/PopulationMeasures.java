package org.equipoise.analysis.spiking;

/**
 * What {@link PopulationMeter} measured. NaN stands for what cannot be told from so few spikes or so short a time.
 *
 * @param neurons how many
 * @param spikes in the time that counts
 * @param rateHz mean rate of a neuron
 * @param cvIsi mean over neurons with at least 4 spikes of SD/mean of their intervals (divisor n)
 * @param cv2Isi mean over the same neurons of the mean of 2 |next - this| / (next + this) over neighbouring intervals (Holt et
 *     al. 1996, J. Neurophysiol. 75, 1806-1814); unlike the CV it does not grow where a neuron's rate drifts
 * @param fano mean over neurons that spike of variance/mean of their counts in windows of 100 ms
 * @param silentFraction share of the neurons without a spike
 * @param synchrony variance/mean of the population's count in bins of 1 ms: 1 for independent Poisson neurons
 * @param modulation standard deviation of the population's rate over its mean, in bins of 0.5 ms, without the part that
 *     independent neurons have: sqrt(variance - mean) / mean of the counts, and 0 where that may be chance (variance - mean below
 *     3 standard errors). 0 for independent neurons, a / sqrt 2 for an oscillation whose amplitude is the share a of the mean,
 *     whatever the number of neurons
 * @param coherence height of the first high peak of the autocorrelation of the population's rate beyond its first zero, at lags up to
 *     100 ms (at least 0.8 of the highest peak); the autocorrelation is 1 at lag 0 without the part that independent neurons have. Near 1 for a lasting oscillation,
 *     and 0 without modulation or where the peak may be chance
 * @param oscillationHz frequency to which that peak belongs; NaN without one
 * @param peakHz frequency above 0 where the power spectrum of the population's rate is highest
 * @param peakRatio the power there over the power of as many independent Poisson neurons
 */
public record PopulationMeasures(
        int neurons,
        long spikes,
        double rateHz,
        double cvIsi,
        double cv2Isi,
        double fano,
        double silentFraction,
        double synchrony,
        double modulation,
        double coherence,
        double oscillationHz,
        double peakHz,
        double peakRatio) {}
