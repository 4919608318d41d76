package org.equipoise.neuron;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.units.Dimension;

/**
 * The leaky integrate-and-fire neuron with alpha-shaped synaptic conductances: NEST's {@code iaf_cond_alpha} (Meffin, Burkitt &amp;
 * Grayden 2004).
 *
 * <pre>
 * C_m dV/dt = -g_L (V - E_L) - g_ex (V - E_ex) - g_in (V - E_in) + I_e + I_stim
 * a spike of weight w (nS) that arrives at t0 adds |w| e (t - t0) / tau_syn_x exp(-(t - t0) / tau_syn_x) to g_x
 * V &gt;= V_th at the end of a step: a spike, then none for t_ref, and V = V_reset for t_clamp; the conductances go on meanwhile
 * </pre>
 *
 * <p>Weights of 0 and above act on {@code ex}, those below on {@code in}, where they raise g_in by their amount. The
 * conductances are exact; V is integrated as {@link AdaptiveBlock} says, with an estimated error of at most
 * {@code gsl_error_tol} (1e-6 mV; 1e-3 is NEST's) in a stretch. Threads: one per block.
 */
public final class IafCondAlpha extends DescribedModel {
    private static final List<Parameter> PARAMETERS = ConductanceBasedBlock.parametersAnd(
            new Parameter("tau_syn_ex", Dimension.TIME, 0.2, Parameter.Range.POSITIVE, "rise time of g_ex"),
            new Parameter("tau_syn_in", Dimension.TIME, 2, Parameter.Range.POSITIVE, "rise time of g_in"));

    /** The model. */
    public IafCondAlpha() {
        super("iaf_cond_alpha", PARAMETERS, SynapticDrive.CONDUCTANCES, ConductanceBasedBlock.RECORDABLES);
    }

    @Override
    public List<String> problems(ToDoubleFunction<String> value) {
        return ConductanceBasedBlock.problems(value);
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        return new ConductanceBasedBlock(
                setup, new AlphaCourse(setup, "tau_syn_ex"), new AlphaCourse(setup, "tau_syn_in"));
    }
}
