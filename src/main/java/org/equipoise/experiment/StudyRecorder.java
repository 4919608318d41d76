package org.equipoise.experiment;

import java.util.Optional;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.SimulationListener;
import org.equipoise.network.WindowSpikes;

/** All that a study takes from a run while it lasts. */
final class StudyRecorder implements SimulationListener {
    private final TraceMoments moments;
    private final NetworkRhythm rhythm;
    private final Optional<SpikeSample> sample;

    StudyRecorder(NetworkSpec network, Optional<RasterConfig> raster) {
        moments = new TraceMoments(network);
        rhythm = new NetworkRhythm(network);
        sample = raster.map(config -> new SpikeSample(network, config));
    }

    @Override
    public void spikes(WindowSpikes spikes) {
        rhythm.spikes(spikes);
        sample.ifPresent(kept -> kept.spikes(spikes));
    }

    @Override
    public void trace(int trace, int variable, long step, double[] values) {
        moments.trace(trace, variable, step, values);
    }

    TraceMoments moments() {
        return moments;
    }

    NetworkRhythm rhythm() {
        return rhythm;
    }

    /** The spikes that are kept for a raster, if any are. */
    Optional<SpikeSample> sample() {
        return sample;
    }
}
