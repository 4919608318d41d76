package org.equipoise.plot.grid;

import java.util.Arrays;
import java.util.Optional;

/**
 * The only value that differs between the points of a study, if it is a quantity.
 *
 * @param axis with its name and unit
 * @param values one a point
 */
record VariedValue(GridStudy.Axis axis, double[] values) {
    /** Values that differ by this factor and are all positive are shown on a logarithmic axis. */
    private static final double WIDE = 8;

    private static final int FEWEST = 3;

    /** It, if there are at least three values. */
    static Optional<VariedValue> of(GridStudy study) {
        if (study.axes().size() != 1 || study.points().size() < FEWEST) {
            return Optional.empty();
        }
        GridStudy.Axis axis = study.axes().get(0);
        return axis.isNumeric()
                ? Optional.of(new VariedValue(
                        axis,
                        study.points().stream()
                                .mapToDouble(point -> axis.values()[point.place(axis)])
                                .toArray()))
                : Optional.empty();
    }

    String name() {
        return axis.name();
    }

    String label() {
        return axis.label();
    }

    double lowest() {
        return Arrays.stream(values).min().orElseThrow();
    }

    double highest() {
        return Arrays.stream(values).max().orElseThrow();
    }

    boolean isWide() {
        return lowest() > 0 && highest() / lowest() >= WIDE;
    }
}
