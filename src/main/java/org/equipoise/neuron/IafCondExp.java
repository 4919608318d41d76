package org.equipoise.neuron;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.units.Dimension;

/**
 * The leaky integrate-and-fire neuron with exponentially decaying synaptic conductances: NEST's {@code iaf_cond_exp} (Meffin, Burkitt &amp;
 * Grayden 2004).
 *
 * <pre>
 * C_m dV/dt = -g_L (V - E_L) - g_ex (V - E_ex) - g_in (V - E_in) + I_e + I_stim
 * dg_x/dt = -g_x / tau_syn_x,   g_x jumps by the weight's amount (nS) when a spike arrives
 * V &gt;= V_th at the end of a step: a spike, then none for t_ref, and V = V_reset for t_clamp; the conductances go on meanwhile
 * </pre>
 *
 * <p>Weights of 0 and above act on {@code ex}, those below on {@code in}, where they raise g_in by their amount. The
 * conductances are exact; V is integrated as {@link AdaptiveBlock} says, with an estimated error of at most
 * {@code gsl_error_tol} (1e-6 mV; 1e-3 is NEST's) in a stretch. Threads: one per block.
 */
public final class IafCondExp extends DescribedModel {
    private static final List<Parameter> PARAMETERS = ConductanceBasedBlock.parametersAnd(
            new Parameter("tau_syn_ex", Dimension.TIME, 0.2, Parameter.Range.POSITIVE, "decay time of g_ex"),
            new Parameter("tau_syn_in", Dimension.TIME, 2, Parameter.Range.POSITIVE, "decay time of g_in"));

    /** The model. */
    public IafCondExp() {
        super("iaf_cond_exp", PARAMETERS, SynapticDrive.CONDUCTANCES, ConductanceBasedBlock.RECORDABLES);
    }

    @Override
    public List<String> problems(ToDoubleFunction<String> value) {
        return ConductanceBasedBlock.problems(value);
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        return new ConductanceBasedBlock(
                setup, new ExponentialCourse(setup, "tau_syn_ex"), new ExponentialCourse(setup, "tau_syn_in"));
    }
}
