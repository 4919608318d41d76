package org.equipoise.experiment;

import org.equipoise.network.NetworkSpec;
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationResult;
import org.equipoise.parallel.SingleProcess;

/**
 * One run of a network in a study.
 *
 * @param resolved the configuration of the network
 */
record NetworkRun(String resolved, long seed, StudyMeasures measures, String spikeDigest) {

    /** Runs trial {@code item} of a point on this thread. */
    static NetworkRun of(StudyPoint point, int item) {
        NetworkSpec network = point.trial(item);
        TraceMoments moments = new TraceMoments(network);
        SimulationResult result =
                Simulation.build(network, new SingleProcess(), 1).run(moments);
        return new NetworkRun(
                point.resolved(), network.seed(), StudyMeasures.of(network, result, moments), result.spikeDigest());
    }
}
