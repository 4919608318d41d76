package org.equipoise.network;

import org.equipoise.neuron.StateVisitor;

/** Counts the spikes of each population in bins of time. Allocates nothing while it listens; not thread-safe. */
public final class SpikeCounts implements SimulationListener {
    private final int binSteps;
    private final int[][] counts;

    /**
     * @param bin length of a bin in ms, a multiple of dt; the last bin may be cut off by the end
     */
    public SpikeCounts(NetworkSpec spec, double bin) {
        binSteps = (int) Math.max(1, spec.steps(bin));
        int bins = (int) ((spec.steps(spec.duration()) + binSteps - 1) / binSteps);
        counts = new int[spec.populations().size()][bins];
    }

    @Override
    public void spikes(WindowSpikes spikes) {
        for (int s = 0; s < spikes.steps(); s++) {
            int bin = (int) ((spikes.firstStep() + s - 1) / binSteps);
            for (int p = 0; p < counts.length; p++) {
                counts[p][bin] += spikes.end(s, p) - spikes.start(s, p);
            }
        }
    }

    /** Shows the counts so far. */
    public void visitState(StateVisitor visitor) {
        for (int p = 0; p < counts.length; p++) {
            visitor.visit("counts_" + p, counts[p]);
        }
    }

    /** For each population, in the network's order, its spikes in each bin. */
    public int[][] counts() {
        return counts;
    }
}
