package org.equipoise.neuron;

import java.util.Arrays;
import java.util.List;
import org.equipoise.units.Dimension;

/**
 * Neurons whose membranes are nonlinear or driven by conductances, integrated with an error bound.
 *
 * <p>A step is made by the classical Runge-Kutta method of order 4, many neurons at once. Six times the length of a stretch
 * under the difference between the last slope of the method and the slope at the point that it reaches, both at the
 * stretch's end, is an estimate of order 4 of the error that a method of order 3 would make (Hairer, N&oslash;rsett &amp;
 * Wanner, Solving Ordinary Differential Equations I, chapter II.4); the method's own error is smaller still. Where the
 * estimate for a neuron is above its {@code gsl_error_tol}, the stretch is halved, again and again, down to dt / 2^20.
 * Synaptic currents and conductances are linear and taken exactly at the times that the method asks for. With a coarse
 * tolerance the error falls with the fourth power of dt.
 *
 * <p>A model is a subclass that gives the slopes of its state variables, of which the first is the potential, and
 * says what happens at the end of a step. Which neurons are integrated together does not change any result. Not
 * thread-safe; allocates nothing after construction.
 */
abstract class AdaptiveBlock implements NeuronBlock {
    /** So many neurons at a time that their slopes and intermediate states stay in the first-level cache. */
    static final int CHUNK = 256;

    /** Halvings of a step at most. */
    static final int DEEPEST = 20;

    /** The smallest tolerance that rounding leaves attainable, mV. */
    static final double SMALLEST_TOLERANCE = 1e-13;

    /** State variables after the last step: [variable][neuron]. */
    final double[][] state;

    private final int size;
    private final double dt;
    private final double[] tolerance;
    private final double[] weightOfError;
    private final TimeCourse[] synapses;
    private final double[] constantCurrent;
    private final double[] injected;

    /** Of the neurons integrated together: [variable][place], and slopes [0 to 4][variable][place]. */
    private final double[][] begin;

    private final double[][] trial;
    private final double[][][] slopes;
    private final double[] error = new double[CHUNK];
    private final int[] rejected = new int[CHUNK];

    /**
     * @param initial for each state variable its initial values, one a neuron
     * @param weightOfError how many mV an error of 1 counts in each state variable; the first is the potential's, 1
     * @param synapses time courses of the receptors, in their order
     */
    AdaptiveBlock(BlockSetup setup, double[][] initial, double[] weightOfError, TimeCourse... synapses) {
        size = setup.size();
        dt = setup.dt();
        tolerance = setup.get("gsl_error_tol");
        constantCurrent = setup.get("I_e");
        injected = constantCurrent.clone();
        int variables = initial.length;
        state = new double[variables][];
        for (int k = 0; k < variables; k++) {
            state[k] = initial[k].clone();
        }
        this.weightOfError = weightOfError;
        this.synapses = synapses;
        begin = new double[variables][CHUNK];
        trial = new double[variables][CHUNK];
        slopes = new double[5][variables][CHUNK];
    }

    /** The parameter that all these models have. */
    static Parameter tolerance(double defaultValue) {
        return new Parameter(
                "gsl_error_tol",
                Dimension.NONE,
                defaultValue,
                Parameter.Range.POSITIVE,
                "largest estimated error of the potential, in mV, in a stretch of a step");
    }

    /** What is wrong with a tolerance that is above 0. */
    static List<String> toleranceProblems(double tolerance) {
        return tolerance >= SMALLEST_TOLERANCE
                ? List.of()
                : List.of("gsl_error_tol must be at least " + SMALLEST_TOLERANCE);
    }

    /**
     * Computes the slopes of all state variables of some neighbouring neurons.
     *
     * @param y state variables: [variable][place]
     * @param first the first neuron, whose place is 0
     * @param half when: at the beginning (0), in the middle (1) or at the end (2) of the stretch, for
     *     {@link TimeCourse#at}
     * @param injected I_e and currents from outside, pA, by neuron
     * @param slope receives the slopes, per ms: [variable][place]
     */
    abstract void slopes(double[][] y, int first, int count, int half, double[] injected, double[][] slope);

    /**
     * Learns the slopes at the states that some neighbouring neurons have reached for good. What in them depends on the state
     * alone will be the same where the next stretch begins.
     *
     * @param first the first neuron
     * @param place its place
     * @param slope slopes, per ms: [variable][place]
     */
    void reached(int first, int place, int count, double[][] slope) {}

    /**
     * Whether the neuron fires on the way from its state to the one reached; stretches in which one does are halved as long
     * as possible, so that the crossing lies at the end of the last one, and {@link #cross} is called there.
     */
    boolean crosses(int neuron, double reached) {
        return false;
    }

    /** Lets a neuron fire in the middle of a step. */
    void cross(int neuron) {}

    /** Ends a step: finds spikes, resets, counts refractory periods. */
    abstract void finish(long step, SpikeBuffer spikes);

