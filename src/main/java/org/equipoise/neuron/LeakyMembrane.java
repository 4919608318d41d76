package org.equipoise.neuron;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.units.Dimension;

/**
 * What the leaky integrate-and-fire models have in common: the potential (relative to E_L) with its leak, injected
 * currents, threshold, reset and refractory period. A model integrates {@link #v} with its own synapses and then calls
 * {@link #finish}. All arrays have one element a neuron.
 */
final class LeakyMembrane {
    static final Recordable POTENTIAL = new Recordable("V_m", Dimension.VOLTAGE);

    static final List<Parameter> PARAMETERS = List.of(
            new Parameter("C_m", Dimension.CAPACITANCE, 250, Parameter.Range.POSITIVE, "capacitance of the membrane"),
            new Parameter("tau_m", Dimension.TIME, 10, Parameter.Range.POSITIVE, "time constant of the membrane"),
            new Parameter("E_L", Dimension.VOLTAGE, -70, Parameter.Range.ANY, "resting potential"),
            new Parameter("V_th", Dimension.VOLTAGE, -55, Parameter.Range.ANY, "threshold"),
            new Parameter("V_reset", Dimension.VOLTAGE, -70, Parameter.Range.ANY, "potential after a spike"),
            new Parameter("t_ref", Dimension.TIME, 2, Parameter.Range.NOT_NEGATIVE, "refractory period"),
            Refractory.CLAMP,
            new Parameter("I_e", Dimension.CURRENT, 0, Parameter.Range.ANY, "constant current"),
            Parameter.sameAs("E_L", "V_m", Dimension.VOLTAGE, Parameter.Range.ANY, "initial potential"));

    /** Potential relative to E_L, mV. */
    final double[] v;
    /** Factor by which v decays in a step. */
    final double[] decay;
    /** What I_e adds to v in a step, mV. */
    final double[] drive;

    private final boolean oneDecay;
    private final boolean oneDrive;
    private final double[] currentGain;
    private final double[] threshold;
    private final boolean oneThreshold;
    private final double[] reset;
    private final double[] rest;
    private final Refractory refractory;

    LeakyMembrane(BlockSetup setup) {
        this(setup, Integration.EXACT);
    }

    LeakyMembrane(BlockSetup setup, Integration integration) {
        int n = setup.size();
        double dt = setup.dt();
        double[] tauM = setup.get("tau_m");
        double[] cM = setup.get("C_m");
        rest = setup.get("E_L");
        v = new double[n];
        decay = new double[n];
        drive = new double[n];
        currentGain = new double[n];
        threshold = new double[n];
        reset = new double[n];
        refractory = new Refractory(setup);
        for (int i = 0; i < n; i++) {
            v[i] = setup.get("V_m")[i] - rest[i];
            decay[i] = integration.decay(dt, tauM[i]);
            currentGain[i] = integration.gain(dt, tauM[i], cM[i]);
            drive[i] = currentGain[i] * setup.get("I_e")[i];
            threshold[i] = setup.get("V_th")[i] - rest[i];
            reset[i] = setup.get("V_reset")[i] - rest[i];
        }
        oneDecay = Coefficients.areAlike(decay);
        oneDrive = Coefficients.areAlike(drive);
        oneThreshold = Coefficients.areAlike(threshold);
    }

    /** Lets the potentials of some neurons decay and I_e act on them for a step. */
    void integrate(int from, int to) {
        if (oneDecay && oneDrive) {
            integrate(v, decay[0], drive[0], from, to);
        } else if (oneDrive) {
            integrate(v, decay, drive[0], from, to);
        } else {
            integrate(v, decay, drive, from, to);
        }
    }

    private static void integrate(double[] v, double decay, double drive, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] = decay * v[i] + drive;
        }
    }

    private static void integrate(double[] v, double[] decay, double drive, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] = decay[i] * v[i] + drive;
        }
    }

    private static void integrate(double[] v, double[] decay, double[] drive, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] = decay[i] * v[i] + drive[i];
        }
    }

    /** Parameters of the membrane followed by a model's own. */
    static List<Parameter> parametersAnd(Parameter... own) {
        List<Parameter> all = new ArrayList<>(PARAMETERS);
        all.addAll(List.of(own));
        return List.copyOf(all);
    }

    static List<String> problems(ToDoubleFunction<String> value) {
        List<String> problems = new ArrayList<>();
        if (!(value.applyAsDouble("V_reset") < value.applyAsDouble("V_th"))) {
            problems.add("V_reset must be below V_th");
        }
        if (value.applyAsDouble("t_clamp") > value.applyAsDouble("t_ref")) {
            problems.add("t_clamp must be at most t_ref");
        }
        return problems;
    }

    /**
     * Ends a step after {@link #v} was integrated: adds injected current, clamps neurons after spikes, and collects and resets
     * the neurons at or above the threshold.
     *
     * @param current injected current in pA, or null
     */
    void finish(double[] current, long step, SpikeBuffer spikes) {
        if (current != null) {
            inject(v, currentGain, current);
        }
        refractory.clamp(step, v, reset);
        collect(step, spikes);
    }

    private void collect(long step, SpikeBuffer spikes) {
        // After a call the compiler would read fields anew for every neuron, but not what is in local variables.
        double[] potential = v;
        double[] bound = threshold;
        if (oneThreshold) {
            double same = bound[0];
            for (int i = 0; i < potential.length; i++) {
                if (potential[i] >= same) {
                    spike(i, step, spikes);
                }
            }
            return;
        }
        for (int i = 0; i < potential.length; i++) {
            if (potential[i] >= bound[i]) {
                spike(i, step, spikes);
            }
        }
    }

    private static void inject(double[] v, double[] gain, double[] current) {
        for (int i = 0; i < v.length; i++) {
            v[i] += gain[i] * current[i];
        }
    }

    private void spike(int i, long step, SpikeBuffer spikes) {
        if (refractory.begin(i, step)) {
            v[i] = reset[i];
            spikes.add(step, i);
        }
    }

    /** Shows potentials, relative to E_L because adding it would round, and refractory periods. */
    void visitState(StateVisitor visitor) {
        visitor.visit("V_m_above_E_L", v);
        refractory.visitState(visitor);
    }

    /** Copies the absolute potential of some neurons. */
    void read(int[] neurons, double[] values, int offset) {
        for (int k = 0; k < neurons.length; k++) {
            values[offset + k] = v[neurons[k]] + rest[neurons[k]];
        }
    }
}
