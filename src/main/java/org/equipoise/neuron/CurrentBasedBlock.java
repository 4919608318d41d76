package org.equipoise.neuron;

import java.util.List;

/** Leaky integrate-and-fire neurons with an excitatory and an inhibitory synaptic current, of whatever shape. */
final class CurrentBasedBlock implements NeuronBlock {
    static final List<Recordable> RECORDABLES =
            List.of(LeakyMembrane.POTENTIAL, SynapticDrive.EXCITATORY_CURRENT, SynapticDrive.INHIBITORY_CURRENT);

    /** So many neurons at a time that what several loops need of them stays in the first-level cache. */
    private static final int STRETCH = 256;

    private final LeakyMembrane membrane;
    private final SynapticCurrent excitatory;
    private final SynapticCurrent inhibitory;

    CurrentBasedBlock(BlockSetup setup, SynapticCurrent excitatory, SynapticCurrent inhibitory) {
        membrane = new LeakyMembrane(setup);
        this.excitatory = excitatory;
        this.inhibitory = inhibitory;
    }

    @Override
    public void update(InputBuffer input, long firstStep, int steps, SpikeBuffer spikes) {
        for (long step = firstStep; step < firstStep + steps; step++) {
            double[] ex = input.row(0, step);
            double[] in = input.row(1, step);
            for (int from = 0; from < ex.length; from += STRETCH) {
                int to = Math.min(from + STRETCH, ex.length);
                membrane.integrate(from, to);
                excitatory.advance(membrane.v, ex, from, to);
                inhibitory.advance(membrane.v, in, from, to);
            }
            membrane.finish(input.current(step), step, spikes);
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

    @Override
    public void visitState(StateVisitor visitor) {
        membrane.visitState(visitor);
        excitatory.visitState("I_syn_ex", visitor);
        inhibitory.visitState("I_syn_in", visitor);
    }
}
