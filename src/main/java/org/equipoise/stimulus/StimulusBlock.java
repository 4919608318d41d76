package org.equipoise.stimulus;

import org.equipoise.neuron.InputBuffer;

/**
 * The part of a stimulus that acts on one block of neurons. Not thread-safe; {@link #apply} allocates nothing.
 *
 * <p>What it adds depends on the steps alone: a new one that begins at a later step, as after a checkpoint, adds the same.
 */
public interface StimulusBlock {

    /** Adds what acts in the steps {@code firstStep .. firstStep + steps - 1} to the block's input. */
    void apply(long firstStep, int steps, InputBuffer input);
}
