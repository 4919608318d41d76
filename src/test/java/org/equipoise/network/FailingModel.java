package org.equipoise.network;

import java.util.List;
import org.equipoise.neuron.BlockSetup;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.NeuronModel;
import org.equipoise.neuron.Parameter;
import org.equipoise.neuron.Receptor;
import org.equipoise.neuron.Recordable;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.neuron.StateVisitor;
import org.equipoise.units.Dimension;

/** A model of which one neuron throws in one step. */
record FailingModel(int neuron, long step) implements NeuronModel {
    @Override
    public String name() {
        return "failing";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Receptor> receptors() {
        return List.of(new Receptor("any", Dimension.VOLTAGE));
    }

    @Override
    public List<Recordable> recordables() {
        return List.of();
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        boolean mine = neuron >= setup.first() && neuron < setup.first() + setup.size();
        return new NeuronBlock() {
            @Override
            public void update(InputBuffer input, long firstStep, int steps, SpikeBuffer spikes) {
                if (mine && step >= firstStep && step < firstStep + steps) {
                    throw new IllegalStateException("neuron " + neuron + " failed in step " + step);
                }
            }

            @Override
            public void read(int recordable, int[] neurons, double[] values, int offset) {
                throw new UnsupportedOperationException("nothing to record");
            }

            @Override
            public void visitState(StateVisitor visitor) {
                // There is none.
            }
        };
    }
}
