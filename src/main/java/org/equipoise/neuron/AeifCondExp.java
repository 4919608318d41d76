package org.equipoise.neuron;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.units.Dimension;

/**
 * The adaptive exponential integrate-and-fire neuron of Brette and Gerstner (2005), J. Neurophysiol. 94, 3637-3642, with
 * exponentially decaying synaptic conductances: NEST's {@code aeif_cond_exp}. With a = b = 0 it is the exponential
 * integrate-and-fire neuron of Fourcaud-Trocm&eacute; et al. (2003).
 *
 * <pre>
 * C_m dV/dt = -g_L (V - E_L) + g_L Delta_T exp((V - V_th) / Delta_T) - w
 *             + g_ex (E_ex - V) + g_in (E_in - V) + I_e + I_stim
 * tau_w dw/dt = a (V - E_L) - w
 * dg_x/dt = -g_x / tau_syn_x,   g_x jumps by the weight's amount (nS) when a spike arrives
 * V &gt;= V_peak (V_th if Delta_T is 0): a spike, V = V_reset for t_ref, w jumps by b
 * </pre>
 *
 * <p>Weights of 0 and above act on {@code ex}, those below on {@code in}, where they raise g_in by their amount. A
 * neuron is reset where it crosses V_peak within the step and integrated on from there; the spike is stamped with the step's
 * end; there is at most one in a step. The synapses are exact; V and w are integrated as {@link AdaptiveBlock} says, with
 * an estimated error of at most {@code gsl_error_tol} (1e-6 mV, as NEST's) in a stretch, where an error of w counts
 * 0.1 mV/pA. Threads: one per block.
 *
 * <p>V_reset must be below V_peak, V_th not above it. With Delta_T = 0 there is no upswing, and V_th takes the place of
 * V_peak.
 */
public final class AeifCondExp extends DescribedModel {
    private static final List<Parameter> PARAMETERS = AdaptiveExponentialBlock.parametersAnd(
            SynapticDrive.excitatoryReversal(0),
            SynapticDrive.inhibitoryReversal(-85),
            new Parameter("tau_syn_ex", Dimension.TIME, 0.2, Parameter.Range.POSITIVE, "decay time of excitation"),
            new Parameter("tau_syn_in", Dimension.TIME, 2, Parameter.Range.POSITIVE, "decay time of inhibition"));

    /** The model. */
    public AeifCondExp() {
        super(
                "aeif_cond_exp",
                PARAMETERS,
                SynapticDrive.CONDUCTANCES,
                List.of(
                        LeakyMembrane.POTENTIAL,
                        AdaptiveExponentialBlock.ADAPTATION,
                        SynapticDrive.EXCITATORY_CONDUCTANCE,
                        SynapticDrive.INHIBITORY_CONDUCTANCE));
    }

    @Override
    public List<String> problems(ToDoubleFunction<String> value) {
        return AdaptiveExponentialBlock.problems(value);
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        TimeCourse excitatory = new ExponentialCourse(setup, "tau_syn_ex");
        TimeCourse inhibitory = new ExponentialCourse(setup, "tau_syn_in");
        return new AdaptiveExponentialBlock(
                setup, excitatory, inhibitory, SynapticDrive.conductances(setup, excitatory, inhibitory));
    }
}
