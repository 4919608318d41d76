package org.equipoise.theory;

import java.util.List;
import java.util.Optional;
import org.equipoise.theory.PseudoTime.Course;

/**
 * What the mean-field equations of a network say.
 *
 * @param times of the course from rest, in units of the pseudo-time constant tau
 * @param course for each time the rate of every population in 1/ms
 * @param fixedPoints all that were found, by rising mean rate
 * @param reached the fixed point that the course from rest ends at; empty if it ends at none
 */
public record MeanFieldSolution(
        List<Double> times, List<double[]> course, List<FixedPoint> fixedPoints, Optional<FixedPoint> reached) {
    /** How long the course from rest is shown, in units of tau. */
    private static final double SHOWN = 50;

    public MeanFieldSolution {
        times = List.copyOf(times);
        course = List.copyOf(course);
        fixedPoints = List.copyOf(fixedPoints);
    }

    /** Solves the equations. Deterministic. Takes some ms for two populations. */
    public static MeanFieldSolution of(MeanField meanField) {
        Course course = new PseudoTime(meanField).from(new double[meanField.size()], SHOWN);
        FixedPointSearch search = new FixedPointSearch(meanField);
        course.end().ifPresent(search::add);
        List<FixedPoint> points = search.all();
        Optional<FixedPoint> reached = course.end()
                .flatMap(end -> points.stream()
                        .filter(point -> FixedPointSearch.isSame(point.rates(), end))
                        .findFirst());
        return new MeanFieldSolution(course.times(), course.rates(), points, reached);
    }

    /** The fixed point that the course from rest ends at, without a search for others. */
    public static Optional<FixedPoint> reachedFromRest(MeanField meanField) {
        return new PseudoTime(meanField)
                .from(new double[meanField.size()], 0)
                .end()
                .map(rates -> FixedPoint.at(meanField, rates));
    }
}
