package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What tuning came to at a point; the components' names are keys of {@code study.json}.
 *
 * @param values what was found, one a trial
 * @param theory what theory finds; NaN where it covers neither the network nor the measure, or does not hit the target
 * @param searches what was tried, one a trial
 * @param theoryCurve the measure by theory over the whole range; empty where theory does not cover it
 */
record TunedValues(double[] values, double theory, List<Curve> searches, Curve theoryCurve) {
    private static final int POINTS = 41;

    /** The measure at some values, in the order in which they were tried. */
    record Curve(double[] values, double[] measured) {}

    /** Reads the searches of a point's trials, and asks theory. */
    static TunedValues of(Tuning tuning, StudyPoint point, List<Path> files) throws IOException {
        List<Curve> searches = new ArrayList<>();
        for (Path file : files) {
            searches.add(curve(StudyFile.search(file)));
        }
        double[] found = searches.stream()
                .mapToDouble(search -> search.values[search.values.length - 1])
                .toArray();
        double[][] theory = new double[POINTS][];
        for (int k = 0; k < POINTS; k++) {
            double value = tuning.lowest() + k * (tuning.highest() - tuning.lowest()) / (POINTS - 1);
            theory[k] = new double[] {value, predicted(tuning, tuning.at(point, value))};
        }
        boolean covered = IntStream.range(0, POINTS).allMatch(k -> Double.isFinite(theory[k][1]));
        return new TunedValues(found, byTheory(tuning, point), searches, curve(covered ? theory : new double[0][]));
    }

    /** The value at which theory hits the target; NaN if it does not. */
    static double byTheory(Tuning tuning, StudyPoint point) throws IOException {
        RootSearch.Outcome outcome = tuning.search(point, tried -> predicted(tuning, tried));
        return outcome.hit() ? outcome.last().at() : Double.NaN;
    }

    private static double predicted(Tuning tuning, StudyPoint point) {
        return StudyTheory.of(point.network())
                .measures()
                .getOrDefault(tuning.population(), Map.of())
                .getOrDefault(tuning.measure(), Double.NaN);
    }

    private static Curve curve(double[][] pairs) {
        return new Curve(
                IntStream.range(0, pairs.length).mapToDouble(k -> pairs[k][0]).toArray(),
                IntStream.range(0, pairs.length).mapToDouble(k -> pairs[k][1]).toArray());
    }
}
