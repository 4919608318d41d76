package org.equipoise.neuron;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.neuron.Gate.Form;
import org.equipoise.neuron.Gate.Rate;
import org.equipoise.units.Dimension;

/**
 * The neuron of Hodgkin and Huxley (1952), J. Physiol. 117, 500-544, with alpha-shaped synaptic currents: NEST's
 * {@code hh_psc_alpha}.
 *
 * <pre>
 * C_m dV/dt = -g_L (V - E_L) - g_Na m^3 h (V - E_Na) - g_K n^4 (V - E_K) + I_syn_ex + I_syn_in + I_e + I_stim
 * dx/dt = alpha_x (1 - x) - beta_x x for the gates x = m, h, n; V in mV, rates in 1/ms:
 *   alpha_m = 0.1 (V + 40) / (1 - exp(-(V + 40) / 10))     beta_m = 4 exp(-(V + 65) / 18)
 *   alpha_h = 0.07 exp(-(V + 65) / 20)                     beta_h = 1 / (1 + exp(-(V + 35) / 10))
 *   alpha_n = 0.01 (V + 55) / (1 - exp(-(V + 55) / 10))    beta_n = 0.125 exp(-(V + 65) / 80)
 * a spike of weight w (pA) that arrives at t0 adds w e (t - t0) / tau_syn_x exp(-(t - t0) / tau_syn_x)
 * a spike: V is 0 mV or above at the end of a step and below what it was before; none for t_ref after one
 * </pre>
 *
 * <p>The potential is not reset. Weights of 0 and above act on {@code ex}, those below on {@code in}. The gates begin at rest at -65 mV. Synaptic
 * currents are exact; the rest is integrated as {@link AdaptiveBlock} says, with an estimated error of at most
 * {@code gsl_error_tol} (1e-6 mV; 1e-3 is NEST's) in a stretch, where a gate's error of 1 counts as 100 mV. Threads: one
 * per block.
 */
public final class HhPscAlpha extends DescribedModel {
    private static final List<Gate> GATES = List.of(
            new Gate(new Rate(Form.LINOID, 1, -40, -10), new Rate(Form.EXPONENTIAL, 4, -65, -18)),
            new Gate(new Rate(Form.EXPONENTIAL, 0.07, -65, -20), new Rate(Form.SIGMOID, 1, -35, -10)),
            new Gate(new Rate(Form.LINOID, 0.1, -55, -10), new Rate(Form.EXPONENTIAL, 0.125, -65, -80)));

    private static final List<Parameter> PARAMETERS = HodgkinHuxleyBlock.parameters(
            new HodgkinHuxleyBlock.Membrane(100, 12000, 3600, 30, 50, -77, -54.402, -65),
            GATES,
            new Parameter(
                    "tau_syn_ex", Dimension.TIME, 0.2, Parameter.Range.POSITIVE, "rise time of excitatory currents"),
            new Parameter(
                    "tau_syn_in", Dimension.TIME, 2, Parameter.Range.POSITIVE, "rise time of inhibitory currents"));

    /** The model. */
    public HhPscAlpha() {
        super(
                "hh_psc_alpha",
                PARAMETERS,
                SynapticDrive.CURRENTS,
                HodgkinHuxleyBlock.recordables(SynapticDrive.EXCITATORY_CURRENT, SynapticDrive.INHIBITORY_CURRENT));
    }

    @Override
    public List<String> problems(ToDoubleFunction<String> value) {
        return HodgkinHuxleyBlock.problems(value);
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        TimeCourse excitatory = new AlphaCourse(setup, "tau_syn_ex");
        TimeCourse inhibitory = new AlphaCourse(setup, "tau_syn_in");
        return new HodgkinHuxleyBlock(
                setup,
                GATES,
                new double[setup.size()],
                0,
                excitatory,
                inhibitory,
                SynapticDrive.currents(excitatory, inhibitory, 1));
    }
}
