package org.equipoise.experiment;

import org.equipoise.config.Section;
import org.equipoise.rate.decision.DecisionParameters;
import org.equipoise.rate.decision.DecisionStudy;
import org.equipoise.units.Dimension;

/**
 * Reads a configuration of {@code kind: rate}, {@code model: wong_wang_2006}. What is wrong goes to the configuration's
 * problems, each at its place; what is read is sound if there are none.
 */
final class DecisionModelConfig {
    private static final int MOST_TRIALS = 10_000_000;
    private static final int MOST_TRACES = 1000;

    private DecisionModelConfig() {}

    /** Reads all keys but {@code kind}, {@code model} and {@code description}. */
    static DecisionStudy read(Section root) {
        long seed = root.longInteger("seed", 1, 0, Long.MAX_VALUE);
        TimeSteps time = new TimeSteps(root.quantity("dt", Dimension.TIME, 0.5));
        if (!time.isSound()) {
            root.problem("dt", "dt must be positive", "give a time step, e.g. '0.5 ms'");
        }
        int onset = time.steps(root, "onset", 500, 0);
        int steps = time.steps(root, "stimulus", 3000, 1);
        double[] coherences = root.quantities("coherences", Dimension.NONE);
        for (double coherence : coherences) {
            if (Math.abs(coherence) > 1) {
                root.problem("coherences", "a coherence is " + coherence, "give fractions from -1 to 1");
            }
        }
        if (coherences.length == 0) {
            root.problem("coherences", "coherences has no values", "give at least one");
        }
        int trials = root.integer("trials", 1000, 1, MOST_TRIALS);
        DecisionParameters model = model(root.sectionOrDefaults("params"), time);
        Section record = root.sectionOrDefaults("record");
        int traces = record.integer("traces", 5, 0, MOST_TRACES);
        int interval = time.steps(record, "interval", Math.max(5, time.dt()), 1);
        return new DecisionStudy(model, time.dt(), onset, steps, coherences, trials, traces, interval, seed);
    }

    /** Currents are in pA there, and in nA in the model; frequencies in 1/ms, and in Hz. */
    private static DecisionParameters model(Section section, TimeSteps time) {
        DecisionParameters known = DecisionParameters.PUBLISHED;
        Dimension slope = Dimension.FREQUENCY.dividedBy(Dimension.CURRENT);
        Dimension strength = Dimension.CURRENT.dividedBy(Dimension.FREQUENCY);
        double tauA = positive(section, "tau_AMPA", Dimension.TIME, known.tauA());
        if (time.isSound() && time.dt() > tauA) {
            section.problem("tau_AMPA", "tau_AMPA is shorter than dt", "give a shorter dt, or a longer tau_AMPA");
        }
        return new DecisionParameters(
                1e6 * positive(section, "a", slope, 1e-6 * known.a()),
                1e3 * section.quantity("b", Dimension.FREQUENCY, 1e-3 * known.b()),
                1e-3 * positive(section, "d", Dimension.TIME, 1e3 * known.d()),
                positive(section, "gamma", Dimension.NONE, known.gamma()),
                positive(section, "tau_S", Dimension.TIME, known.tauS()),
                tauA,
                1e-3 * section.quantity("J_11", Dimension.CURRENT, 1e3 * known.j11()),
                1e-3 * section.quantity("J_12", Dimension.CURRENT, 1e3 * known.j12()),
                1e-6 * section.quantity("J_A", strength, 1e6 * known.jA()),
                1e-3 * section.quantity("I_0", Dimension.CURRENT, 1e3 * known.i0()),
                1e-3 * section.quantity("sigma", Dimension.CURRENT, 1e3 * known.sigma()),
                1e3 * section.quantity("mu_0", Dimension.FREQUENCY, 1e-3 * known.mu0()),
                1e3 * positive(section, "threshold", Dimension.FREQUENCY, 1e-3 * known.threshold()));
    }

    private static double positive(Section section, String key, Dimension dimension, double fallback) {
        double value = section.quantity(key, dimension, fallback);
        if (value <= 0) {
            section.problem(key, key + " must be positive", "give a value above 0");
        }
        return value;
    }
}
