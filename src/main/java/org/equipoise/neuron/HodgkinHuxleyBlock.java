package org.equipoise.neuron;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.units.Dimension;

/**
 * Neurons with sodium, potassium and leak currents of Hodgkin and Huxley's form, whatever the kinetics of the gates and the
 * synapses. The potential is not reset: a spike is where it begins to fall above a level.
 */
final class HodgkinHuxleyBlock extends AdaptiveBlock {
    private static final int V = 0;
    private static final int M = 1;
    private static final int H = 2;
    private static final int N = 3;
    private static final int GATES = 3;
    /** An error of 1 in a gate counts as 100 mV, the height of a spike. */
    private static final double[] WEIGHT_OF_ERROR = {1, 100, 100, 100};

    private final List<Gate> gates;
    private final double[] shift;
    private final double[] shifted = new double[CHUNK];
    private final Gate.Scratch scratch = new Gate.Scratch();
    /** Slopes of the gates in the present states, which cost most to find out: [gate][neuron]. */
    private final double[][] gateSlopes;

    private final SynapticDrive synapses;
    private final double spikeLevel;
    private final double[] capacitance;
    private final double[] sodium;
    private final double[] potassium;
    private final double[] leak;
    private final double[] sodiumReversal;
    private final double[] potassiumReversal;
    private final double[] leakReversal;
    private final int[] refractorySteps;
    private final int[] refractory;
    /** The potential before the step. */
    private final double[] before;

    /**
     * @param gates m, h and n
     * @param shift what is taken from the potential for the gates' rates, one a neuron
     * @param spikeLevel potential, less the shift, from which a neuron can spike
     */
    HodgkinHuxleyBlock(
            BlockSetup setup,
            List<Gate> gates,
            double[] shift,
            double spikeLevel,
            TimeCourse excitatory,
            TimeCourse inhibitory,
            SynapticDrive synapses) {
        super(
                setup,
                new double[][] {setup.get("V_m"), setup.get("Act_m"), setup.get("Inact_h"), setup.get("Act_n")},
                WEIGHT_OF_ERROR,
                excitatory,
                inhibitory);
        this.gates = gates;
        this.synapses = synapses;
        this.shift = shift;
        this.spikeLevel = spikeLevel;
        capacitance = setup.get("C_m");
        sodium = setup.get("g_Na");
        potassium = setup.get("g_K");
        leak = setup.get("g_L");
        sodiumReversal = setup.get("E_Na");
        potassiumReversal = setup.get("E_K");
        leakReversal = setup.get("E_L");
        refractorySteps = Refractory.steps(setup.get("t_ref"), setup.dt());
        refractory = new int[setup.size()];
        before = state[V].clone();
        gateSlopes = new double[GATES][setup.size()];
        findGateSlopes();
    }

    private void findGateSlopes() {
        double[] x = new double[CHUNK];
        double[] slope = new double[CHUNK];
        for (int first = 0; first < before.length; first += CHUNK) {
            int count = Math.min(CHUNK, before.length - first);
            System.arraycopy(state[V], first, x, 0, count);
            subtract(x, shift, first, count, shifted);
            for (int k = 0; k < GATES; k++) {
                System.arraycopy(state[M + k], first, x, 0, count);
                gates.get(k).slopes(shifted, x, count, scratch, slope);
                System.arraycopy(slope, 0, gateSlopes[k], first, count);
            }
        }
    }

    /**
     * The parameters of the membrane with the defaults of a model, then the model's own, then initial values, the gates'
     * being their steady states at the initial potential (NEST's, which knows no shift there).
     */
    static List<Parameter> parameters(Membrane defaults, List<Gate> gates, Parameter... own) {
        List<Parameter> all = new ArrayList<>(List.of(
                new Parameter(
                        "C_m",
                        Dimension.CAPACITANCE,
                        defaults.capacitance,
                        Parameter.Range.POSITIVE,
                        "capacitance of the membrane"),
                conductance("g_Na", defaults.sodium, "sodium"),
                conductance("g_K", defaults.potassium, "potassium"),
                conductance("g_L", defaults.leak, "leak"),
                reversal("E_Na", defaults.sodiumReversal, "sodium"),
                reversal("E_K", defaults.potassiumReversal, "potassium"),
                reversal("E_L", defaults.leakReversal, "leak"),
                new Parameter("t_ref", Dimension.TIME, 2, Parameter.Range.NOT_NEGATIVE, "shortest time between spikes"),
                new Parameter("I_e", Dimension.CURRENT, 0, Parameter.Range.ANY, "constant current")));
        all.addAll(List.of(own));
        all.add(new Parameter("V_m", Dimension.VOLTAGE, defaults.potential, Parameter.Range.ANY, "initial potential"));
        double[] initial = gates.stream()
                .mapToDouble(gate -> gate.steadyState(defaults.potential))
                .toArray();
        all.add(gate("Act_m", initial[0], "initial activation of sodium"));
        all.add(gate("Inact_h", initial[1], "initial inactivation of sodium, 1 if there is none"));
        all.add(gate("Act_n", initial[2], "initial activation of potassium"));
        all.add(tolerance(1e-6));
        return List.copyOf(all);
    }

