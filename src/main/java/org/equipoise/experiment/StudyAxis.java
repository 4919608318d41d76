package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.units.Dimension;
import org.equipoise.units.Quantity;
import org.equipoise.units.QuantityException;

/**
 * Something that differs between the points of a study; the components' names are keys of {@code study.json}.
 *
 * @param path of what differs
 * @param unit of the values; empty for plain numbers and for words
 * @param texts its different values as written, in the order of the grid
 * @param values the same as numbers in the unit; empty if they are not all quantities of one kind
 */
record StudyAxis(String path, String unit, List<String> texts, double[] values) {

    /** All that differs between points, in the order of the grid. */
    static List<StudyAxis> of(List<StudyPoint> points) {
        List<StudyAxis> axes = new ArrayList<>();
        for (String path : points.get(0).values().keySet()) {
            List<String> texts = points.stream()
                    .map(point -> point.values().get(path))
                    .distinct()
                    .toList();
            if (texts.size() > 1) {
                axes.add(of(path, texts));
            }
        }
        return axes;
    }

    private static StudyAxis of(String path, List<String> texts) {
        try {
            List<Quantity> quantities = texts.stream().map(Quantity::parse).toList();
            Dimension dimension = quantities.get(0).dimension();
            if (quantities.stream().allMatch(quantity -> quantity.dimension().equals(dimension))) {
                return new StudyAxis(
                        path,
                        dimension.unit(),
                        texts,
                        quantities.stream().mapToDouble(Quantity::inUnit).toArray());
            }
        } catch (QuantityException words) {
            // Values may be words, or formulas of the network's own parameters.
        }
        return new StudyAxis(path, "", texts, new double[0]);
    }
}
