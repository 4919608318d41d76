package org.equipoise.record;

/**
 * What one frame report records: one variable of some neurons of one population at regular times. Immutable.
 */
public final class FrameReport {
    private final String population;
    private final String variable;
    private final String units;
    private final int[] nodeIds;
    private final long firstStep;
    private final long interval;
    private final int averaged;

    /**
     * @param population name of the population
     * @param variable name of the variable, e.g. {@code V_m}
     * @param units of the values, e.g. {@code mV}
     * @param nodeIds ids of the neurons within the population, ascending
     * @param firstStep step at whose end the first row is recorded
     * @param interval number of steps from row to row, at least 1
     * @throws IllegalArgumentException if ids or interval are not so
     */
    public FrameReport(String population, String variable, String units, int[] nodeIds, long firstStep, long interval) {
        this(population, variable, units, nodeIds, firstStep, interval, 0);
    }

    private FrameReport(
            String population,
            String variable,
            String units,
            int[] nodeIds,
            long firstStep,
            long interval,
            int averaged) {
        for (int i = 1; i < nodeIds.length; i++) {
            if (nodeIds[i] <= nodeIds[i - 1]) {
                throw new IllegalArgumentException("the ids of recorded neurons of " + population
                        + " are not ascending: " + nodeIds[i] + " after " + nodeIds[i - 1]);
            }
        }
        if (interval < 1) {
            throw new IllegalArgumentException(
                    "an interval of " + interval + " steps between records of " + population);
        }
        this.population = population;
        this.variable = variable;
        this.units = units;
        this.nodeIds = nodeIds.clone();
        this.firstStep = firstStep;
        this.interval = interval;
        this.averaged = averaged;
    }

    /**
     * The report of the mean over some neurons of a variable, called {@code mean_} and the variable, as that of node 0.
     *
     * @param neurons how many
     * @param interval number of steps before the first row and from row to row
     */
    public static FrameReport mean(String population, String variable, String units, int neurons, long interval) {
        return new FrameReport(population, "mean_" + variable, units, new int[] {0}, interval, interval, neurons);
    }

    /** Over how many neurons a value is the mean; 0 if it is one neuron's. */
    public int averaged() {
        return averaged;
    }

    /** Name of the population. */
    public String population() {
        return population;
    }

    /** Name of the variable. */
    public String variable() {
        return variable;
    }

    /** Units of the values. */
    public String units() {
        return units;
    }

    /** How many neurons are recorded. */
    public int neurons() {
        return nodeIds.length;
    }

    /** The id within the population of the neuron in a column. */
    public int nodeId(int column) {
        return nodeIds[column];
    }

    /** The step at whose end a row is recorded. */
    public long step(long row) {
        return firstStep + row * interval;
    }

    /** Number of steps from row to row. */
    public long interval() {
        return interval;
    }
}
