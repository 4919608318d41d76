package org.equipoise.experiment;

import java.util.Optional;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.Simulation;
import org.equipoise.network.SimulationResult;
import org.equipoise.parallel.SingleProcess;

/**
 * One run of a network in a study.
 *
 * @param resolved the configuration of the network
 * @param sample spikes that are kept, if any are
 */
record NetworkRun(
        String resolved, long seed, StudyMeasures measures, String spikeDigest, Optional<SpikeSample> sample) {

    /**
     * Runs trial {@code item} of a point on this thread.
     *
     * @param raster which spikes are kept, if any are
     */
    static NetworkRun of(StudyPoint point, int item, Optional<RasterConfig> raster) {
        NetworkSpec network = point.trial(item);
        StudyRecorder recorder = new StudyRecorder(network, raster);
        SimulationResult result =
                Simulation.build(network, new SingleProcess(), 1).run(recorder);
        return new NetworkRun(
                point.resolved(),
                network.seed(),
                StudyMeasures.of(network, result, recorder),
                result.spikeDigest(),
                recorder.sample());
    }
}
