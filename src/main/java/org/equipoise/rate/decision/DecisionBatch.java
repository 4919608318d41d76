package org.equipoise.rate.decision;

import java.util.Arrays;
import org.equipoise.neuron.Exponential;
import org.equipoise.random.NormalDraws;

/**
 * Many trials of a {@link DecisionParameters} in step, by the Euler-Maruyama method. Both populations start with S = 0.1 and
 * without noise. A trial's course does not depend on the others. Stepping allocates nothing; not thread-safe.
 */
public final class DecisionBatch {
    private static final double START = 0.1;

    private final DecisionParameters model;
    private final double dt;
    private final int trials;
    private final NormalDraws normals;
    private final long firstTrial;
    private final double[][] s = new double[2][];
    private final double[][] noise = new double[2][];
    private final double[][] rates = new double[2][];
    private final double[][] draws = new double[2][];
    private final double[] scaled;
    private final Exponential exponential;

    /**
     * @param dt the step, ms
     * @param firstTrial number of the first trial, which chooses its noise
     * @param key of the noise, from {@link org.equipoise.random.Purpose#key}
     */
    public DecisionBatch(DecisionParameters model, double dt, long firstTrial, int trials, long key) {
        this.model = model;
        this.dt = dt;
        this.trials = trials;
        this.firstTrial = firstTrial;
        normals = new NormalDraws(key);
        for (int i = 0; i < 2; i++) {
            s[i] = new double[trials];
            Arrays.fill(s[i], START);
            noise[i] = new double[trials];
            rates[i] = new double[trials];
            draws[i] = new double[trials];
        }
        scaled = new double[trials];
        exponential = new Exponential(trials);
    }

    /**
     * One step.
     *
     * @param step its number, from 1
     * @param stimulus external current into each population, nA
     */
    public void step(long step, double... stimulus) {
        for (int i = 0; i < 2; i++) {
            drive(s[i], s[1 - i], noise[i], stimulus[i]);
            exponential.linoid(scaled, trials, rates[i]);
            scale(rates[i], 1 / model.d());
        }
        normals.fill(firstTrial, trials, step, draws[0], draws[1]);
        double leak = dt / model.tauA();
        double kick = Math.sqrt(dt / model.tauA()) * model.sigma();
        for (int i = 0; i < 2; i++) {
            gate(s[i], rates[i], dt / model.tauS(), dt * model.gamma() / 1000);
            jitter(noise[i], draws[i], leak, kick);
        }
    }

    /** H(x) = y / (1 - exp(-d y)) is linoid(-d y) / d with y = a x - b. */
    private void drive(double[] own, double[] other, double[] jitter, double stimulus) {
        double a = model.a();
        double d = model.d();
        double constant = a * (model.i0() + stimulus) - model.b();
        double toSelf = a * model.j11();
        double toOther = a * model.j12();
        for (int t = 0; t < own.length; t++) {
            scaled[t] = -d * (toSelf * own[t] - toOther * other[t] + a * jitter[t] + constant);
        }
    }

    private static void scale(double[] values, double factor) {
        for (int t = 0; t < values.length; t++) {
            values[t] *= factor;
        }
    }

    private static void gate(double[] s, double[] rates, double leak, double gain) {
        for (int t = 0; t < s.length; t++) {
            s[t] += (1 - s[t]) * gain * rates[t] - leak * s[t];
        }
    }

    private static void jitter(double[] noise, double[] draws, double leak, double kick) {
        for (int t = 0; t < noise.length; t++) {
            noise[t] += kick * draws[t] - leak * noise[t];
        }
    }

    /** The rates of a population that the last step had at its beginning, Hz, by trial. */
    public double[] rates(int population) {
        return rates[population];
    }

    /** The gating variables of a population, by trial. */
    public double[] gates(int population) {
        return s[population];
    }
}
