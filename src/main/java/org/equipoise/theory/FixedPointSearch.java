package org.equipoise.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.equipoise.theory.PseudoTime.Course;

/**
 * Looks for all fixed points of a network: where the pseudo-time dynamics end from high rates, Newton's method from many
 * starts, and on the border between the basins of each two stable points, where an unstable one lies; and longer where the
 * points found show that one is missing. Used by one thread.
 */
final class FixedPointSearch {
    /** Random starts of Newton's method for each population, half of them spread over the logarithms of the rates. */
    private static final int STARTS_PER_POPULATION = 40;

    private static final double DECADES = 6;
    private static final int BISECTIONS = 16;

    /** How often as many random starts are tried while a fixed point is known to be missing. */
    private static final int ROUNDS = 10;

    private final MeanField meanField;
    private final Newton newton;
    private final PseudoTime dynamics;
    private final List<double[]> found = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);

    FixedPointSearch(MeanField meanField) {
        this.meanField = meanField;
        newton = new Newton(meanField);
        dynamics = new PseudoTime(meanField);
    }

    /** Adds a fixed point unless it is known. */
    void add(double[] rates) {
        if (found.stream().noneMatch(known -> isSame(known, rates))) {
            found.add(rates);
        }
    }

    /** Whether two fixed points are approximations of one. */
    static boolean isSame(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            if (Math.abs(one[i] - other[i]) > 1e-12 + 1e-6 * Math.max(one[i], other[i])) {
                return false;
            }
        }
        return true;
    }

    /** All that are found, by rising mean rate. */
    List<FixedPoint> all() {
        highRates().forEach(start -> dynamics.from(start, 0).end().ifPresent(this::add));
        randomRates().forEach(start -> newton.from(start).ifPresent(this::add));
        betweenStable();
        for (int round = 1; round < ROUNDS && index() != 1; round++) {
            randomRates().forEach(start -> newton.from(start).ifPresent(this::add));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(
                        rates -> DoubleStream.of(rates).sum()))
                .map(rates -> FixedPoint.at(meanField, rates))
                .toList();
    }

    /**
     * The sum over the fixed points of the sign of det(-J). It is 1 where none is missing (the theorem of Poincare and Hopf:
     * with refractory periods, the dynamics point inwards all around the possible rates).
     */
    private int index() {
        int index = 0;
        for (double[] rates : found) {
            DMatrixRMaj jacobian = new DMatrixRMaj(meanField.jacobian(rates));
            CommonOps_DDRM.changeSign(jacobian);
            index += (int) Math.signum(CommonOps_DDRM.det(jacobian));
        }
        return index;
    }

    /** All populations at their highest rates, and each alone. */
    private List<double[]> highRates() {
        List<double[]> starts = new ArrayList<>();
        double[] all = new double[meanField.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = meanField.highestRate(i);
            double[] alone = new double[all.length];
            alone[i] = all[i];
            starts.add(alone);
        }
        starts.add(all);
        return starts;
    }

    private List<double[]> randomRates() {
        List<double[]> starts = new ArrayList<>();
        for (int k = 0; k < STARTS_PER_POPULATION * meanField.size(); k++) {
            double[] start = new double[meanField.size()];
            for (int i = 0; i < start.length; i++) {
                double u = random.nextDouble();
                start[i] = meanField.highestRate(i) * (k % 2 == 0 ? u : Math.pow(10, DECADES * (u - 1)));
            }
            starts.add(start);
        }
        return starts;
    }

    private void betweenStable() {
        List<double[]> stable = found.stream()
                .filter(rates -> FixedPoint.isStable(meanField.jacobian(rates)))
                .toList();
        for (int i = 0; i < stable.size(); i++) {
            for (int j = i + 1; j < stable.size(); j++) {
                between(stable.get(i), stable.get(j));
            }
        }
    }

    /**
     * Halves the way from one stable point to the other until its middle is close to the border of the first's basin. The
     * dynamics from there pass an unstable fixed point, slowly, so that Newton's method finds it from some place on the way.
     */
    private void between(double[] one, double[] other) {
        double near = 0;
        double far = 1;
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = (near + far) / 2;
            double[] start = new double[one.length];
            for (int i = 0; i < start.length; i++) {
                start[i] = one[i] + middle * (other[i] - one[i]);
            }
            Course course = dynamics.from(start, 0);
            Optional<double[]> end = course.end();
            if (end.isPresent() && isSame(end.get(), one)) {
                near = middle;
            } else {
                far = middle;
            }
            end.ifPresent(this::add);
            if (k >= BISECTIONS - 2) {
                course.rates().forEach(rates -> newton.from(rates).ifPresent(this::add));
            }
        }
    }
}
