package org.equipoise.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.stimulus.StimulusBlock;

/** A stimulus of which only some neurons of a block take notice. Not thread-safe; allocates nothing after construction. */
final class SubsetBlock implements StimulusBlock {
    private final StimulusBlock whole;
    private final int[] neurons;
    private final int receptor;
    /** What the stimulus would do to all neurons of the block. */
    private final InputBuffer scratch;

    /**
     * @param whole acts on all neurons of the block
     * @param population how many neurons the population has
     * @param first place of the block's first neuron in it
     * @param receptor the receptor that spikes reach
     */
    SubsetBlock(
            StimulusBlock whole, Subset subset, int population, int first, int size, int receptor, int windowSteps) {
        this.whole = whole;
        this.receptor = receptor;
        neurons = IntStream.range(0, size)
                .filter(i -> subset.contains(first + i, population))
                .toArray();
        scratch = new InputBuffer(size, receptor + 1, windowSteps);
    }

    @Override
    public void apply(long firstStep, int steps, InputBuffer input) {
        whole.apply(firstStep, steps, scratch);
        for (long step = firstStep; step < firstStep + steps; step++) {
            if (receptor >= 0) {
                move(scratch.row(receptor, step), input.row(receptor, step));
            }
            if (scratch.current(step) != null) {
                input.enableCurrents();
                move(scratch.current(step), input.current(step));
            }
        }
    }

    private void move(double[] from, double[] to) {
        for (int i : neurons) {
            to[i] += from[i];
        }
        Arrays.fill(from, 0);
    }
}
