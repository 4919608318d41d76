package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.equipoise.io.Json;

/**
 * What the figures show of a study of a network; the names in {@code study.json} are these in snake case.
 *
 * @param tuning what was tuned; null if nothing was
 */
record NetworkStudy(int trials, Tuning tuning, List<Point> points) {
    /** What was sought: the parameter at which the measure of a population has its target. */
    record Tuning(String parameter, String unit, String population, String measure, double target, double tolerance) {}

    /**
     * @param values of the grid, by path
     * @param measures population to measures, one value a trial
     * @param theory population to what theory says of its measures
     * @param balancedRatesHz population to its rate in the limit of many inputs, if there is one
     * @param tuned null where nothing was tuned
     */
    record Point(
            String name,
            Map<String, String> values,
            Map<String, Map<String, double[]>> measures,
            Map<String, Map<String, Double>> theory,
            Map<String, Double> balancedRatesHz,
            Tuned tuned) {}

    /** @param theory NaN where theory finds nothing */
    record Tuned(double[] values, double theory, List<Curve> searches, Curve theoryCurve) {}

    /** A measure over values of the parameter. */
    record Curve(double[] values, double[] measured) {}

    static NetworkStudy read(Path file) throws IOException {
        return Json.read(file, NetworkStudy.class);
    }
}
