package org.equipoise.column;

/**
 * A steady state of one column, which the inhibition is scaled to keep while excitation is scaled up.
 *
 * @param pyramidal mean membrane potential of the pyramidal population in mV
 * @param inhibitory mean membrane potential of the inhibitory population in mV
 */
public record FixedPoint(double pyramidal, double inhibitory) {
    /** The Up state of NREM sleep that the published figures were made with: 23 Hz and 51 Hz. */
    public static final FixedPoint WAKE = ofRates(23, 51);

    /**
     * The steady state in which the populations fire at the given rates.
     *
     * @param pyramidal in Hz, between 0 and 30
     * @param inhibitory in Hz, between 0 and 60
     * @throws IllegalArgumentException if no potential gives such a rate
     */
    public static FixedPoint ofRates(double pyramidal, double inhibitory) {
        return new FixedPoint(
                Population.PYRAMIDAL.rate().potential(pyramidal / 1000),
                Population.INHIBITORY.rate().potential(inhibitory / 1000));
    }

    /**
     * The last state of one column without noise in NREM sleep, to which it settles within some seconds.
     *
     * @param streams give the initial state (trial 0)
     * @param protocol long enough to settle; without a stimulus
     */
    public static FixedPoint ofNrem(TrialStreams streams, Protocol protocol) {
        ColumnParameters nrem = new ColumnParameters(1, 1, 0, 0, BetaGaba.NONE);
        double[] last = new double[2];
        new TrialSimulation(nrem, protocol, streams, 0, 0).run(0, 1, (state, batch) -> {
            last[0] = batch.variable(0, CorticalColumn.V_P)[0];
            last[1] = batch.variable(0, CorticalColumn.V_I)[0];
        });
        return new FixedPoint(last[0], last[1]);
    }

    /**
     * The inhibition that makes this a steady state of columns with scaled excitation.
     *
     * @param betaIntra scaling of the excitation within a column
     * @param betaInter scaling of the excitation between the columns, 0 with one column
     */
    public BetaGaba balance(double betaIntra, double betaInter) {
        double rateP = Population.PYRAMIDAL.rate().at(pyramidal);
        double rateI = Population.INHIBITORY.rate().at(inhibitory);
        double outsideP = CorticalColumn.P_FROM_OUTSIDE.fanIn() * betaInter;
        double outsideI = CorticalColumn.I_FROM_OUTSIDE.fanIn() * betaInter;
        double excitationP = (CorticalColumn.PP.fanIn() * betaIntra + outsideP) * rateP * pyramidal;
        double excitationI = (CorticalColumn.IP.fanIn() * betaIntra + outsideI) * rateP * inhibitory;
        double leakP = pyramidal - Population.PYRAMIDAL.leak();
        double leakI = inhibitory - Population.INHIBITORY.leak();
        double potassium =
                CorticalColumn.TAU * Sodium.potassium(Sodium.steady(rateP)) * (pyramidal - CorticalColumn.E_K);
        return new BetaGaba(
                -(leakP + excitationP + potassium)
                        / (CorticalColumn.PI.fanIn() * rateI * (pyramidal - CorticalColumn.E_GABA)),
                -(leakI + excitationI) / (CorticalColumn.II.fanIn() * rateI * (inhibitory - CorticalColumn.E_GABA)));
    }
}
