package org.equipoise.neuron;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.neuron.Gate.Form;
import org.equipoise.neuron.Gate.Rate;
import org.equipoise.units.Dimension;

/**
 * The hippocampal neuron of Traub and Miles (1991), Neuronal Networks of the Hippocampus, as simplified by Brette et al.
 * (2007), J. Comput. Neurosci. 23, 349-398, with exponentially decaying conductances: NEST's {@code hh_cond_exp_traub}.
 *
 * <pre>
 * C_m dV/dt = -g_L (V - E_L) - g_Na m^3 h (V - E_Na) - g_K n^4 (V - E_K)
 *             - g_ex (V - E_ex) - g_in (V - E_in) + I_e + I_stim
 * dx/dt = alpha_x (1 - x) - beta_x x for the gates x = m, h, n; U = V - V_T in mV, rates in 1/ms:
 *   alpha_m = 0.32 (13 - U) / (exp((13 - U) / 4) - 1)      beta_m = 0.28 (U - 40) / (exp((U - 40) / 5) - 1)
 *   alpha_h = 0.128 exp((17 - U) / 18)                     beta_h = 4 / (1 + exp((40 - U) / 5))
 *   alpha_n = 0.032 (15 - U) / (exp((15 - U) / 5) - 1)     beta_n = 0.5 exp((10 - U) / 40)
 * dg_x/dt = -g_x / tau_syn_x,   g_x jumps by the weight's amount (nS) when a spike arrives
 * a spike: V is V_T + 30 mV or above at the end of a step and below what it was before; none for t_ref after one
 * </pre>
 *
 * <p>The potential is not reset. Weights of 0 and above act on {@code ex}, those below on {@code in}, where they raise g_in by their amount. As NEST's,
 * the gates begin at the steady state of U = -60 mV. The conductances are exact; the rest is integrated as
 * {@link AdaptiveBlock} says, with an estimated error of at most {@code gsl_error_tol} (1e-6 mV; 1e-3 is NEST's) in a
 * stretch, where a gate's error of 1 counts as 100 mV. Threads: one per block.
 */
public final class HhCondExpTraub extends DescribedModel {
    private static final List<Gate> GATES = List.of(
            new Gate(new Rate(Form.LINOID, 1.28, 13, -4), new Rate(Form.LINOID, 1.4, 40, 5)),
            new Gate(new Rate(Form.EXPONENTIAL, 0.128, 17, -18), new Rate(Form.SIGMOID, 4, 40, -5)),
            new Gate(new Rate(Form.LINOID, 0.16, 15, -5), new Rate(Form.EXPONENTIAL, 0.5, 10, -40)));

    private static final List<Parameter> PARAMETERS = HodgkinHuxleyBlock.parameters(
            new HodgkinHuxleyBlock.Membrane(200, 20000, 6000, 10, 50, -90, -60, -60),
            GATES,
            new Parameter("V_T", Dimension.VOLTAGE, -63, Parameter.Range.ANY, "shifts the gates' rates"),
            SynapticDrive.excitatoryReversal(0),
            SynapticDrive.inhibitoryReversal(-80),
            new Parameter("tau_syn_ex", Dimension.TIME, 5, Parameter.Range.POSITIVE, "decay time of g_ex"),
            new Parameter("tau_syn_in", Dimension.TIME, 10, Parameter.Range.POSITIVE, "decay time of g_in"));

    /** The model. */
    public HhCondExpTraub() {
        super(
                "hh_cond_exp_traub",
                PARAMETERS,
                SynapticDrive.CONDUCTANCES,
                HodgkinHuxleyBlock.recordables(
                        SynapticDrive.EXCITATORY_CONDUCTANCE, SynapticDrive.INHIBITORY_CONDUCTANCE));
    }

    @Override
    public List<String> problems(ToDoubleFunction<String> value) {
        return HodgkinHuxleyBlock.problems(value);
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        TimeCourse excitatory = new ExponentialCourse(setup, "tau_syn_ex");
        TimeCourse inhibitory = new ExponentialCourse(setup, "tau_syn_in");
        return new HodgkinHuxleyBlock(
                setup,
                GATES,
                setup.get("V_T"),
                30,
                excitatory,
                inhibitory,
                SynapticDrive.conductances(setup, excitatory, inhibitory));
    }
}
