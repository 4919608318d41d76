package org.equipoise.analysis.spiking;

/**
 * Where one regime ends and the next begins. Brunel (2000) draws his diagram from the stability of the stationary state of
 * infinitely large networks; a finite network never is quite steady, so that lines have to be drawn by size of an effect.
 *
 * @param quiescentBelowHz mean rate below which a network is quiescent
 * @param synchronousFrom {@link PopulationMeasures#modulation} from which it is synchronous
 * @param irregularFrom mean CV of the intervals between spikes from which neurons are irregular
 * @param fastFromHz frequency from which an oscillation is fast
 */
public record RegimeCriteria(double quiescentBelowHz, double synchronousFrom, double irregularFrom, double fastFromHz) {

    /**
     * Quiescent below 0.1 Hz; synchronous from a modulation of 0.25, which is what a sinusoidal oscillation of 35 % of the mean
     * gives; irregular from a CV of 0.2; fast from 80 Hz, midway (in octaves) between the two kinds in Brunel's figure 8.
     */
    public static final RegimeCriteria DEFAULT = new RegimeCriteria(0.1, 0.25, 0.2, 80);

    /**
     * The regime.
     *
     * @param network measures of all its neurons together
     */
    public Regime classify(PopulationMeasures network) {
        return classify(network.rateHz(), network.modulation(), network.cvIsi(), network.peakHz());
    }

    /**
     * The regime.
     *
     * @param rateHz mean rate of a neuron
     * @param modulation of the population's rate; NaN if not known
     * @param cvIsi mean CV; NaN if not known
     * @param peakHz where the spectrum of the population's rate is highest; NaN if not known
     */
    public Regime classify(double rateHz, double modulation, double cvIsi, double peakHz) {
        if (rateHz < quiescentBelowHz) {
            return Regime.QUIESCENT;
        }
        if (Double.isNaN(rateHz) || Double.isNaN(modulation) || Double.isNaN(cvIsi)) {
            return Regime.UNDETERMINED;
        }
        boolean irregular = cvIsi >= irregularFrom;
        if (modulation < synchronousFrom) {
            return irregular ? Regime.ASYNCHRONOUS_IRREGULAR : Regime.ASYNCHRONOUS_REGULAR;
        }
        if (!irregular) {
            return Regime.SYNCHRONOUS_REGULAR;
        }
        if (Double.isNaN(peakHz)) {
            return Regime.UNDETERMINED;
        }
        return peakHz >= fastFromHz ? Regime.SYNCHRONOUS_IRREGULAR_FAST : Regime.SYNCHRONOUS_IRREGULAR_SLOW;
    }
}
