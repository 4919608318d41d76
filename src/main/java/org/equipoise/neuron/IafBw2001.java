package org.equipoise.neuron;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.equipoise.units.Dimension;

/**
 * The leaky integrate-and-fire neuron with AMPA, GABA and voltage-dependent NMDA receptors (Brunel &amp; Wang 2001; Wang
 * 2002): NEST's {@code iaf_bw_2001}, whose gating variables are followed as in NEST's {@code iaf_bw_2001_exact}.
 *
 * <pre>
 * C_m dV/dt = -g_L (V - E_L) - s_AMPA (V - E_ex) - s_GABA (V - E_in) - s_NMDA B(V) (V - E_ex) + I_e + I_stim
 * B(V) = 1 / (1 + conc_Mg2 exp(-0.062 V) / 3.57),   V in mV, conc_Mg2 in mM
 * ds_x/dt = -s_x / tau_x,   s_x jumps by the weight (nS) when a spike arrives        x is AMPA or GABA
 * s_NMDA = sum over all sources j of weight (nS) * s_j
 * ds_j/dt = -s_j / tau_decay_NMDA + alpha x_j (1 - s_j),   dx_j/dt = -x_j / tau_rise_NMDA,   a spike of j: x_j jumps by 1
 * V &gt;= V_th at the end of a step: a spike, then none for t_ref, and V = V_reset for t_clamp; the conductances go on meanwhile
 * </pre>
 *
 * <p>Any neuron or Poisson source can be a source j; it has one gating variable s_j for all its targets of the same
 * {@code tau_rise_NMDA}, {@code tau_decay_NMDA} and {@code alpha}, which are parameters of the target and the same for its
 * whole population. Projections onto {@code NMDA} are {@code all_to_all} or {@code ring} with one weight and one delay, a
 * neuron's own s_j included. Weights onto all three receptors are positive; name the receptor, or it is {@code AMPA}.
 *
 * <p>The gating variables are integrated by a Runge-Kutta method of order 4 (NEST's {@code iaf_bw_2001} approximates them),
 * with errors below 1e-8 at steps of 0.1 ms; s_NMDA is a straight line within a step. s_AMPA and s_GABA are exact; V is
 * integrated as {@link AdaptiveBlock} says, with an estimated error of at most {@code gsl_error_tol} (1e-6 mV) in a stretch.
 * Not compared with NEST's traces; its AMPA and GABA receptors do what the receptors of {@code iaf_cond_exp} do. Threads:
 * one per block.
 */
public final class IafBw2001 extends DescribedModel {
    private static final int NMDA = 2;
    /** Jahr &amp; Stevens (1990): the block's steepness in 1/mV, and the concentration at which half is blocked at 0 mV, mM. */
    private static final double STEEPNESS = -0.062;

