package org.equipoise.neuron;

import java.util.List;
import org.equipoise.units.Dimension;

/** Leaky integrate-and-fire neurons with an excitatory and an inhibitory synaptic current, of whatever shape. */
final class CurrentBasedBlock implements NeuronBlock {
    static final List<Receptor> RECEPTORS =
            List.of(new Receptor("ex", Dimension.CURRENT), new Receptor("in", Dimension.CURRENT));

    static final List<Recordable> RECORDABLES = List.of(
            LeakyMembrane.POTENTIAL,
            new Recordable("I_syn_ex", Dimension.CURRENT),
            new Recordable("I_syn_in", Dimension.CURRENT));

    private final LeakyMembrane membrane;
    private final SynapticCurrent excitatory;
    private final SynapticCurrent inhibitory;

    CurrentBasedBlock(BlockSetup setup, SynapticCurrent excitatory, SynapticCurrent inhibitory) {
        membrane = new LeakyMembrane(setup);
        this.excitatory = excitatory;
        this.inhibitory = inhibitory;
    }

    /** The place in {@link #RECEPTORS} of the receptor that a weight acts on where none is named. */
    static int receptorFor(double weight) {
        return weight >= 0 ? 0 : 1;
    }

    @Override
    public void update(InputBuffer input, long firstStep, int steps, SpikeBuffer spikes) {
        for (long step = firstStep; step < firstStep + steps; step++) {
            integrate(membrane.v, membrane.decay, membrane.drive);
            excitatory.advance(membrane.v, input.row(0, step));
            inhibitory.advance(membrane.v, input.row(1, step));
            membrane.finish(input.current(step), step, spikes);
        }
    }

    private static void integrate(double[] v, double[] decay, double[] drive) {
        for (int i = 0; i < v.length; i++) {
            v[i] = decay[i] * v[i] + drive[i];
        }
    }

    @Override
    public void read(int recordable, int[] neurons, double[] values, int offset) {
        switch (recordable) {
            case 0 -> membrane.read(neurons, values, offset);
            case 1 -> excitatory.read(neurons, values, offset);
            default -> inhibitory.read(neurons, values, offset);
        }
    }
}
