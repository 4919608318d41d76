package org.equipoise.neuron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.units.Dimension;

/**
 * Adaptive exponential integrate-and-fire neurons with whatever synapses. A neuron that reaches V_peak within a step is reset
 * there, to within dt / 2^20, and goes on from V_reset; should it get to V_peak again before the step ends, it waits at
 * V_reset for the end, so that it spikes once a step at most.
 */
final class AdaptiveExponentialBlock extends AdaptiveBlock {
    static final Recordable ADAPTATION = new Recordable("w", Dimension.CURRENT);

    private static final int V = 0;
    private static final int W = 1;
    /** What an error of the adaptation current counts, mV/pA; typical of a leak of 10 nS. */
    private static final double ERROR_OF_W = 0.1;

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("C_m", Dimension.CAPACITANCE, 281, Parameter.Range.POSITIVE, "capacitance of the membrane"),
            new Parameter("g_L", Dimension.CONDUCTANCE, 30, Parameter.Range.POSITIVE, "leak conductance"),
            new Parameter("E_L", Dimension.VOLTAGE, -70.6, Parameter.Range.ANY, "leak reversal potential"),
            new Parameter("V_th", Dimension.VOLTAGE, -50.4, Parameter.Range.ANY, "where the upswing begins"),
            new Parameter("Delta_T", Dimension.VOLTAGE, 2, Parameter.Range.NOT_NEGATIVE, "slope of the upswing"),
            new Parameter("V_peak", Dimension.VOLTAGE, 0, Parameter.Range.ANY, "potential that counts as a spike"),
            new Parameter("V_reset", Dimension.VOLTAGE, -60, Parameter.Range.ANY, "potential after a spike"),
            new Parameter("t_ref", Dimension.TIME, 0, Parameter.Range.NOT_NEGATIVE, "refractory period"),
            new Parameter("a", Dimension.CONDUCTANCE, 4, Parameter.Range.ANY, "adaptation below the threshold"),
            new Parameter("b", Dimension.CURRENT, 80.5, Parameter.Range.ANY, "adaptation by a spike"),
            new Parameter("tau_w", Dimension.TIME, 144, Parameter.Range.POSITIVE, "time constant of adaptation"),
            new Parameter("I_e", Dimension.CURRENT, 0, Parameter.Range.ANY, "constant current"),
            Parameter.sameAs("E_L", "V_m", Dimension.VOLTAGE, Parameter.Range.ANY, "initial potential"),
            new Parameter("w", Dimension.CURRENT, 0, Parameter.Range.ANY, "initial adaptation current"),
            tolerance(1e-6));

    private final double[] capacitance;
    private final double[] leak;
    private final double[] rest;
    private final double[] threshold;
    private final double[] peak;
    private final double[] reset;
    /** g_L Delta_T, and 1 / Delta_T, or 0 where Delta_T is 0. */
    private final double[] upswing;

    private final double[] steepness;
    private final double[] a;
    private final double[] b;
    private final double[] tauW;
    private final int[] refractorySteps;
    /** Steps, this one included, during which the potential stays at V_reset. */
    private final int[] waiting;
    /** 0 while the potential stays at V_reset, else 1. */
    private final double[] mobile;

    private final boolean[] fired;
    private final Exponential exponential = new Exponential(CHUNK);
    private final double[] above = new double[CHUNK];
    private final SynapticDrive synapses;

    AdaptiveExponentialBlock(BlockSetup setup, TimeCourse excitatory, TimeCourse inhibitory, SynapticDrive synapses) {
        super(
                setup,
                new double[][] {setup.get("V_m"), setup.get("w")},
                new double[] {1, ERROR_OF_W},
                excitatory,
                inhibitory);
        this.synapses = synapses;
        int n = setup.size();
        capacitance = setup.get("C_m");
        leak = setup.get("g_L");
        rest = setup.get("E_L");
        threshold = setup.get("V_th");
        reset = setup.get("V_reset");
        a = setup.get("a");
        b = setup.get("b");
        tauW = setup.get("tau_w");
        refractorySteps = Refractory.steps(setup.get("t_ref"), setup.dt());
        peak = new double[n];
        upswing = new double[n];
        steepness = new double[n];
        for (int i = 0; i < n; i++) {
            double slope = setup.get("Delta_T")[i];
            peak[i] = slope > 0 ? setup.get("V_peak")[i] : threshold[i];
            upswing[i] = leak[i] * slope;
            steepness[i] = slope > 0 ? 1 / slope : 0;
        }
        waiting = new int[n];
        mobile = new double[n];
        Arrays.fill(mobile, 1);
        fired = new boolean[n];
    }

    /** Parameters of the membrane followed by the synapses'. */
    static List<Parameter> parametersAnd(Parameter... own) {
        List<Parameter> all = new ArrayList<>(PARAMETERS);
        all.addAll(List.of(own));
        return List.copyOf(all);
    }

    static List<String> problems(ToDoubleFunction<String> value) {
        List<String> problems = new ArrayList<>(toleranceProblems(value.applyAsDouble("gsl_error_tol")));
        double slope = value.applyAsDouble("Delta_T");
        double threshold = value.applyAsDouble("V_th");
        double peak = value.applyAsDouble("V_peak");
        if (slope == 0 && value.applyAsDouble("V_reset") >= threshold) {
            problems.add("V_reset must be below V_th, where neurons spike if Delta_T is 0");
        } else if (value.applyAsDouble("V_reset") >= peak) {
            problems.add("V_reset must be below V_peak");
        }
        if (peak < threshold) {
            problems.add("V_peak must not be below V_th");
        }
        if (slope > 0 && (peak - threshold) / slope > 600) {
            problems.add("Delta_T must be above (V_peak - V_th) / 600, or 0 for no upswing");
        }
        return problems;
    }

    @Override
    void slopes(double[][] y, int first, int count, int half, double[] injected, double[][] slope) {
        aboveThreshold(y[V], first, count, threshold, peak, steepness, above);
        exponential.of(above, count, slope[V]);
        multiply(slope[V], first, count, upswing);
        leak(y[V], y[W], first, count, leak, rest, injected, slope[V]);
        synapses.add(y[V], first, count, half, slope[V]);
        charge(slope[V], capacitance, mobile, first, count);
        adapt(y[V], y[W], first, count, a, rest, tauW, slope[W]);
    }

    /** Beyond V_peak, where only intermediate states get, the upswing is as at V_peak. */
    private static void aboveThreshold(
            double[] v, int first, int count, double[] threshold, double[] peak, double[] steepness, double[] above) {
        for (int i = 0; i < count; i++) {
            above[i] = (Math.min(v[i], peak[first + i]) - threshold[first + i]) * steepness[first + i];
        }
    }

    private static void multiply(double[] slope, int first, int count, double[] factor) {
        for (int i = 0; i < count; i++) {
            slope[i] *= factor[first + i];
        }
    }

    private static void leak(
            double[] v,
            double[] w,
            int first,
            int count,
            double[] leak,
            double[] rest,
            double[] injected,
            double[] slope) {
        for (int i = 0; i < count; i++) {
            slope[i] += injected[first + i] - w[i] - leak[first + i] * (v[i] - rest[first + i]);
        }
    }

    private static void charge(double[] slope, double[] capacitance, double[] mobile, int first, int count) {
        for (int i = 0; i < count; i++) {
            slope[i] *= mobile[first + i] / capacitance[first + i];
        }
    }

    private static void adapt(
            double[] v, double[] w, int first, int count, double[] a, double[] rest, double[] tau, double[] slope) {
        for (int i = 0; i < count; i++) {
            slope[i] = (a[first + i] * (v[i] - rest[first + i]) - w[i]) / tau[first + i];
        }
    }

    @Override
    boolean crosses(int neuron, double reached) {
        // Also where the upswing left the range of numbers.
        return !(reached < peak[neuron]);
    }

    @Override
    void cross(int neuron) {
        state[V][neuron] = reset[neuron];
        if (fired[neuron]) {
            mobile[neuron] = 0;
            waiting[neuron] = 1;
            return;
        }
        fired[neuron] = true;
        state[W][neuron] += b[neuron];
        if (refractorySteps[neuron] > 0) {
            mobile[neuron] = 0;
            waiting[neuron] = refractorySteps[neuron] + 1;
        }
    }

    @Override
    void finish(long step, SpikeBuffer spikes) {
        for (int i = 0; i < waiting.length; i++) {
            if (fired[i]) {
                fired[i] = false;
                spikes.add(step, i);
            }
            if (waiting[i] > 0 && --waiting[i] == 0) {
                mobile[i] = 1;
            }
        }
    }

    @Override
    public void read(int recordable, int[] neurons, double[] values, int offset) {
        if (recordable < 2) {
            readState(recordable, neurons, values, offset);
        } else {
            synapses.read(recordable - 2, neurons, values, offset);
        }
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visitState(visitor, "V_m", "w");
        visitor.visit("steps_at_V_reset", waiting);
        for (int i = 0; i < waiting.length; i++) {
            mobile[i] = waiting[i] > 0 ? 0 : 1;
        }
    }
}
