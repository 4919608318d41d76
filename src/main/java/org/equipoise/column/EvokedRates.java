package org.equipoise.column;

/**
 * Records the firing rates before and after the stimulus: in the first state of the main part, and in the state in which the
 * stimulus ends or, if that is earlier, in the last one.
 *
 * <p>With the published protocol these are 100 ms before the onset and 0.1 ms before the nominal end. Not thread-safe.
 */
final class EvokedRates implements StateRecorder {
    private final int columns;
    private final int after;
    private final double[][][] rates;

    EvokedRates(int columns, int trials, Protocol protocol) {
        this.columns = columns;
        after = after(protocol);
        rates = new double[2 * columns][trials][2];
    }

    /** The number of the state after the stimulus. */
    static int after(Protocol protocol) {
        return Math.min(protocol.stimulusOnset() + protocol.stimulusSteps(), protocol.mainStates() - 1);
    }

    /** One population's rates in Hz, {@code [trial][0]} before and {@code [trial][1]} after. */
    double[][] rates(Population population, int column) {
        return rates[population.number() * columns + column];
    }

    @Override
    public void record(int state, ColumnBatch batch) {
        if (state == 0 || state == after) {
            int when = state == 0 ? 0 : 1;
            for (Population population : Population.values()) {
                for (int c = 0; c < columns; c++) {
                    double[][] kept = rates(population, c);
                    double[] now = batch.rate(population, c);
                    for (int trial = 0; trial < kept.length; trial++) {
                        kept[trial][when] = Traces.HZ_PER_KHZ * now[trial];
                    }
                }
            }
        }
    }
}
