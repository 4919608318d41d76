package org.equipoise.column;

/**
 * Simulates trials of one state of the model under one protocol.
 *
 * <p>A trial's course is a function of its number: it does not depend on which trials are simulated beside it.
 * Immutable and thread-safe, if the streams are.
 *
 * @param parameters the state of the model
 * @param protocol the course of a trial
 * @param streams where the initial states and the noise come from
 * @param sd the standard deviation of the noise that is added to the drive of the local excitatory synapses, 0 or above; at 0
 *     the trials have no noise
 * @param stimulus rate of the stimulus in 1/ms, 0 or above
 */
public record TrialSimulation(
        ColumnParameters parameters, Protocol protocol, TrialStreams streams, double sd, double stimulus) {
    /** How many steps of noise are drawn at a time: long enough for the generators, short enough for the cache. */
    private static final int CHUNK = 64;

    private static final double LARGEST_START = 0.01;

    /** @throws IllegalArgumentException if the spread of the noise or the stimulus is negative */
    public TrialSimulation {
        if (!(sd >= 0)) {
            throw new IllegalArgumentException("the spread of the noise must not be negative, but is " + sd);
        }
        if (!(stimulus >= 0)) {
            throw new IllegalArgumentException("the stimulus must not be negative, but is " + stimulus + " per ms");
        }
    }

    /**
     * Simulates the trials from {@code first} on.
     *
     * @param first number of the first trial, 0 or above
     * @param count how many trials, at least 1
     * @param recorder sees every state of the main part
     * @throws ArithmeticException if a trial left the range of numbers, with its number
     */
    public void run(int first, int count, StateRecorder recorder) {
        ColumnBatch batch = new ColumnBatch(parameters, protocol.dt(), count);
        NoiseStream[][] streams = open(TrialStreams.Part.TRANSIENT, first, count);
        for (int trial = 0; trial < count; trial++) {
            start(batch, trial, streams[0][trial]);
        }
        batch.refreshRates();
        advance(batch, streams, protocol.transientStates() - 1, 0, (state, same) -> {});
        recorder.record(0, batch);
        advance(batch, open(TrialStreams.Part.MAIN, first, count), protocol.mainStates() - 1, stimulus, recorder);
        requireFinite(batch, first, count);
    }

    private NoiseStream[][] open(TrialStreams.Part part, int first, int count) {
        int columns = parameters.columns();
        NoiseStream[][] opened = new NoiseStream[2 * columns][count];
        for (int k = 0; k < opened.length; k++) {
            Population population = Population.of(k / columns);
            for (int trial = 0; trial < count; trial++) {
                opened[k][trial] = streams.open(part, first + trial, population, k % columns);
            }
        }
        return opened;
    }

    /** Draws the initial state: potentials below the threshold, the other variables small. */
    private void start(ColumnBatch batch, int trial, NoiseStream stream) {
        int columns = parameters.columns();
        for (Population population : Population.values()) {
            int variable = population == Population.PYRAMIDAL ? CorticalColumn.V_P : CorticalColumn.V_I;
            for (int c = 0; c < columns; c++) {
                batch.variable(c, variable)[trial] = population.rate().threshold() - 10 * stream.uniform();
            }
        }
        for (int variable = CorticalColumn.S_PP; variable <= CorticalColumn.SODIUM; variable++) {
            for (int c = 0; c < columns; c++) {
                batch.variable(c, variable)[trial] = LARGEST_START * stream.uniform();
            }
        }
    }

    private void advance(
            ColumnBatch batch, NoiseStream[][] streams, int steps, double intensity, StateRecorder recorder) {
        double[][][] noise = new double[streams.length][CHUNK][batch.lanes()];
        double[][] increments = new double[streams.length][];
        double scale = CorticalColumn.AMPA_DECAY * CorticalColumn.AMPA_DECAY * Math.sqrt(protocol.dt()) * sd;
        for (int from = 0; from < steps; from += CHUNK) {
            int length = Math.min(CHUNK, steps - from);
            if (sd > 0) {
                draw(streams, noise, length, scale);
            }
            for (int i = 0; i < length; i++) {
                for (int k = 0; k < increments.length; k++) {
                    increments[k] = noise[k][i];
                }
                int step = from + i;
                batch.step(protocol.isStimulated(step) ? intensity : 0, increments);
                recorder.record(step + 1, batch);
            }
        }
    }

    private static void draw(NoiseStream[][] streams, double[][][] noise, int length, double scale) {
        for (int k = 0; k < streams.length; k++) {
            NoiseStream[] ofTrials = streams[k];
            for (int trial = 0; trial < ofTrials.length; trial++) {
                ofTrials[trial].normals(noise[k], trial, length, scale);
            }
        }
    }

    private void requireFinite(ColumnBatch batch, int first, int count) {
        for (int c = 0; c < parameters.columns(); c++) {
            double[] potential = batch.variable(c, CorticalColumn.V_P);
            for (int trial = 0; trial < count; trial++) {
                if (!Double.isFinite(potential[trial])) {
                    throw new ArithmeticException("trial " + (first + trial)
                            + " left the range of numbers: the state (beta_intra " + parameters.betaIntra()
                            + ", beta_inter " + parameters.betaInter() + ", noise " + sd + ") is unstable");
                }
            }
        }
    }
}
