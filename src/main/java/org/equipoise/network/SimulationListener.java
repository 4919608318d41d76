package org.equipoise.network;

/**
 * What happens to the output of a simulation. All methods are called on rank 0 only, by one thread, in order of time; what
 * they are given is used again afterwards.
 */
public interface SimulationListener {

    /**
     * The first window is about to begin.
     *
     * @param step the last that an earlier piece of the run has simulated; 0 at the beginning of a run
     * @param waiting is kept up to date while the simulation runs
     */
    default void begins(long step, RankWaiting waiting) {}

    /** All spikes of a window, of sources too. */
    default void spikes(WindowSpikes spikes) {}

    /**
     * One row of a trace.
     *
     * @param trace number of the trace in the network
     * @param variable number of the variable in the trace
     * @param step the step after which the values were read
     * @param values one a recorded neuron, or their mean alone, in the canonical unit
     */
    default void trace(int trace, int variable, long step, double[] values) {}

    /** The simulation has come to the end of this step. */
    default void progress(long step) {}

    /** One that tells another one, after this one, everything. */
    default SimulationListener and(SimulationListener other) {
        SimulationListener one = this;
        return new SimulationListener() {
            @Override
            public void spikes(WindowSpikes spikes) {
                one.spikes(spikes);
                other.spikes(spikes);
            }

            @Override
            public void trace(int trace, int variable, long step, double[] values) {
                one.trace(trace, variable, step, values);
                other.trace(trace, variable, step, values);
            }

            @Override
            public void progress(long step) {
                one.progress(step);
                other.progress(step);
            }
        };
    }
}
