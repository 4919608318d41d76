package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.equipoise.theory.LevelLines;

/**
 * Theory's lines over the plane of a study's two axes; the components' names are keys of {@code study.json}. Lines are followed
 * over a grid finer than the study's.
 *
 * @param lines those that cross the plane
 * @param oscillations places on the line of stability
 */
record RegimeDiagram(List<Line> lines, List<Oscillation> oscillations) {
    /** Steps of the finer grid over an axis, at least. */
    private static final int STEPS = 20;

    /** How often an edge of the finer grid that crosses the line of stability is halved. */
    private static final int HALVINGS = 4;

    private static final double[] RATES_HZ = {1, 10, 100};

    /**
     * @param name {@code stability}, {@code drive}, {@code balance}, {@code mean} or {@code rate}
     * @param rateHz which rate; NaN for other lines
     * @param pieces not in any order
     */
    record Line(String name, double rateHz, List<LevelLines.Piece> pieces) {}

    /** The frequency at which fluctuations neither grow nor fade. */
    record Oscillation(double x, double y, double frequencyHz) {}

    /**
     * The lines, if the points differ in two numbers and theory covers them. Takes some seconds on all cores.
     *
     * @param example a point whose other values hold everywhere
     */
    static Optional<RegimeDiagram> of(StudyNetwork network, StudyPoint example, List<StudyAxis> axes) {
        if (axes.size() != 2 || axes.stream().anyMatch(axis -> axis.values().length < 2)) {
            return Optional.empty();
        }
        PlaneTheory theory = new PlaneTheory(network, example, axes.get(0), axes.get(1));
        double[] x = finer(axes.get(0).values());
        double[] y = finer(axes.get(1).values());
        PlaneTheory.Place[] places = IntStream.range(0, x.length * y.length)
                .parallel()
                .mapToObj(k -> theory.at(x[k / y.length], y[k % y.length]))
                .toArray(PlaneTheory.Place[]::new);
        List<Oscillation> oscillations = new ArrayList<>();
        double[][] growing = field(places, x, y, PlaneTheory.Place::growing);
        List<LevelLines.Piece> stability = LevelLines.of(x, y, growing, (i, j, across) -> {
            double toX = across ? x[i + 1] : x[i];
            double toY = across ? y[j] : y[j + 1];
            double share = onset(theory, growing[i][j], x[i], y[j], toX, toY);
            double atX = x[i] + share * (toX - x[i]);
            double atY = y[j] + share * (toY - y[j]);
            oscillations.add(new Oscillation(atX, atY, theory.at(atX, atY).frequencyHz()));
            return share;
        });
        List<Line> lines = new ArrayList<>();
        add(lines, "stability", Double.NaN, stability);
        add(lines, "drive", Double.NaN, LevelLines.of(x, y, field(places, x, y, PlaneTheory.Place::drive)));
        add(lines, "balance", Double.NaN, LevelLines.of(x, y, field(places, x, y, PlaneTheory.Place::balance)));
        add(lines, "mean", Double.NaN, LevelLines.of(x, y, field(places, x, y, PlaneTheory.Place::mean)));
        for (double rate : RATES_HZ) {
            add(lines, "rate", rate, LevelLines.of(x, y, field(places, x, y, p -> Math.log(p.rateHz() / rate))));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new RegimeDiagram(lines, oscillations));
    }

    private static void add(List<Line> lines, String name, double rate, List<LevelLines.Piece> pieces) {
        if (!pieces.isEmpty()) {
            lines.add(new Line(name, rate, pieces));
        }
    }

    /** The values in ascending order, and others between them. */
    private static double[] finer(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int parts = (STEPS + sorted.length - 2) / (sorted.length - 1);
        return IntStream.rangeClosed(0, (sorted.length - 1) * parts)
                .mapToDouble(k -> {
                    int below = Math.min(k / parts, sorted.length - 2);
                    return sorted[below] + (sorted[below + 1] - sorted[below]) * (k - below * parts) / parts;
                })
                .toArray();
    }

    private static double[][] field(
            PlaneTheory.Place[] places, double[] x, double[] y, ToDoubleFunction<PlaneTheory.Place> value) {
        double[][] field = new double[x.length][y.length];
        for (int k = 0; k < places.length; k++) {
            field[k / y.length][k % y.length] = value.applyAsDouble(places[k]);
        }
        return field;
    }

    /** The share of the way to another place at which the sign changes. */
    private static double onset(PlaneTheory theory, double growing, double x, double y, double toX, double toY) {
        double before = 0;
        double after = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (before + after) / 2;
            boolean same =
                    theory.at(x + middle * (toX - x), y + middle * (toY - y)).growing() == growing;
            before = same ? middle : before;
            after = same ? after : middle;
        }
        return (before + after) / 2;
    }
}
