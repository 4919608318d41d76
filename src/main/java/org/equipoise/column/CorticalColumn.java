package org.equipoise.column;

/**
 * The constants of one cortical column, a pyramidal (p) and an inhibitory (i) population, and the order of its variables.
 *
 * <p>Times are in ms, potentials in mV, rates in 1/ms and concentrations in mM. Variables 11 to 14, the synapses of the
 * stimulus, are no arrays: they are alike in all trials (see {@link StimulusSynapse}).
 *
 * <p>Source: the model of heterogeneous synaptic homeostasis, doi:10.1101/2023.12.04.569905.
 */
public final class CorticalColumn {
    static final double E_GABA = -70;
    static final double E_K = -100;

    /** The membrane time constant of both populations. */
    static final double TAU = 30;

    static final double AMPA_DECAY = 0.070;
    static final double GABA_DECAY = 0.0586;

    static final Synapse PP = new Synapse(144, AMPA_DECAY);
    static final Synapse IP = new Synapse(36, AMPA_DECAY);
    static final Synapse PI = new Synapse(160, GABA_DECAY);
    static final Synapse II = new Synapse(40, GABA_DECAY);

    /** From the other column's pyramidal population, or from the stimulus, onto the pyramidal one. */
    static final Synapse P_FROM_OUTSIDE = new Synapse(16, AMPA_DECAY);

    /** From the other column's pyramidal population, or from the stimulus, onto the inhibitory one. */
    static final Synapse I_FROM_OUTSIDE = new Synapse(4, AMPA_DECAY);

    /** How many variables a column has. */
    public static final int VARIABLES = 19;

    public static final int V_P = 0;
    public static final int V_I = 1;

    /** Local AMPA onto p; as with every synapse, the next variable is its derivative. */
    public static final int S_PP = 2;

    /** Local GABA onto p. */
    public static final int S_PI = 4;

    /** Local AMPA onto i. */
    public static final int S_IP = 6;

    /** Local GABA onto i. */
    public static final int S_II = 8;

    public static final int SODIUM = 10;

    /** The stimulus's AMPA onto p. */
    public static final int S_P_STIMULUS = 11;

    /** The stimulus's AMPA onto i. */
    public static final int S_I_STIMULUS = 13;

    /** The other column's AMPA onto p. */
    public static final int S_P_INTER = 15;

    /** The other column's AMPA onto i. */
    public static final int S_I_INTER = 17;

    private CorticalColumn() {}
}