    @Override
    public final void update(InputBuffer input, long firstStep, int steps, SpikeBuffer spikes) {
        for (long step = firstStep; step < firstStep + steps; step++) {
            double[] current = input.current(step);
            if (current != null) {
                add(constantCurrent, current, injected);
            }
            for (int receptor = 0; receptor < synapses.length; receptor++) {
                synapses[receptor].expect(input.row(receptor, step));
            }
            for (int first = 0; first < size; first += CHUNK) {
                advance(first, Math.min(CHUNK, size - first));
            }
            for (int receptor = 0; receptor < synapses.length; receptor++) {
                synapses[receptor].receive(input.row(receptor, step));
            }
            finish(step, spikes);
        }
    }

    private static void add(double[] a, double[] b, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i];
        }
    }

    private void advance(int first, int count) {
        attempt(first, count, 0);
        int rejections = 0;
        for (int i = 0; i < count; i++) {
            if (!isGood(first + i, i)) {
                rejected[rejections++] = i;
            }
        }
        if (rejections == 0) {
            accept(first, 0, count);
            return;
        }
        int next = 0;
        for (int k = 0; k < rejections; k++) {
            accept(first + next, next, rejected[k] - next);
            next = rejected[k] + 1;
        }
        accept(first + next, next, count - next);
        for (int k = 0; k < rejections; k++) {
            refine(first + rejected[k], 1);
            refine(first + rejected[k], 1);
        }
    }

    /** Whether an attempt will do. One from a state that is no longer finite cannot get better. */
    private boolean isGood(int neuron, int place) {
        return !Double.isFinite(state[0][neuron])
                || (error[place] <= tolerance[neuron] && !crosses(neuron, trial[0][place]));
    }

    private void refine(int neuron, int level) {
        attempt(neuron, 1, level);
        boolean good = isGood(neuron, 0);
        if (!good && level < DEEPEST) {
            refine(neuron, level + 1);
            refine(neuron, level + 1);
            return;
        }
        boolean fires = !good && crosses(neuron, trial[0][0]);
        accept(neuron, 0, 1);
        if (fires) {
            cross(neuron);
        }
    }

    private void accept(int first, int place, int count) {
        for (int k = 0; k < state.length; k++) {
            System.arraycopy(trial[k], place, state[k], first, count);
        }
        for (TimeCourse synapse : synapses) {
            synapse.accept(first, place, count);
        }
        reached(first, place, count, slopes[4]);
    }

    /** Makes a stretch of dt / 2^level: states reached in {@link #trial}, estimates in {@link #error}. */
    private void attempt(int first, int count, int level) {
        double h = Math.scalb(dt, -level);
        for (TimeCourse synapse : synapses) {
            synapse.sample(first, count, level);
        }
        for (int k = 0; k < state.length; k++) {
            System.arraycopy(state[k], first, begin[k], 0, count);
        }
        slopes(begin, first, count, 0, injected, slopes[0]);
        go(0.5 * h, slopes[0], count);
        slopes(trial, first, count, 1, injected, slopes[1]);
        go(0.5 * h, slopes[1], count);
        slopes(trial, first, count, 1, injected, slopes[2]);
        go(h, slopes[2], count);
        slopes(trial, first, count, 2, injected, slopes[3]);
        for (int k = 0; k < state.length; k++) {
            combine(begin[k], h / 6, slopes[0][k], slopes[1][k], slopes[2][k], slopes[3][k], count, trial[k]);
        }
        slopes(trial, first, count, 2, injected, slopes[4]);
        Arrays.fill(error, 0, count, 0);
        for (int k = 0; k < state.length; k++) {
            estimate(h / 6 * weightOfError[k], slopes[3][k], slopes[4][k], count, error);
        }
    }

    private void go(double h, double[][] slope, int count) {
        for (int k = 0; k < state.length; k++) {
            go(begin[k], h, slope[k], count, trial[k]);
        }
    }

    private static void go(double[] from, double h, double[] slope, int count, double[] to) {
        for (int i = 0; i < count; i++) {
            to[i] = from[i] + h * slope[i];
        }
    }

    private static void combine(
            double[] from, double h, double[] k1, double[] k2, double[] k3, double[] k4, int count, double[] to) {
        for (int i = 0; i < count; i++) {
            to[i] = from[i] + h * (k1[i] + 2 * (k2[i] + k3[i]) + k4[i]);
        }
    }

    private static void estimate(double factor, double[] k4, double[] k5, int count, double[] error) {
        for (int i = 0; i < count; i++) {
            error[i] = Math.max(error[i], factor * Math.abs(k4[i] - k5[i]));
        }
    }

    /** Shows the state variables, under their names in order, and the synapses. */
    final void visitState(StateVisitor visitor, String... names) {
        for (int k = 0; k < names.length; k++) {
            visitor.visit(names[k], state[k]);
        }
        for (int receptor = 0; receptor < synapses.length; receptor++) {
            synapses[receptor].visitState("synapse_" + receptor, visitor);
        }
    }

    /** Copies a state variable of some neurons. */
    final void readState(int variable, int[] neurons, double[] values, int offset) {
        for (int k = 0; k < neurons.length; k++) {
            values[offset + k] = state[variable][neurons[k]];
        }
    }
}