    private static final double HALF_BLOCK = 3.57;

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("C_m", Dimension.CAPACITANCE, 500, Parameter.Range.POSITIVE, "capacitance of the membrane"),
            new Parameter("g_L", Dimension.CONDUCTANCE, 25, Parameter.Range.POSITIVE, "leak conductance"),
            new Parameter("E_L", Dimension.VOLTAGE, -70, Parameter.Range.ANY, "leak reversal potential"),
            new Parameter("V_th", Dimension.VOLTAGE, -55, Parameter.Range.ANY, "threshold"),
            new Parameter("V_reset", Dimension.VOLTAGE, -60, Parameter.Range.ANY, "potential after a spike"),
            new Parameter("t_ref", Dimension.TIME, 2, Parameter.Range.NOT_NEGATIVE, "refractory period"),
            Refractory.CLAMP,
            SynapticDrive.excitatoryReversal(0),
            SynapticDrive.inhibitoryReversal(-70),
            new Parameter("tau_AMPA", Dimension.TIME, 2, Parameter.Range.POSITIVE, "decay time of s_AMPA"),
            new Parameter("tau_GABA", Dimension.TIME, 5, Parameter.Range.POSITIVE, "decay time of s_GABA"),
            new Parameter("tau_rise_NMDA", Dimension.TIME, 2, Parameter.Range.POSITIVE, "decay time of x_j"),
            new Parameter("tau_decay_NMDA", Dimension.TIME, 100, Parameter.Range.POSITIVE, "decay time of s_j"),
            new Parameter(
                    "alpha", Dimension.FREQUENCY, 0.5, Parameter.Range.NOT_NEGATIVE, "how fast x_j opens channels"),
            new Parameter(
                    "conc_Mg2", Dimension.NONE, 1, Parameter.Range.NOT_NEGATIVE, "concentration of magnesium in mM"),
            new Parameter("I_e", Dimension.CURRENT, 0, Parameter.Range.ANY, "constant current"),
            Parameter.sameAs("E_L", "V_m", Dimension.VOLTAGE, Parameter.Range.ANY, "initial potential"),
            AdaptiveBlock.tolerance(1e-6));

    /** The model. */
    public IafBw2001() {
        super(
                "iaf_bw_2001",
                PARAMETERS,
                List.of(
                        new Receptor("AMPA", Dimension.CONDUCTANCE, 1),
                        new Receptor("GABA", Dimension.CONDUCTANCE, 1),
                        new Receptor("NMDA", Dimension.CONDUCTANCE, 1)),
                List.of(
                        LeakyMembrane.POTENTIAL,
                        new Recordable("s_AMPA", Dimension.CONDUCTANCE),
                        new Recordable("s_GABA", Dimension.CONDUCTANCE),
                        new Recordable("s_NMDA", Dimension.CONDUCTANCE)));
    }

    @Override
    public Optional<Gating> gating(int receptor, ToDoubleFunction<String> value) {
        return receptor == NMDA
                ? Optional.of(new Gating(
                        value.applyAsDouble("tau_rise_NMDA"),
                        value.applyAsDouble("tau_decay_NMDA"),
                        value.applyAsDouble("alpha")))
                : Optional.empty();
    }

    @Override
    public List<String> problems(ToDoubleFunction<String> value) {
        List<String> problems = new ArrayList<>(LeakyMembrane.problems(value));
        problems.addAll(AdaptiveBlock.toleranceProblems(value.applyAsDouble("gsl_error_tol")));
        return problems;
    }

    @Override
    public NeuronBlock create(BlockSetup setup) {
        return new Block(
                setup,
                new ExponentialCourse(setup, "tau_AMPA"),
                new ExponentialCourse(setup, "tau_GABA"),
                new GivenCourse(setup));
    }

    private static final class Block extends AdaptiveBlock {
        private final TimeCourse[] receptors;
        private final double[] capacitance;
        private final double[] leak;
        private final double[] rest;
        private final double[] excitatoryReversal;
        private final double[] inhibitoryReversal;
        /** What 1 / B(V) exceeds 1 by at 0 mV. */
        private final double[] blockAtZero;

        private final Threshold threshold;
        private final Exponential exponential = new Exponential(CHUNK);
        private final double[] exponent = new double[CHUNK];
        private final double[] block = new double[CHUNK];

        Block(BlockSetup setup, TimeCourse ampa, TimeCourse gaba, TimeCourse nmda) {
            super(setup, new double[][] {setup.get("V_m")}, new double[] {1}, ampa, gaba, nmda);
            receptors = new TimeCourse[] {ampa, gaba, nmda};
            capacitance = setup.get("C_m");
            leak = setup.get("g_L");
            rest = setup.get("E_L");
            excitatoryReversal = setup.get("E_ex");
            inhibitoryReversal = setup.get("E_in");
            blockAtZero = new double[setup.size()];
            for (int i = 0; i < blockAtZero.length; i++) {
                blockAtZero[i] = setup.get("conc_Mg2")[i] / HALF_BLOCK;
            }
            threshold = new Threshold(setup);
        }

        @Override
        void slopes(double[][] y, int first, int count, int half, double[] injected, double[][] slope) {
            double[] v = y[0];
            scale(v, count, exponent);
            exponential.of(exponent, count, block);
            nmda(v, first, count, receptors[NMDA].at(half), block, blockAtZero, excitatoryReversal, slope[0]);
            ohmic(v, first, count, receptors[0].at(half), excitatoryReversal, slope[0]);
            ohmic(v, first, count, receptors[1].at(half), inhibitoryReversal, slope[0]);
            membrane(v, first, count, leak, rest, injected, capacitance, slope[0]);
        }

        private static void scale(double[] v, int count, double[] exponent) {
            for (int i = 0; i < count; i++) {
                exponent[i] = STEEPNESS * v[i];
            }
        }

        private static void nmda(
                double[] v,
                int first,
                int count,
                double[] conductance,
                double[] exponential,
                double[] blockAtZero,
                double[] reversal,
                double[] current) {
            for (int i = 0; i < count; i++) {
                double driving = conductance[i] * (reversal[first + i] - v[i]);
                current[i] = driving / (1 + blockAtZero[first + i] * exponential[i]);
            }
        }

        private static void ohmic(
                double[] v, int first, int count, double[] conductance, double[] reversal, double[] current) {
            for (int i = 0; i < count; i++) {
                current[i] += conductance[i] * (reversal[first + i] - v[i]);
            }
        }

        private static void membrane(
                double[] v,
                int first,
                int count,
                double[] leak,
                double[] rest,
                double[] injected,
                double[] capacitance,
                double[] slope) {
            for (int i = 0; i < count; i++) {
                double current = slope[i] + injected[first + i] - leak[first + i] * (v[i] - rest[first + i]);
                slope[i] = current / capacitance[first + i];
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
                receptors[recordable - 1].read(neurons, values, offset);
            }
        }

        @Override
        public void visitState(StateVisitor visitor) {
            visitState(visitor, "V_m");
            threshold.visitState(visitor);
        }
    }
}
