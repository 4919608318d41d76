package org.equipoise.neuron;

import java.util.List;
import org.equipoise.units.Dimension;

/**
 * The excitatory and inhibitory synaptic currents into the neurons of a block, as they are or through conductances. Weights
 * onto {@code in} are negative and are summed as they come; NEST counts inhibitory conductances positive. Allocates nothing
 * after construction; not thread-safe.
 */
final class SynapticDrive {
    static final List<Receptor> CONDUCTANCES =
            List.of(new Receptor("ex", Dimension.CONDUCTANCE, 1), new Receptor("in", Dimension.CONDUCTANCE, -1));

    static final List<Receptor> CURRENTS =
            List.of(new Receptor("ex", Dimension.CURRENT), new Receptor("in", Dimension.CURRENT));

    static final Recordable EXCITATORY_CONDUCTANCE = new Recordable("g_ex", Dimension.CONDUCTANCE);
    static final Recordable INHIBITORY_CONDUCTANCE = new Recordable("g_in", Dimension.CONDUCTANCE);
    static final Recordable EXCITATORY_CURRENT = new Recordable("I_syn_ex", Dimension.CURRENT);
    static final Recordable INHIBITORY_CURRENT = new Recordable("I_syn_in", Dimension.CURRENT);

    private final TimeCourse excitatory;
    private final TimeCourse inhibitory;
    /** Reversal potentials, or null where the time courses are currents. */
    private final double[] excitatoryReversal;

    private final double[] inhibitoryReversal;
    /** -1 if inhibition is recorded with a positive sign. */
    private final double recordedSign;

    private SynapticDrive(
            TimeCourse excitatory,
            TimeCourse inhibitory,
            double[] excitatoryReversal,
            double[] inhibitoryReversal,
            double recordedSign) {
        this.excitatory = excitatory;
        this.inhibitory = inhibitory;
        this.excitatoryReversal = excitatoryReversal;
        this.inhibitoryReversal = inhibitoryReversal;
        this.recordedSign = recordedSign;
    }

    /** Through conductances in nS, with the reversal potentials of the parameters E_ex and E_in. */
    static SynapticDrive conductances(BlockSetup setup, TimeCourse excitatory, TimeCourse inhibitory) {
        return new SynapticDrive(excitatory, inhibitory, setup.get("E_ex"), setup.get("E_in"), -1);
    }

    /** Currents in pA, the inhibitory ones recorded as they are (1) or with a positive sign (-1). */
    static SynapticDrive currents(TimeCourse excitatory, TimeCourse inhibitory, double recordedSign) {
        return new SynapticDrive(excitatory, inhibitory, null, null, recordedSign);
    }

    static Parameter excitatoryReversal(double defaultValue) {
        return new Parameter(
                "E_ex", Dimension.VOLTAGE, defaultValue, Parameter.Range.ANY, "excitatory reversal potential");
    }

    static Parameter inhibitoryReversal(double defaultValue) {
        return new Parameter(
                "E_in", Dimension.VOLTAGE, defaultValue, Parameter.Range.ANY, "inhibitory reversal potential");
    }

    /**
     * Adds the synaptic currents, in pA, of neighbouring neurons.
     *
     * @param v their potentials in mV
     * @param first the first neuron, whose place in {@code v} and {@code current} is 0
     * @param half when in the stretch, see {@link TimeCourse#at}
     */
    void add(double[] v, int first, int count, int half, double[] current) {
        if (excitatoryReversal == null) {
            add(excitatory.at(half), inhibitory.at(half), count, current);
        } else {
            addThroughConductances(
                    v,
                    first,
                    count,
                    excitatory.at(half),
                    excitatoryReversal,
                    inhibitory.at(half),
                    inhibitoryReversal,
                    current);
        }
    }

    private static void add(double[] excitatory, double[] inhibitory, int count, double[] current) {
        for (int i = 0; i < count; i++) {
            current[i] += excitatory[i] + inhibitory[i];
        }
    }

    private static void addThroughConductances(
            double[] v,
            int first,
            int count,
            double[] excitatory,
            double[] excitatoryReversal,
            double[] inhibitory,
            double[] inhibitoryReversal,
            double[] current) {
        for (int i = 0; i < count; i++) {
            current[i] += inhibitory[i] * (v[i] - inhibitoryReversal[first + i])
                    - excitatory[i] * (v[i] - excitatoryReversal[first + i]);
        }
    }

    /** Copies excitation (0) or inhibition (1) of some neurons. */
    void read(int receptor, int[] neurons, double[] values, int offset) {
        (receptor == 0 ? excitatory : inhibitory).read(neurons, values, offset);
        for (int k = offset; receptor == 1 && k < offset + neurons.length; k++) {
            values[k] = recordedSign * values[k] + 0.0;
        }
    }
}
