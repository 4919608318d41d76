package org.equipoise.stimulus;

import java.util.List;
import org.equipoise.neuron.BlockSetup;
import org.equipoise.neuron.DescribedModel;
import org.equipoise.neuron.InputBuffer;
import org.equipoise.neuron.NeuronBlock;
import org.equipoise.neuron.Parameter;
import org.equipoise.neuron.SpikeBuffer;
import org.equipoise.neuron.StateVisitor;
import org.equipoise.random.PoissonDraws;
import org.equipoise.units.Dimension;

/**
 * A population of Poisson sources, {@code poisson}: each unit has a train of its own, which its projections share among
 * all its targets (NEST: a {@code poisson_generator} with one {@code parrot_neuron} a unit). All units have one rate.
 */
public final class PoissonPopulation extends DescribedModel {
    static final List<Parameter> TIMES = List.of(
            new Parameter("start", Dimension.TIME, 0, Parameter.Range.NOT_NEGATIVE, "time of the beginning"),
            new Parameter("stop", Dimension.TIME, 1e12, Parameter.Range.NOT_NEGATIVE, "time of the end"));

    private static final Parameter RATE =
            new Parameter("rate", Dimension.FREQUENCY, 0, Parameter.Range.NOT_NEGATIVE, "mean rate of each unit");

    /** The model. */
    public PoissonPopulation() {
        super("poisson", List.of(RATE, TIMES.get(0), TIMES.get(1)), List.of(), List.of());
    }

    @Override
    public boolean isSource() {
        return true;
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        return new Block(setup);
    }

    private static final class Block implements NeuronBlock {
        private final int first;
        private final int[] counts;
        private final PoissonDraws draws;
        private final long lastSilentStep;
        private final long lastStep;

        Block(BlockSetup setup) {
            first = setup.first();
            counts = new int[setup.size()];
            double rate = setup.size() == 0 ? 0 : setup.get("rate")[0];
            // Populations and stimuli are numbered apart: negative owners are populations.
            draws = new PoissonDraws(rate * setup.dt(), setup.seed(), ~setup.population());
            lastSilentStep = setup.size() == 0 ? 0 : Math.round(setup.get("start")[0] / setup.dt());
            lastStep = setup.size() == 0 ? 0 : Math.round(setup.get("stop")[0] / setup.dt());
        }

        @Override
        public void update(InputBuffer input, long firstStep, int steps, SpikeBuffer spikes) {
            for (long step = firstStep; step < firstStep + steps; step++) {
                if (step > lastSilentStep && step <= lastStep) {
                    draws.draw(step, first, counts);
                    for (int i = 0; i < counts.length; i++) {
                        for (int k = 0; k < counts[i]; k++) {
                            spikes.add(step, i);
                        }
                    }
                }
            }
        }

        @Override
        public void read(int recordable, int[] neurons, double[] values, int offset) {
            throw new IllegalArgumentException("poisson has nothing to record");
        }

        @Override
        public void visitState(StateVisitor visitor) {
            // What a source does in a step depends on the step alone.
        }
    }
}
