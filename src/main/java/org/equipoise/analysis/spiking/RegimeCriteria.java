package org.equipoise.analysis.spiking;

/**
 * Where one regime ends and the next begins. Brunel (2000) draws his diagram from the stability of the stationary state of
 * infinitely large networks; a finite network never is quite steady, so that lines have to be drawn by size of an effect.
 *
 * <p>An oscillation shows as fluctuations as large as the mean, whatever their course, or as smaller ones that keep their rhythm.
 * In a steady network of N neurons with as many inputs each, the modulation is of order 1/sqrt(N), though far above that of
 * independent neurons: networks of Brunel's model A with 12,500 neurons have 0.5 to 0.6 where he draws AI, and twice as much
 * with a quarter of the neurons. In a synchronous one it does not depend on N. So the limit, which is given for {@link
 * #REFERENCE} neurons, falls as 1/sqrt(N): fluctuations count as large if a steady state of that size would not have them. The
 * coherence hardly depends on N.
 *
 * @param quiescentBelowHz mean rate below which a network is quiescent
 * @param modulated {@link PopulationMeasures#modulation} from which a network of {@link #REFERENCE} neurons is synchronous
 * @param coherent {@link PopulationMeasures#coherence} from which it is synchronous too
 * @param irregularFrom mean CV of the intervals between spikes from which neurons are irregular
 * @param fastFromHz frequency from which an oscillation is fast
 */
public record RegimeCriteria(
        double quiescentBelowHz, double modulated, double coherent, double irregularFrom, double fastFromHz) {

    /**
     * Quiescent below 0.1 Hz; synchronous from a modulation of 1 or a coherence of 0.5; irregular from a CV of 0.3; fast from 80
     * Hz. The four networks of Brunel's figure 8 have modulations of 1.4, 0.9, 0.6, 1.9, coherences of 1.0, 0.8, 0.2, 0.1, CVs of
     * 0.00, 0.85, 0.43, 0.67, and oscillate at 667 (two groups of neurons in turn), 181, 127 and 24 Hz.
     */
    public static final RegimeCriteria DEFAULT = new RegimeCriteria(0.1, 1, 0.5, 0.3, 80);

    /** The number of neurons in Brunel's networks. */
    public static final int REFERENCE = 12_500;

    /** The modulation from which a network of so many neurons is synchronous. */
    public double modulatedFrom(long neurons) {
        return modulated * Math.sqrt((double) REFERENCE / neurons);
    }

    /**
     * The regime.
     *
     * @param network measures of all its neurons together
     */
    public Regime classify(PopulationMeasures network) {
        return classify(
                network.neurons(),
                network.rateHz(),
                network.modulation(),
                network.coherence(),
                network.cvIsi(),
                network.oscillationHz());
    }

    /** The regime by the measures of the same names in {@link PopulationMeasures}. */
    public Regime classify(
            long neurons, double rateHz, double modulation, double coherence, double cvIsi, double oscillationHz) {
        if (rateHz < quiescentBelowHz) {
            return Regime.QUIESCENT;
        }
        if (Double.isNaN(modulation) || Double.isNaN(cvIsi)) {
            return Regime.UNDETERMINED;
        }
        boolean irregular = cvIsi >= irregularFrom;
        if (modulation < modulatedFrom(neurons) && coherence < coherent) {
            return irregular ? Regime.ASYNCHRONOUS_IRREGULAR : Regime.ASYNCHRONOUS_REGULAR;
        }
        if (!irregular) {
            return Regime.SYNCHRONOUS_REGULAR;
        }
        return oscillationHz >= fastFromHz ? Regime.SYNCHRONOUS_IRREGULAR_FAST : Regime.SYNCHRONOUS_IRREGULAR_SLOW;
    }
}