    /** Defaults: capacitance in pF, conductances in nS, reversal potentials and initial potential in mV. */
    record Membrane(
            double capacitance,
            double sodium,
            double potassium,
            double leak,
            double sodiumReversal,
            double potassiumReversal,
            double leakReversal,
            double potential) {}

    private static Parameter conductance(String name, double value, String ion) {
        return new Parameter(name, Dimension.CONDUCTANCE, value, Parameter.Range.NOT_NEGATIVE, ion + " conductance");
    }

    private static Parameter reversal(String name, double value, String ion) {
        return new Parameter(name, Dimension.VOLTAGE, value, Parameter.Range.ANY, ion + " reversal potential");
    }

    private static Parameter gate(String name, double value, String description) {
        return new Parameter(name, Dimension.NONE, value, Parameter.Range.FRACTION, description);
    }

    static List<String> problems(ToDoubleFunction<String> value) {
        return toleranceProblems(value.applyAsDouble("gsl_error_tol"));
    }

    /** The state variables, then the synapses'. */
    static List<Recordable> recordables(Recordable excitation, Recordable inhibition) {
        return List.of(
                LeakyMembrane.POTENTIAL,
                new Recordable("Act_m", Dimension.NONE),
                new Recordable("Inact_h", Dimension.NONE),
                new Recordable("Act_n", Dimension.NONE),
                excitation,
                inhibition);
    }

    @Override
    void slopes(double[][] y, int first, int count, int half, double[] injected, double[][] slope) {
        double[] current = slope[V];
        addLeak(y[V], first, count, leak, leakReversal, injected, current);
        addSodium(y[V], y[M], y[H], first, count, sodium, sodiumReversal, current);
        addPotassium(y[V], y[N], first, count, potassium, potassiumReversal, current);
        synapses.add(y[V], first, count, half, current);
        charge(first, count, capacitance, current);
        if (half == 0) {
            for (int k = 0; k < GATES; k++) {
                System.arraycopy(gateSlopes[k], first, slope[M + k], 0, count);
            }
            return;
        }
        subtract(y[V], shift, first, count, shifted);
        for (int k = 0; k < GATES; k++) {
            gates.get(k).slopes(shifted, y[M + k], count, scratch, slope[M + k]);
        }
    }

    @Override
    void reached(int first, int place, int count, double[][] slope) {
        for (int k = 0; k < GATES; k++) {
            System.arraycopy(slope[M + k], place, gateSlopes[k], first, count);
        }
    }

    private static void subtract(double[] v, double[] shift, int first, int count, double[] difference) {
        for (int i = 0; i < count; i++) {
            difference[i] = v[i] - shift[first + i];
        }
    }

    private static void addLeak(
            double[] v, int first, int count, double[] leak, double[] reversal, double[] injected, double[] current) {
        for (int i = 0; i < count; i++) {
            current[i] = injected[first + i] - leak[first + i] * (v[i] - reversal[first + i]);
        }
    }

    private static void addSodium(
            double[] v,
            double[] m,
            double[] h,
            int first,
            int count,
            double[] conductance,
            double[] reversal,
            double[] current) {
        for (int i = 0; i < count; i++) {
            current[i] -= conductance[first + i] * (m[i] * m[i] * m[i] * h[i]) * (v[i] - reversal[first + i]);
        }
    }

    private static void addPotassium(
            double[] v, double[] n, int first, int count, double[] conductance, double[] reversal, double[] current) {
        for (int i = 0; i < count; i++) {
            double open = n[i] * n[i];
            current[i] -= conductance[first + i] * (open * open) * (v[i] - reversal[first + i]);
        }
    }

    private static void charge(int first, int count, double[] capacitance, double[] slope) {
        for (int i = 0; i < count; i++) {
            slope[i] /= capacitance[first + i];
        }
    }

    @Override
    void finish(long step, SpikeBuffer spikes) {
        double[] v = state[V];
        for (int i = 0; i < v.length; i++) {
            if (refractory[i] > 0) {
                refractory[i]--;
            } else if (v[i] - shift[i] >= spikeLevel && before[i] > v[i]) {
                refractory[i] = refractorySteps[i];
                spikes.add(step, i);
            }
        }
        System.arraycopy(v, 0, before, 0, v.length);
    }

    @Override
    public void read(int recordable, int[] neurons, double[] values, int offset) {
        if (recordable < state.length) {
            readState(recordable, neurons, values, offset);
        } else {
            synapses.read(recordable - state.length, neurons, values, offset);
        }
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visitState(visitor, "V_m", "Act_m", "Inact_h", "Act_n");
        visitor.visit("refractory_steps", refractory);
        System.arraycopy(state[V], 0, before, 0, before.length);
        findGateSlopes();
    }
}
