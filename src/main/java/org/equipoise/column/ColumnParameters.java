package org.equipoise.column;

/**
 * What distinguishes one state of the model from another.
 *
 * @param columns 1 or 2
 * @param betaIntra scaling of the excitatory synapses within a column (published as Beta_Intra), 0 or above
 * @param betaInput scaling of the synapses of the stimulus (published as Beta_Input), 0 or above
 * @param betaInter scaling of the excitatory synapses between the columns (published as Beta_Inter), 0 or above; 0 with
 *     one column
 * @param betaGaba scaling of the inhibition
 */
public record ColumnParameters(int columns, double betaIntra, double betaInput, double betaInter, BetaGaba betaGaba) {
    /** @throws IllegalArgumentException if a parameter is outside its range, with the parameter's name */
    public ColumnParameters {
        if (columns != 1 && columns != 2) {
            throw new IllegalArgumentException("columns must be 1 or 2, but is " + columns);
        }
        requireScale("beta_intra", betaIntra);
        requireScale("beta_input", betaInput);
        requireScale("beta_inter", betaInter);
        if (columns == 1 && betaInter != 0) {
            throw new IllegalArgumentException("beta_inter must be 0 with one column, but is " + betaInter);
        }
    }

    private static void requireScale(String name, double scale) {
        if (!(scale >= 0 && Double.isFinite(scale))) {
            throw new IllegalArgumentException(name + " must be a number of 0 or above, but is " + scale);
        }
    }
}
