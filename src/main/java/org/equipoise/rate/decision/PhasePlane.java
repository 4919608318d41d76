package org.equipoise.rate.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * The phase plane of the reduced model without noise: where dS1/dt and dS2/dt vanish, and the fixed points with their
 * stability. Immutable.
 */
public final class PhasePlane {
    private static final int GRID = 400;
    private static final double STEP = 1e-6;
    private static final double SAME = 1e-6;

    private final DecisionParameters model;
    private final double[] stimulus;

    /**
     * A point where nothing moves.
     *
     * @param stable whether the states around it come to it
     * @param saddle whether it is unstable along one direction only
     */
    public record FixedPoint(double s1, double s2, boolean stable, boolean saddle) {}

    /** @param stimulus external current into each population, nA */
    public PhasePlane(DecisionParameters model, double... stimulus) {
        this.model = model;
        this.stimulus = stimulus.clone();
    }

    /** dS_i/dt of a population, 1/ms, at its own and the other's gating variable. */
    public double slope(int population, double own, double other) {
        double x = model.j11() * own - model.j12() * other + model.i0() + stimulus[population];
        double y = model.a() * x - model.b();
        double z = model.d() * y;
        double rate = Math.abs(z) < 1e-9 ? 1 / model.d() : y / (1 - Math.exp(-z));
        return -own / model.tauS() + (1 - own) * model.gamma() * rate / 1000;
    }

    /**
     * The nullcline of a population.
     *
     * @return points (own gating variable, other's): for each own one the other's at which it rests, in ascending order of
     *     the own; without those that lie outside of 0 to 1
     */
    public List<double[]> nullcline(int population) {
        List<double[]> points = new ArrayList<>();
        for (int k = 1; k < GRID; k++) {
            double own = (double) k / GRID;
            double other = restingOther(population, own);
            if (other >= 0 && other <= 1) {
                points.add(new double[] {own, other});
            }
        }
        return points;
    }

    /** The other's gating variable at which the own one rests; the more the other inhibits, the lower the slope. */
    private double restingOther(int population, double own) {
        double low = -20;
        double high = 20;
        for (int i = 0; i < 80; i++) {
            double middle = 0.5 * (low + high);
            if (slope(population, own, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /** All fixed points with gating variables from 0 to 1, in ascending order of the first. */
    public List<FixedPoint> fixedPoints() {
        List<FixedPoint> found = new ArrayList<>();
        // On the first nullcline the other's slope changes its sign at a fixed point.
        double before = Double.NaN;
        double last = Double.NaN;
        for (int k = 1; k < 10 * GRID; k++) {
            double own = k / (10.0 * GRID);
            double value = onFirstNullcline(own);
            if (value == 0 || value * before < 0) {
                add(found, root(last, own));
            }
            before = value;
            last = own;
        }
        return found;
    }

    private double onFirstNullcline(double s1) {
        double s2 = restingOther(0, s1);
        return s2 >= 0 && s2 <= 1 ? slope(1, s2, s1) : Double.NaN;
    }

    private double root(double from, double to) {
        double low = from;
        double high = to;
        double atLow = onFirstNullcline(low);
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            double value = onFirstNullcline(middle);
            if (value * atLow > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    private void add(List<FixedPoint> found, double s1) {
        double s2 = restingOther(0, s1);
        if (found.stream().anyMatch(p -> Math.abs(p.s1 - s1) < SAME)) {
            return;
        }
        double j11 = difference(s1, s2, 0, true);
        double j12 = difference(s1, s2, 0, false);
        double j21 = difference(s1, s2, 1, true);
        double j22 = difference(s1, s2, 1, false);
        double determinant = j11 * j22 - j12 * j21;
        found.add(new FixedPoint(s1, s2, determinant > 0 && j11 + j22 < 0, determinant < 0));
    }

    /** The derivative of a population's slope by the first gating variable or the second. */
    private double difference(double s1, double s2, int population, boolean byFirst) {
        double h1 = byFirst ? STEP : 0;
        double h2 = byFirst ? 0 : STEP;
        return (at(population, s1 + h1, s2 + h2) - at(population, s1 - h1, s2 - h2)) / (2 * STEP);
    }

    private double at(int population, double s1, double s2) {
        return population == 0 ? slope(0, s1, s2) : slope(1, s2, s1);
    }
}
