package org.equipoise.column;

import static org.equipoise.column.CorticalColumn.SODIUM;
import static org.equipoise.column.CorticalColumn.S_II;
import static org.equipoise.column.CorticalColumn.S_IP;
import static org.equipoise.column.CorticalColumn.S_I_INTER;
import static org.equipoise.column.CorticalColumn.S_PI;
import static org.equipoise.column.CorticalColumn.S_PP;
import static org.equipoise.column.CorticalColumn.S_P_INTER;
import static org.equipoise.column.CorticalColumn.S_P_STIMULUS;
import static org.equipoise.column.CorticalColumn.VARIABLES;
import static org.equipoise.column.CorticalColumn.V_I;
import static org.equipoise.column.CorticalColumn.V_P;

/**
 * One column's variables in many trials and the two stages of its Heun step. Arrays have one element a lane, which is a
 * trial or idle; the steps
 * allocate nothing. Not thread-safe.
 */
final class ColumnState {
    private final double dt;
    private final int lanes;
    private final double betaInput;
    private final boolean coupled;
    private final Membrane pyramidal;
    private final Membrane inhibitory;
    private final StimulusSynapse stimulusOntoP = new StimulusSynapse(CorticalColumn.P_FROM_OUTSIDE);
    private final StimulusSynapse stimulusOntoI = new StimulusSynapse(CorticalColumn.I_FROM_OUTSIDE);

    private final double[][] state = new double[VARIABLES][];
    private final double[][] predicted = new double[VARIABLES][];
    private final double[][] after = new double[VARIABLES][];
    private final double[] zero;
    private final double[] potassium;
    private final double[] rateP;
    private final double[] rateI;

    ColumnState(ColumnParameters parameters, double dt, int lanes) {
        this.dt = dt;
        this.lanes = lanes;
        betaInput = parameters.betaInput();
        coupled = parameters.columns() > 1;
        BetaGaba gaba = parameters.betaGaba();
        pyramidal = membrane(Population.PYRAMIDAL, parameters, gaba.ontoPyramidal());
        inhibitory = membrane(Population.INHIBITORY, parameters, gaba.ontoInhibitory());
        zero = new double[lanes];
        potassium = new double[lanes];
        rateP = new double[lanes];
        rateI = new double[lanes];
        for (double[][] variables : new double[][][] {state, predicted, after}) {
            for (int k = 0; k < VARIABLES; k++) {
                variables[k] = isIntegrated(k) ? new double[lanes] : zero;
            }
        }
    }

    private boolean isIntegrated(int variable) {
        return variable < S_P_STIMULUS || (coupled && variable >= S_P_INTER);
    }

    private static Membrane membrane(Population population, ColumnParameters parameters, double betaGaba) {
        return new Membrane(population.leak(), parameters.betaIntra(), parameters.betaInter(), betaGaba);
    }

    double[] variable(int index) {
        return state[index];
    }

    double[] rate(Population population) {
        return population == Population.PYRAMIDAL ? rateP : rateI;
    }

    StimulusSynapse stimulusOnto(Population population) {
        return population == Population.PYRAMIDAL ? stimulusOntoP : stimulusOntoI;
    }

    /** Sets the rates to those of the present state. */
    void rateState() {
        rate(state);
    }

    /** Sets the rates to those of the predicted state. */
    void ratePrediction() {
        rate(predicted);
    }

    private void rate(double[][] variables) {
        Population.PYRAMIDAL.rate().fill(variables[V_P], rateP, lanes);
        Population.INHIBITORY.rate().fill(variables[V_I], rateI, lanes);
    }

    /** The first Euler step of Heun's method: from the present state, with its rates, to the predicted one. */
    void predict(double stimulus, double[] noiseP, double[] noiseI, double[] otherRateP) {
        double inputP = betaInput * stimulusOntoP.value();
        double inputI = betaInput * stimulusOntoI.value();
        stimulusOntoP.predict(dt, stimulus);
        stimulusOntoI.predict(dt, stimulus);
        euler(state, predicted, inputP, inputI, noiseP, noiseI, otherRateP);
    }

    /** The second Euler step, from the predicted state with its rates; then the mean of start and end is the new state. */
    void correct(double[] noiseP, double[] noiseI, double[] otherRateP) {
        double inputP = betaInput * stimulusOntoP.predicted();
        double inputI = betaInput * stimulusOntoI.predicted();
        stimulusOntoP.correct(dt);
        stimulusOntoI.correct(dt);
        euler(predicted, after, inputP, inputI, noiseP, noiseI, otherRateP);
        for (int k = 0; k < VARIABLES; k++) {
            if (isIntegrated(k)) {
                average(state[k], after[k], lanes);
            }
        }
    }

    private static void average(double[] value, double[] other, int n) {
        for (int j = 0; j < n; j++) {
            value[j] = 0.5 * (value[j] + other[j]);
        }
    }

    private void euler(
            double[][] y,
            double[][] z,
            double inputP,
            double inputI,
            double[] noiseP,
            double[] noiseI,
            double[] otherRateP) {
        int n = lanes;
        Sodium.potassium(y[SODIUM], potassium, n);
        pyramidal.euler(dt, y[V_P], y[S_PP], y[S_P_INTER], y[S_PI], potassium, inputP, z[V_P], n);
        inhibitory.euler(dt, y[V_I], y[S_IP], y[S_I_INTER], y[S_II], zero, inputI, z[V_I], n);
        Sodium.euler(dt, y[SODIUM], rateP, z[SODIUM], n);
        euler(CorticalColumn.PP, S_PP, y, z, rateP, noiseP);
        euler(CorticalColumn.PI, S_PI, y, z, rateI, zero);
        euler(CorticalColumn.IP, S_IP, y, z, rateP, noiseI);
        euler(CorticalColumn.II, S_II, y, z, rateI, zero);
        if (coupled) {
            euler(CorticalColumn.P_FROM_OUTSIDE, S_P_INTER, y, z, otherRateP, zero);
            euler(CorticalColumn.I_FROM_OUTSIDE, S_I_INTER, y, z, otherRateP, zero);
        }
    }

    private void euler(Synapse synapse, int index, double[][] y, double[][] z, double[] rate, double[] noise) {
        synapse.euler(dt, y[index], y[index + 1], rate, noise, z[index], z[index + 1], lanes);
    }
}
