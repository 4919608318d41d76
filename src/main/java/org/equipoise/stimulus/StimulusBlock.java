package org.equipoise.stimulus;

import org.equipoise.neuron.InputBuffer;

/** The part of a stimulus that acts on one block of neurons. Not thread-safe; {@link #apply} allocates nothing. */
public interface StimulusBlock {

    /** Adds what acts in the steps {@code firstStep .. firstStep + steps - 1} to the block's input. */
    void apply(long firstStep, int steps, InputBuffer input);
}
