package org.equipoise.column;

/**
 * One condition of a study: a state of the model, what is done to it, and how many trials.
 *
 * @param name of the condition and of its directory
 * @param betaIntra scaling of the excitation within a column (published as Beta_Intra)
 * @param betaInput scaling of the stimulus's synapses (published as Beta_Input)
 * @param betaInter scaling of the excitation between columns (published as Beta_Inter); above 0 there are two columns
 * @param sd standard deviation of the noise (published as STD_NOISE)
 * @param stochastic whether there is noise (published as STOCHASTIC)
 * @param spontaneous whether there is no stimulus (published as SPONTANEOUS)
 * @param stimulus rate of the stimulus in 1/ms (published as the array index over 100), 0 if spontaneous
 * @param trials how many, at least 1
 * @param protocol the course of a trial
 */
public record ColumnCondition(
        String name,
        double betaIntra,
        double betaInput,
        double betaInter,
        double sd,
        boolean stochastic,
        boolean spontaneous,
        double stimulus,
        int trials,
        Protocol protocol) {

    /** How many columns the model has. */
    public int columns() {
        return betaInter > 0 ? 2 : 1;
    }

    /** Whether this is one column in NREM sleep left to itself, from which the Up state can be estimated. */
    public boolean showsUpState() {
        return columns() == 1 && betaIntra == 1 && spontaneous && stochastic;
    }

    /** The steps of trials that are simulated in all, summed over columns. */
    public long columnSteps() {
        return (long) columns() * trials * (protocol.transientStates() + protocol.mainStates() - 2);
    }

    ColumnParameters parameters(BetaGaba betaGaba) {
        return new ColumnParameters(columns(), betaIntra, betaInput, betaInter, betaGaba);
    }
}
