package org.equipoise.analysis.spiking;

/**
 * What a network of excitatory and inhibitory neurons does, in the terms of Brunel (2000), J. Comput. Neurosci. 8, 183-208,
 * section 5: whether the activity of the whole oscillates, and how regularly the single neuron fires.
 */
public enum Regime {
    /** Hardly any spikes. */
    QUIESCENT("Q", "quiescent"),
    /** The whole oscillates and each neuron fires like a clock. */
    SYNCHRONOUS_REGULAR("SR", "synchronous regular (SR)"),
    /** The activity of the whole is steady and each neuron fires like a clock. */
    ASYNCHRONOUS_REGULAR("AR", "asynchronous regular (AR)"),
    /** The activity of the whole is steady and neurons fire irregularly. */
    ASYNCHRONOUS_IRREGULAR("AI", "asynchronous irregular (AI)"),
    /** The whole oscillates fast, set by the delays of inhibition; neurons fire irregularly. */
    SYNCHRONOUS_IRREGULAR_FAST("SI fast", "synchronous irregular with a fast oscillation (SI fast)"),
    /** The whole oscillates slowly, set by the membrane time constant; neurons fire irregularly. */
    SYNCHRONOUS_IRREGULAR_SLOW("SI slow", "synchronous irregular with a slow oscillation (SI slow)"),
    /** Too few spikes, or too short a time, to tell. */
    UNDETERMINED("?", "undetermined, too few spikes");

    private final String label;
    private final String description;

    Regime(String label, String description) {
        this.label = label;
        this.description = description;
    }

    /** In words: {@code asynchronous irregular (AI)}, ... */
    public String description() {
        return description;
    }

    /** As in Brunel's figures: {@code AI}, {@code SI fast}, ... */
    public String label() {
        return label;
    }

    /** Whether the activity of the whole oscillates. */
    public boolean synchronous() {
        return this == SYNCHRONOUS_REGULAR || this == SYNCHRONOUS_IRREGULAR_FAST || this == SYNCHRONOUS_IRREGULAR_SLOW;
    }
}
