package org.equipoise.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pseudo-time dynamics of a network of rates, {@code tau dr/dt = -r + Siegert(r)} (Hahne et al. 2017, Front. Neuroinform.
 * 11, eq. 30), by the Runge-Kutta pair of Bogacki and Shampine (1989) of orders 3 and 2. Time is in units of tau. Thread-safe.
 */
final class PseudoTime {
    /** When nothing has come to rest by then, nothing will. */
    private static final double LONGEST = 400;

    private static final double TOLERANCE = 1e-5;
    /** Errors of this size, in 1/ms, never matter: 1e-4 Hz. */
    private static final double ABSOLUTE = 1e-7;
    /** The dynamics look at rest when no rate moves faster, relatively, in a time tau. */
    private static final double AT_REST = 1e-3;

    private final MeanField meanField;
    private final Newton newton;

    PseudoTime(MeanField meanField) {
        this.meanField = meanField;
        newton = new Newton(meanField);
    }

    /**
     * A course of rates.
     *
     * @param times in units of tau
     * @param rates at each time, 1/ms
     * @param end the stable fixed point reached; empty if none was
     */
    record Course(List<Double> times, List<double[]> rates, Optional<double[]> end) {}

    /** Follows the dynamics from a start for the time given, and on until they are at rest. */
    Course from(double[] start, double shortest) {
        double[] rates = start.clone();
        List<Double> times = new ArrayList<>(List.of(0.0));
        List<double[]> course = new ArrayList<>(List.of(rates));
        double[] slope = meanField.excess(rates);
        double time = 0;
        double step = 0.01;
        double nextCheck = 1;
        Optional<double[]> end = Optional.empty();
        while (time < LONGEST && (end.isEmpty() || time < shortest)) {
            double[] second = meanField.excess(moved(rates, step / 2, slope));
            double[] third = meanField.excess(moved(rates, 3 * step / 4, second));
            double[] next = combined(rates, step, slope, second, third);
            double[] nextSlope = meanField.excess(next);
            double error = error(next, step, slope, second, third, nextSlope);
            if (error <= 1) {
                time += step;
                rates = next;
                slope = nextSlope;
                times.add(time);
                course.add(rates);
                if (end.isEmpty() && time >= nextCheck && speed(rates, slope) < AT_REST) {
                    end = newton.from(rates).filter(point -> FixedPoint.isStable(meanField.jacobian(point)));
                    nextCheck = time + 1;
                }
            }
            step *= Math.min(4, Math.max(0.2, 0.9 / Math.cbrt(error)));
        }
        return new Course(times, course, end);
    }

    private static double[] moved(double[] rates, double step, double[] slope) {
        double[] moved = new double[rates.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = Math.max(0, rates[i] + step * slope[i]);
        }
        return moved;
    }

    private static double[] combined(double[] rates, double step, double[] k1, double[] k2, double[] k3) {
        double[] next = new double[rates.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = Math.max(0, rates[i] + step / 9 * (2 * k1[i] + 3 * k2[i] + 4 * k3[i]));
        }
        return next;
    }

    /** The error of a step over what is tolerated. */
    private static double error(double[] rates, double step, double[] k1, double[] k2, double[] k3, double[] k4) {
        double largest = 1e-12;
        for (int i = 0; i < rates.length; i++) {
            double error = step / 72 * Math.abs(-5 * k1[i] + 6 * k2[i] + 8 * k3[i] - 9 * k4[i]);
            largest = Math.max(largest, error / (ABSOLUTE + TOLERANCE * rates[i]));
        }
        return largest;
    }

    /** How fast the rates move, relatively. */
    private static double speed(double[] rates, double[] slope) {
        double fastest = 0;
        for (int i = 0; i < rates.length; i++) {
            fastest = Math.max(fastest, Math.abs(slope[i]) / (rates[i] + ABSOLUTE / AT_REST));
        }
        return fastest;
    }
}
