package org.equipoise.experiment;

import java.io.IOException;
import org.equipoise.analysis.decision.Race;
import org.equipoise.network.NetworkSpec;

/** The measures of all trials of a network, wherever they are kept. */
interface MeasuredTrials {
    /** How many trials there are. */
    int trials();

    /** The digest of a trial's spikes. */
    String digest(int trial) throws IOException;

    /** The spikes of a population in each bin. */
    long[] counts(int trial, String population) throws IOException;

    /**
     * What was measured of the second run of a trial, in each bin.
     *
     * @throws IllegalStateException if there is none
     */
    long[] twin(int trial, Measures.Twin what, String population) throws IOException;

    /** What was decoded in each bin. */
    double[] direction(int trial, Measures.Quantity what) throws IOException;

    /** The outcome of a trial's race. */
    default Race race(int trial, NetworkSpec spec, MeasuresConfig.Decision decision, double bin) throws IOException {
        int populations = decision.between().size();
        long[][] counts = new long[populations][];
        int[] sizes = new int[populations];
        for (int p = 0; p < populations; p++) {
            counts[p] = counts(trial, decision.between().get(p));
            sizes[p] = spec.population(decision.between().get(p)).size();
        }
        int window = (int) Math.round(decision.window() / bin);
        int from = (int) Math.round(decision.from() / bin);
        int to = (int) Math.round(decision.until() / bin);
        return Race.of(counts, sizes, bin, window, 1000 * decision.threshold(), from, to);
    }
}
