package org.equipoise.column;

/**
 * What is kept of trials.
 *
 * @param interval states from one sample of the rates to the next, at least 1
 * @param precision of the rates
 * @param evokedTraces whether the rates of evoked trials are kept too, and not only those before and at the end of the
 *     stimulus
 * @param stateTrials of so many trials of each condition all variables are kept, 0 or above
 * @param stateInterval states from one sample of the variables to the next, at least 1
 */
public record Recording(int interval, Precision precision, boolean evokedTraces, int stateTrials, int stateInterval) {

    boolean keepsRates(ColumnCondition condition) {
        return condition.spontaneous() || evokedTraces;
    }

    static int samples(int states, int interval) {
        return (states - 1) / interval + 1;
    }

    /** How many bytes the trials of a condition take on disk, but for what describes them. */
    public long bytes(ColumnCondition condition) {
        int states = condition.protocol().mainStates();
        long populations = 2L * condition.columns();
        long rates = keepsRates(condition)
                ? (long) samples(states, interval) * (precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES)
                : 0;
        long variables = (long) Math.min(stateTrials, condition.trials())
                * StateTraces.NAMES.size()
                * condition.columns()
                * samples(states, stateInterval)
                * Double.BYTES;
        return condition.trials() * populations * (rates + 2 * Double.BYTES) + variables;
    }
}
