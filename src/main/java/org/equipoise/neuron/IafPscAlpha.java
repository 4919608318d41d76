package org.equipoise.neuron;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.units.Dimension;

/**
 * The leaky integrate-and-fire neuron with alpha-shaped synaptic currents: NEST's {@code iaf_psc_alpha}.
 *
 * <pre>
 * C_m dV/dt = -C_m (V - E_L) / tau_m + I_syn_ex + I_syn_in + I_e + I_stim
 * a spike of weight w (pA) that arrives at t0 adds w e (t - t0) / tau_syn_x exp(-(t - t0) / tau_syn_x), whose peak is w
 * V &gt;= V_th: a spike, then none for t_ref, and V = V_reset for t_clamp; the currents go on meanwhile
 * </pre>
 *
 * <p>Without a named receptor, weights of 0 and above act on {@code ex}, those below on {@code in}. Integrated exactly
 * (Rotter &amp; Diesmann 1999), also for tau_syn = tau_m. Threads: one per block.
 */
public final class IafPscAlpha extends DescribedModel {
    private static final List<Parameter> PARAMETERS = LeakyMembrane.parametersAnd(
            new Parameter(
                    "tau_syn_ex", Dimension.TIME, 2, Parameter.Range.POSITIVE, "rise time of excitatory currents"),
            new Parameter(
                    "tau_syn_in", Dimension.TIME, 2, Parameter.Range.POSITIVE, "rise time of inhibitory currents"));

    /** The model. */
    public IafPscAlpha() {
        super("iaf_psc_alpha", PARAMETERS, SynapticDrive.CURRENTS, CurrentBasedBlock.RECORDABLES);
    }

    @Override
    public List<String> problems(ToDoubleFunction<String> value) {
        return LeakyMembrane.problems(value);
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        return new CurrentBasedBlock(
                setup, new AlphaCurrent(setup, "tau_syn_ex"), new AlphaCurrent(setup, "tau_syn_in"));
    }
}
