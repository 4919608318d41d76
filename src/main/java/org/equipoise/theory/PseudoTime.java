package org.equipoise.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The pseudo-time dynamics of a network of rates, {@code tau dr/dt = -r + Siegert(r)} (Hahne et al. 2017, Front. Neuroinform.
 * 11, eq. 30). Strong balanced coupling makes them stiff, so they are integrated by the Rosenbrock pair of orders 2 and 3 of
 * Shampine &amp; Reichelt (1997, SIAM J. Sci. Comput. 18, 1-22). Time is in units of tau. Thread-safe.
 */
final class PseudoTime {
    /** When nothing has come to rest by then, nothing will. */
    private static final double LONGEST = 400;

    private static final double LONGEST_STEP = 5;
    private static final double SHORTEST_STEP = 1e-9;
    private static final double TOLERANCE = 1e-5;

    /** Errors of this size, in 1/ms, never matter: 1e-4 Hz. */
    private static final double ABSOLUTE = 1e-7;

    /** The dynamics look at rest when no rate moves faster, relatively, in a time tau. */
    private static final double AT_REST = 1e-2;

    private static final double D = 1 / (2 + Math.sqrt(2));
    private static final double E32 = 6 + Math.sqrt(2);

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
            Step trial = step(rates, slope, step);
            if (trial.error <= 1 || step <= SHORTEST_STEP) {
                time += step;
                rates = trial.rates;
                slope = trial.slope;
                times.add(time);
                course.add(rates);
                if (end.isEmpty() && time >= nextCheck && speed(rates, slope) < AT_REST) {
                    end = newton.from(rates).filter(point -> FixedPoint.isStable(meanField.jacobian(point)));
                    nextCheck = time + 1;
                }
            }
            double factor = Math.min(4, Math.max(0.2, 0.9 / Math.cbrt(trial.error)));
            step = Math.min(LONGEST_STEP, Math.max(SHORTEST_STEP, step * factor));
        }
        return new Course(times, course, end);
    }

    /** The rates and their slope after a step, and its error over what is tolerated. */
    private record Step(double[] rates, double[] slope, double error) {}

    private Step step(double[] rates, double[] slope, double h) {
        int n = rates.length;
        DMatrixRMaj matrix = CommonOps_DDRM.identity(n);
        CommonOps_DDRM.addEquals(matrix, -h * D, new DMatrixRMaj(meanField.jacobian(rates)));
        double[] k1 = solve(matrix, slope);
        double[] middle = meanField.excess(moved(rates, h / 2, k1));
        double[] k2 = new double[n];
        for (int i = 0; i < n; i++) {
            k2[i] = middle[i] - k1[i];
        }
        k2 = solve(matrix, k2);
        for (int i = 0; i < n; i++) {
            k2[i] += k1[i];
        }
        double[] next = moved(rates, h, k2);
        double[] nextSlope = meanField.excess(next);
        double[] k3 = new double[n];
        for (int i = 0; i < n; i++) {
            k3[i] = nextSlope[i] - E32 * (k2[i] - middle[i]) - 2 * (k1[i] - slope[i]);
        }
        k3 = solve(matrix, k3);
        double error = 1e-12;
        for (int i = 0; i < n; i++) {
            double difference = h / 6 * Math.abs(k1[i] - 2 * k2[i] + k3[i]);
            error = Math.max(error, difference / (ABSOLUTE + TOLERANCE * Math.max(rates[i], next[i])));
        }
        return new Step(next, nextSlope, error);
    }

    private static double[] solve(DMatrixRMaj matrix, double[] right) {
        DMatrixRMaj solution = new DMatrixRMaj(right.length, 1);
        CommonOps_DDRM.solve(matrix, DMatrixRMaj.wrap(right.length, 1, right), solution);
        return solution.data;
    }

    private static double[] moved(double[] rates, double time, double[] slope) {
        double[] moved = new double[rates.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = Math.max(0, rates[i] + time * slope[i]);
        }
        return moved;
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
