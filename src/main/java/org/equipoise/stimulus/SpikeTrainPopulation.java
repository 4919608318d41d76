package org.equipoise.stimulus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.equipoise.neuron.BlockSetup;
import org.equipoise.neuron.DescribedModel;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.neuron.StateVisitor;

/**
 * A population of sources with given spikes, {@code spike_trains}: unit i has those of node i of a file (NEST: one
 * {@code spike_generator} with a {@code parrot_neuron} a unit). Immutable and thread-safe.
 */
public final class SpikeTrainPopulation extends DescribedModel {
    private final SpikeTrains trains;

    /** @param trains what the units send */
    public SpikeTrainPopulation(SpikeTrains trains) {
        super("spike_trains", List.of(), List.of(), List.of());
        this.trains = trains;
    }

    /** What the units send. */
    public SpikeTrains trains() {
        return trains;
    }

    @Override
    public boolean isSource() {
        return true;
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        try {
            return new Block(trains.of(setup.first(), setup.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static final class Block implements NeuronBlock {
        private final long[] spikes;
        private int next;

        Block(long[] spikes) {
            this.spikes = spikes;
        }

        @Override
        public void update(InputBuffer input, long firstStep, int steps, SpikeBuffer sent) {
            for (; next < spikes.length && spikes[next] >>> Integer.SIZE < firstStep + steps; next++) {
                long step = spikes[next] >>> Integer.SIZE;
                if (step >= firstStep) {
                    sent.add(step, (int) spikes[next]);
                }
            }
        }

        @Override
        public void read(int recordable, int[] neurons, double[] values, int offset) {
            throw new IllegalArgumentException("spike_trains has nothing to record");
        }

        @Override
        public void visitState(StateVisitor visitor) {
            // What a source does in a step depends on the step alone.
        }
    }
}
