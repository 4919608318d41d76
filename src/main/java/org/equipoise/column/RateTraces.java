package org.equipoise.column;

/**
 * Records the firing rates of both populations of every column at a fixed interval.
 *
 * <p>{@link #record} allocates nothing. Not thread-safe.
 */
public final class RateTraces implements StateRecorder {
    /** States that are gathered before they are dealt out to the trials: a cache line of single-precision numbers. */
    private static final int TILE = 16;

    private final int columns;
    private final int trials;
    private final int states;
    private final int interval;
    private final Precision precision;
    private final int samples;
    private final Traces[] traces;
    private final double[][][] tile;
    private int waiting;
    private int written;

    /**
     * @param columns 1 or 2
     * @param trials how many trials the batch has
     * @param states how many states the main part has
     * @param interval states from one sample to the next, at least 1; state 0 is the first sample
     * @param precision of the samples
     */
    public RateTraces(int columns, int trials, int states, int interval, Precision precision) {
        this.columns = columns;
        this.trials = trials;
        this.states = states;
        this.interval = interval;
        this.precision = precision;
        samples = (states - 1) / interval + 1;
        traces = new Traces[2 * columns];
        for (int k = 0; k < traces.length; k++) {
            traces[k] = precision.traces(trials, samples);
        }
        tile = new double[traces.length][TILE][];
    }

    /** Whether it was made with these numbers, so that {@link #restart} readies it for such trials. */
    boolean fits(int otherColumns, int otherTrials, int otherStates, int otherInterval, Precision otherPrecision) {
        return columns == otherColumns
                && trials == otherTrials
                && states == otherStates
                && interval == otherInterval
                && precision == otherPrecision;
    }

    /** Forgets what was recorded; the arrays are filled anew. */
    void restart() {
        waiting = 0;
        written = 0;
    }

    /** How many samples a trial has. */
    public int samples() {
        return samples;
    }

    /**
     * One population's rates in Hz.
     *
     * @return {@code float[trial][sample]} or {@code double[trial][sample]}, by the precision
     */
    public Object rates(Population population, int column) {
        return traces[population.number() * columns + column].values();
    }

    @Override
    public void record(int state, ColumnBatch batch) {
        if (state % interval != 0) {
            return;
        }
        for (int k = 0; k < traces.length; k++) {
            double[] rates = batch.rate(Population.of(k / columns), k % columns);
            if (tile[k][waiting] == null) {
                tile[k][waiting] = new double[rates.length];
            }
            System.arraycopy(rates, 0, tile[k][waiting], 0, trials);
        }
        waiting++;
        if (waiting == TILE || written + waiting == samples) {
            for (int k = 0; k < traces.length; k++) {
                traces[k].append(tile[k], waiting, written);
            }
            written += waiting;
            waiting = 0;
        }
    }
}
