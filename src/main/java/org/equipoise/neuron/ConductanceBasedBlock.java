package org.equipoise.neuron;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.equipoise.units.Dimension;

/** Leaky integrate-and-fire neurons with an excitatory and an inhibitory conductance, of whatever time course. */
final class ConductanceBasedBlock extends AdaptiveBlock {
    static final List<Recordable> RECORDABLES = List.of(
            LeakyMembrane.POTENTIAL, SynapticDrive.EXCITATORY_CONDUCTANCE, SynapticDrive.INHIBITORY_CONDUCTANCE);

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("C_m", Dimension.CAPACITANCE, 250, Parameter.Range.POSITIVE, "capacitance of the membrane"),
            new Parameter("g_L", Dimension.CONDUCTANCE, 16.6667, Parameter.Range.POSITIVE, "leak conductance"),
            new Parameter("E_L", Dimension.VOLTAGE, -70, Parameter.Range.ANY, "leak reversal potential"),
            new Parameter("V_th", Dimension.VOLTAGE, -55, Parameter.Range.ANY, "threshold"),
            new Parameter("V_reset", Dimension.VOLTAGE, -60, Parameter.Range.ANY, "potential after a spike"),
            new Parameter("t_ref", Dimension.TIME, 2, Parameter.Range.NOT_NEGATIVE, "refractory period"),
            Refractory.CLAMP,
            SynapticDrive.excitatoryReversal(0),
            SynapticDrive.inhibitoryReversal(-85),
            new Parameter("I_e", Dimension.CURRENT, 0, Parameter.Range.ANY, "constant current"),
            Parameter.sameAs("E_L", "V_m", Dimension.VOLTAGE, Parameter.Range.ANY, "initial potential"),
            tolerance(1e-6));

    private final double[] capacitance;
    private final double[] leak;
    private final double[] rest;
    private final Threshold threshold;
    private final SynapticDrive synapses;

    ConductanceBasedBlock(BlockSetup setup, TimeCourse excitatory, TimeCourse inhibitory) {
        super(setup, new double[][] {setup.get("V_m")}, new double[] {1}, excitatory, inhibitory);
        synapses = SynapticDrive.conductances(setup, excitatory, inhibitory);
        capacitance = setup.get("C_m");
        leak = setup.get("g_L");
        rest = setup.get("E_L");
        threshold = new Threshold(setup);
    }

    /** Parameters of the membrane followed by the synapses'. */
    static List<Parameter> parametersAnd(Parameter... own) {
        List<Parameter> all = new ArrayList<>(PARAMETERS);
        all.addAll(List.of(own));
        return List.copyOf(all);
    }

    static List<String> problems(ToDoubleFunction<String> value) {
        List<String> problems = new ArrayList<>(LeakyMembrane.problems(value));
        problems.addAll(toleranceProblems(value.applyAsDouble("gsl_error_tol")));
        return problems;
    }

    @Override
    void slopes(double[][] y, int first, int count, int half, double[] injected, double[][] slope) {
        leak(y[0], first, count, leak, rest, injected, slope[0]);
        synapses.add(y[0], first, count, half, slope[0]);
        charge(first, count, capacitance, slope[0]);
    }

    private static void leak(
            double[] v, int first, int count, double[] leak, double[] rest, double[] injected, double[] slope) {
        for (int i = 0; i < count; i++) {
            slope[i] = injected[first + i] - leak[first + i] * (v[i] - rest[first + i]);
        }
    }

    private static void charge(int first, int count, double[] capacitance, double[] slope) {
        for (int i = 0; i < count; i++) {
            slope[i] /= capacitance[first + i];
        }
    }

    @Override
    void finish(long step, SpikeBuffer spikes) {
        threshold.finish(state[0], step, spikes);
    }

    @Override
    public void read(int recordable, int[] neurons, double[] values, int offset) {
        if (recordable == 0) {
            readState(0, neurons, values, offset);
        } else {
            synapses.read(recordable - 1, neurons, values, offset);
        }
    }

    @Override
    public void visitState(StateVisitor visitor) {
        visitState(visitor, "V_m");
        threshold.visitState(visitor);
    }
}
