package org.equipoise.neuron;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.units.Dimension;

/**
 * The leaky integrate-and-fire neuron with delta-shaped synapses: NEST's {@code iaf_psc_delta}.
 *
 * <pre>
 * dV/dt = -(V - E_L) / tau_m + (I_e + I_stim) / C_m,   V jumps by the weight (mV) when a spike arrives
 * V &gt;= V_th: a spike, then none for t_ref, and V = V_reset for t_clamp; what arrives in t_clamp is lost
 * </pre>
 *
 * <p>Integrated exactly (Rotter &amp; Diesmann 1999), or, in a population with {@code integration: forward_euler}, by V + dt
 * dV/dt. Threads: one per block.
 */
public final class IafPscDelta extends DescribedModel {
    private final Integration integration;
    private final double shortestTauM;

    /** The model, integrated exactly. */
    public IafPscDelta() {
        this(Integration.EXACT, 0);
    }

    private IafPscDelta(Integration integration, double shortestTauM) {
        super(
                "iaf_psc_delta",
                LeakyMembrane.PARAMETERS,
                List.of(new Receptor("delta", Dimension.VOLTAGE)),
                List.of(LeakyMembrane.POTENTIAL));
        this.integration = integration;
        this.shortestTauM = shortestTauM;
    }

    /**
     * The model, integrated by the forward Euler method.
     *
     * @param dt length of a step in ms; a shorter tau_m is one of the {@link #problems}
     */
    public static IafPscDelta forwardEuler(double dt) {
        return new IafPscDelta(Integration.FORWARD_EULER, dt);
    }

    @Override
    public List<String> problems(ToDoubleFunction<String> value) {
        if (integration == Integration.FORWARD_EULER && value.applyAsDouble("tau_m") < shortestTauM) {
            return List.of("tau_m must be at least dt = " + shortestTauM + " ms for forward_euler");
        }
        return LeakyMembrane.problems(value);
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        return new Block(new LeakyMembrane(setup, integration));
    }

    private static final class Block implements NeuronBlock {
        private final LeakyMembrane membrane;

        Block(LeakyMembrane membrane) {
            this.membrane = membrane;
        }

        @Override
        public void update(InputBuffer input, long firstStep, int steps, SpikeBuffer spikes) {
            for (long step = firstStep; step < firstStep + steps; step++) {
                double[] jumps = input.row(0, step);
                integrate(membrane.v, membrane.decay, membrane.drive, jumps);
                Arrays.fill(jumps, 0);
                membrane.finish(input.current(step), step, spikes);
            }
        }

        private static void integrate(double[] v, double[] decay, double[] drive, double[] jumps) {
            for (int i = 0; i < v.length; i++) {
                v[i] = decay[i] * v[i] + (drive[i] + jumps[i]);
            }
        }

        @Override
        public void read(int recordable, int[] neurons, double[] values, int offset) {
            membrane.read(neurons, values, offset);
        }

        @Override
        public void visitState(StateVisitor visitor) {
            membrane.visitState(visitor);
        }
    }
}
