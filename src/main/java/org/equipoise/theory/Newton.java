package org.equipoise.theory;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Finds the fixed point near given rates by Newton's method with shortened steps. Thread-safe. */
final class Newton {
    private static final int ITERATIONS = 60;
    private static final double SHORTEST_STEP = 1e-4;

    /** A point is found when a full step changes no rate by more, relatively. */
    private static final double RELATIVE = 1e-11;

    /** Rates below this, in 1/ms, need not be exact: 1e-22 Hz. */
    private static final double ABSOLUTE = 1e-25;

    private final MeanField meanField;

    Newton(MeanField meanField) {
        this.meanField = meanField;
    }

    /** @return empty if the method does not converge from there */
    Optional<double[]> from(double[] start) {
        double[] rates = start.clone();
        double[] excess = meanField.excess(rates);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            Optional<double[]> step = step(rates, excess);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            double fraction = 1;
            double[] next = moved(rates, step.get(), fraction);
            double[] nextExcess = meanField.excess(next);
            boolean small = isSmall(step.get(), next);
            while (!small && norm(nextExcess) >= norm(excess) && fraction > SHORTEST_STEP) {
                fraction /= 2;
                next = moved(rates, step.get(), fraction);
                nextExcess = meanField.excess(next);
            }
            if (fraction <= SHORTEST_STEP) {
                return Optional.empty();
            }
            rates = next;
            excess = nextExcess;
            if (small) {
                return Optional.of(rates);
            }
        }
        return Optional.empty();
    }

    private Optional<double[]> step(double[] rates, double[] excess) {
        DMatrixRMaj jacobian = new DMatrixRMaj(meanField.jacobian(rates));
        DMatrixRMaj step = new DMatrixRMaj(rates.length, 1);
        boolean solved = CommonOps_DDRM.solve(jacobian, DMatrixRMaj.wrap(rates.length, 1, excess), step);
        for (double element : step.data) {
            solved &= Double.isFinite(element);
        }
        return solved ? Optional.of(step.data) : Optional.empty();
    }

    private static double[] moved(double[] rates, double[] step, double fraction) {
        double[] moved = new double[rates.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = Math.max(0, rates[i] - fraction * step[i]);
        }
        return moved;
    }

    private static boolean isSmall(double[] step, double[] rates) {
        for (int i = 0; i < step.length; i++) {
            if (Math.abs(step[i]) > RELATIVE * rates[i] + ABSOLUTE) {
                return false;
            }
        }
        return true;
    }

    private static double norm(double[] excess) {
        double sum = 0;
        for (double e : excess) {
            sum += e * e;
        }
        return sum;
    }
}
