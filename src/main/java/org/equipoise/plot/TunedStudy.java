package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.equipoise.io.Json;

/**
 * What the figures show of a study in which a value was tuned; the names in {@code study.json} are these in snake case.
 *
 * @param tuning what was tuned; null if nothing was
 */
record TunedStudy(int trials, Tuning tuning, List<Point> points) {
    /** What was sought: the parameter at which the measure of a population has its target. */
    record Tuning(String parameter, String unit, String population, String measure, double target, double tolerance) {}

    /** @param measures population to measures of the runs that hit, one a trial */
    record Point(String name, Map<String, String> values, Map<String, Map<String, double[]>> measures, Tuned tuned) {}

    /** @param theory NaN where theory finds nothing */
    record Tuned(double[] values, double theory, List<Curve> searches, Curve theoryCurve) {}

    /** A measure over values of the parameter. */
    record Curve(double[] values, double[] measured) {}

    static TunedStudy read(Path file) throws IOException {
        return Json.read(file, TunedStudy.class);
    }
}
