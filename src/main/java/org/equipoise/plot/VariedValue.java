package org.equipoise.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.units.Quantity;
import org.equipoise.units.QuantityException;

/**
 * The only value that differs between the points of a study, if it is a quantity.
 *
 * @param name the last key of its path
 * @param unit empty for a plain number
 * @param values one a point
 */
record VariedValue(String name, String unit, double[] values) {
    /** Values that differ by this factor and are all positive are shown on a logarithmic axis. */
    private static final double WIDE = 8;

    private static final int FEWEST = 3;

    /** It, if there are at least three values. */
    static Optional<VariedValue> of(NetworkStudy study) {
        List<String> varied = new ArrayList<>();
        for (String path : study.points().get(0).values().keySet()) {
            if (study.points().stream()
                            .map(point -> point.values().get(path))
                            .distinct()
                            .count()
                    > 1) {
                varied.add(path);
            }
        }
        if (varied.size() != 1 || study.points().size() < FEWEST) {
            return Optional.empty();
        }
        try {
            String unit = "";
            double[] values = new double[study.points().size()];
            for (int p = 0; p < values.length; p++) {
                String[] written = Quantity.parse(study.points().get(p).values().get(varied.get(0)))
                        .toString()
                        .split(" ", 2);
                values[p] = Double.parseDouble(written[0]);
                unit = written.length == 1 ? "" : written[1];
            }
            String name = varied.get(0).substring(varied.get(0).lastIndexOf('.') + 1);
            return Optional.of(new VariedValue(name, unit, values));
        } catch (QuantityException noQuantity) {
            return Optional.empty();
        }
    }

    String label() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
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
