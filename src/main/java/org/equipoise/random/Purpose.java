package org.equipoise.random;

/** What random numbers are for. Each purpose has streams of its own, so that one use never shifts another's draws. */
public enum Purpose {
    /** Which neurons a projection connects. */
    CONNECTION,
    /** How a projection's synapses are split over ranges of targets. */
    SPLIT,
    /** Weights and delays of a projection's synapses. */
    SYNAPSE,
    /** Parameters and initial values of a population's neurons. */
    PARAMETER,
    /** Spike counts of Poisson sources, the common case. */
    POISSON,
    /** Spike counts of Poisson sources, the bits beyond the first 16. */
    POISSON_TAIL,
    /** Noise and initial states of trials of cortical columns. */
    COLUMN_TRIAL,
    /** Which spikes of a Poisson source of changing rate remain. */
    THINNING,
    /** Rates that are drawn anew at intervals. */
    RATE,
    /** Noise of rate models. */
    RATE_NOISE,
    /** The seed of what differs between trials of a network. */
    NETWORK_TRIAL,
    /** Noise currents into neurons. */
    NOISE;

    /**
     * The key of a stream: a random function of its arguments.
     *
     * @param seed the seed of the configuration
     * @param owner the number of the projection, population or stimulus that draws
     * @param part which of the owner's streams, if it has several, else 0
     */
    @SuppressWarnings("EnumOrdinal") // The order is part of the streams: new purposes come last.
    public long key(long seed, int owner, int part) {
        Philox philox = new Philox();
        philox.block(seed, ordinal(), (owner & 0xFFFFFFFFL) | ((long) part << 32));
        return philox.first();
    }
}
