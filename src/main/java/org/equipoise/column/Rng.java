package org.equipoise.column;

/** Which random streams the trials of a study have. */
public enum Rng {
    /** Those of the published scripts. */
    NUMPY {
        @Override
        public TrialStreams streams(long seed, ColumnParameters parameters, double sd, double stimulus) {
            return new NumpyStreams(
                    seed, parameters.columns(), sd, parameters.betaInput(), parameters.betaIntra(), stimulus);
        }
    },
    /** Counter-based ones. */
    PHILOX {
        @Override
        public TrialStreams streams(long seed, ColumnParameters parameters, double sd, double stimulus) {
            return PhiloxStreams.of(seed, parameters, sd, stimulus);
        }
    };

    /**
     * The streams of one state of the model.
     *
     * @param seed of the study, 0 or above
     * @param parameters the state; its inhibition has no part in the streams
     * @param sd the standard deviation of the noise
     * @param stimulus its rate in 1/ms
     */
    public abstract TrialStreams streams(long seed, ColumnParameters parameters, double sd, double stimulus);
}
