package org.equipoise.column;

import java.util.List;

/** Records all variables and rates of the first trials of a batch at a fixed interval. Not thread-safe. */
final class StateTraces implements StateRecorder {
    /**
     * The variables' names by index, s with the target and the source, where x is the stimulus and o the other column; behind
     * them the firing rates.
     */
    static final List<String> NAMES = List.of(
            "V_p", "V_i", "s_pp", "ds_pp", "s_pi", "ds_pi", "s_ip", "ds_ip", "s_ii", "ds_ii", "Na", "s_px", "ds_px",
            "s_ix", "ds_ix", "s_po", "ds_po", "s_io", "ds_io", "Q_p", "Q_i");

    private static final int RATE_P = CorticalColumn.VARIABLES;
    private static final int RATE_I = CorticalColumn.VARIABLES + 1;

    private final int interval;
    private final double[][][][] values;

    StateTraces(int columns, int trials, int states, int interval) {
        this.interval = interval;
        values = new double[columns][NAMES.size()][trials][Recording.samples(states, interval)];
    }

    static String unit(int variable) {
        if (variable <= CorticalColumn.V_I) {
            return "mV";
        }
        if (variable == CorticalColumn.SODIUM) {
            return "mM";
        }
        if (variable >= RATE_P) {
            return "Hz";
        }
        return NAMES.get(variable).startsWith("d") ? "1/ms" : "1";
    }

    /** One variable, {@code [trial][sample]}. */
    double[][] values(int column, int variable) {
        return values[column][variable];
    }

    @Override
    public void record(int state, ColumnBatch batch) {
        if (state % interval != 0) {
            return;
        }
        for (int c = 0; c < values.length; c++) {
            for (int k = 0; k < NAMES.size(); k++) {
                double[][] kept = values[c][k];
                for (int trial = 0; trial < kept.length; trial++) {
                    kept[trial][state / interval] = value(batch, c, k, trial);
                }
            }
        }
    }

    private static double value(ColumnBatch batch, int column, int variable, int trial) {
        return switch (variable) {
            case CorticalColumn.S_P_STIMULUS -> batch.stimulusActivation(Population.PYRAMIDAL, column);
            case CorticalColumn.S_P_STIMULUS + 1 -> batch.stimulusDerivative(Population.PYRAMIDAL, column);
            case CorticalColumn.S_I_STIMULUS -> batch.stimulusActivation(Population.INHIBITORY, column);
            case CorticalColumn.S_I_STIMULUS + 1 -> batch.stimulusDerivative(Population.INHIBITORY, column);
            case RATE_P -> Traces.HZ_PER_KHZ * batch.rate(Population.PYRAMIDAL, column)[trial];
            case RATE_I -> Traces.HZ_PER_KHZ * batch.rate(Population.INHIBITORY, column)[trial];
            default -> batch.variable(column, variable)[trial];
        };
    }
}
