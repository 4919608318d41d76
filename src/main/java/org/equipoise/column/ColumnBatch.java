package org.equipoise.column;

/**
 * Many trials of one or two columns, advanced together by Heun's method.
 *
 * <p>Both stages of a step use the same noise increment and the same stimulus: with k1 = dt F(y) and
 * k2 = dt F(y + k1 + l), y becomes y + (k1 + k2) / 2 + l. A trial's course does not depend on the others of its batch.
 *
 * <p>The arrays that the accessors return are the batch's own. They have one element a trial and some more, so that the
 * compiler's vectors are full and no batch is too small to be worth vectorising. Stepping allocates nothing. Not
 * thread-safe.
 */
public final class ColumnBatch {
    private static final int VECTOR = 8;
    private static final int FEWEST_LANES = 2 * VECTOR;

    private final int lanes;
    private final ColumnState[] columns;
    private final double[] noRate;

    /**
     * All variables are 0 at first: set them through {@link #variable} and call {@link #refreshRates}.
     *
     * @param parameters the state of the model
     * @param dt the time step in ms
     * @param trials how many trials, at least 1
     */
    public ColumnBatch(ColumnParameters parameters, double dt, int trials) {
        lanes = Math.max(FEWEST_LANES, (trials + VECTOR - 1) / VECTOR * VECTOR);
        columns = new ColumnState[parameters.columns()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = new ColumnState(parameters, dt, lanes);
        }
        noRate = new double[lanes];
    }

    /** The length of the arrays: at least the number of trials. */
    public int lanes() {
        return lanes;
    }

    /**
     * One variable in all trials.
     *
     * @param column 0 or, with two columns, 1
     * @param index one of the numbers in {@link CorticalColumn}, but for the synapses of the stimulus
     */
    public double[] variable(int column, int index) {
        return columns[column].variable(index);
    }

    /** One population's firing rate in all trials, in 1/ms. */
    public double[] rate(Population population, int column) {
        return columns[column].rate(population);
    }

    /** The activation of the stimulus's synapses onto one population, the same in all trials. */
    public double stimulusActivation(Population population, int column) {
        return columns[column].stimulusOnto(population).value();
    }

    /** The time derivative of {@link #stimulusActivation}, in 1/ms. */
    public double stimulusDerivative(Population population, int column) {
        return columns[column].stimulusOnto(population).derivative();
    }

    /** Sets what {@link #stimulusActivation} and {@link #stimulusDerivative} return; both are 0 at first. */
    public void setStimulusActivation(Population population, int column, double value, double derivative) {
        columns[column].stimulusOnto(population).set(value, derivative);
    }

    /** Makes the rates those of the present potentials; needed once after these have been set. */
    public void refreshRates() {
        for (ColumnState column : columns) {
            column.rateState();
        }
    }

    /**
     * One step of all trials.
     *
     * @param stimulus rate of the stimulus onto column 0 in 1/ms
     * @param noise increments of the local excitatory synapses' derivative, {@code [population * columns + column][trial]}, rows
     *     of {@link #lanes} elements
     */
    public void step(double stimulus, double[][] noise) {
        int count = columns.length;
        for (int c = 0; c < count; c++) {
            columns[c].predict(c == 0 ? stimulus : 0, noise[c], noise[count + c], otherRate(c));
        }
        for (ColumnState column : columns) {
            column.ratePrediction();
        }
        for (int c = 0; c < count; c++) {
            columns[c].correct(noise[c], noise[count + c], otherRate(c));
        }
        refreshRates();
    }

    private double[] otherRate(int column) {
        return columns.length == 1 ? noRate : columns[1 - column].rate(Population.PYRAMIDAL);
    }
}
