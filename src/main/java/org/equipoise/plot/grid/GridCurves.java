package org.equipoise.plot.grid;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.plot.Figure;
import org.equipoise.plot.Palette;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;

/** Each measure of a study over one axis of its grid: a line for each population and combination of the other axes' values. */
final class GridCurves {
    /** So many lines in a panel can be told apart. */
    static final int MOST_LINES = 8;

    private static final double HEIGHT_MM = 58;
    private static final int COLUMNS = 2;

    private final GridStudy study;
    private final GridStudy.Axis axis;
    private final List<GridStudy.Axis> others;

    private GridCurves(GridStudy study) {
        this.study = study;
        axis = domain(study);
        others = study.axes().stream().filter(other -> !other.equals(axis)).toList();
    }

    /** Whether there are lines to draw, and not too many. */
    static boolean suit(GridStudy study) {
        if (study.axes().isEmpty() || !study.isWhole()) {
            return false;
        }
        int lines = study.points().size() / domain(study).texts().size();
        return study.measures().stream()
                .allMatch(measure -> lines * study.populations(measure).size() <= MOST_LINES);
    }

    /** The axis with the most numbers or, if all have words, with the most of these. */
    private static GridStudy.Axis domain(GridStudy study) {
        GridStudy.Axis best = study.axes().get(0);
        for (GridStudy.Axis axis : study.axes()) {
            boolean better = axis.isNumeric() == best.isNumeric()
                    ? axis.texts().size() > best.texts().size()
                    : axis.isNumeric();
            best = better ? axis : best;
        }
        return best;
    }

    static Figure of(GridStudy study) {
        return new GridCurves(study).figure();
    }

    private Figure figure() {
        List<String> measures = study.measures();
        List<List<GridLine>> lines = measures.stream().map(this::lines).toList();
        double legend = Style.legendMm(lines.stream()
                .flatMap(List::stream)
                .map(GridLine::name)
                .distinct()
                .toList());
        double width = (Style.PAGE_MM - legend) / COLUMNS;
        List<Figure.Row> rows = new ArrayList<>();
        for (int first = 0; first < measures.size(); first += COLUMNS) {
            List<Figure.Panel> panels = new ArrayList<>();
            int end = Math.min(first + COLUMNS, measures.size());
            for (int m = first; m < end; m++) {
                JFreeChart chart = Style.chart(GridPanel.of(axis, measures.get(m), lines.get(m)));
                // The lines of a row have the same names but where one measure is of the network alone.
                boolean last = m == end - 1 || !names(lines.get(m)).equals(names(lines.get(m + 1)));
                panels.add(new Figure.Panel(
                        last ? Style.withLegend(chart) : chart,
                        m == end - 1 || !last ? width + (m == end - 1 ? legend : 0) : width));
            }
            rows.add(new Figure.Row(HEIGHT_MM, panels));
        }
        return new Figure("study", rows, caption(measures));
    }

    private static List<String> names(List<GridLine> lines) {
        return lines.stream().map(GridLine::name).toList();
    }

    private List<GridLine> lines(String measure) {
        List<String> populations = study.populations(measure);
        List<List<GridStudy.Point>> groups = groups();
        int count = populations.size() * groups.size();
        List<Color> colours = groups.size() == 1 ? Palette.colours(populations) : Palette.different(count);
        List<GridLine> lines = new ArrayList<>();
        for (String population : populations) {
            for (List<GridStudy.Point> group : groups) {
                lines.add(line(population, measure, group, populations.size(), colours.get(lines.size())));
            }
        }
        return lines;
    }

    /** The points of each line, by rising value. */
    private List<List<GridStudy.Point>> groups() {
        double[] places = GridPanel.places(axis);
        Integer[] order = IntStream.range(0, places.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(places[a], places[b]));
        List<List<GridStudy.Point>> groups = new ArrayList<>();
        for (GridStudy.Point first : study.points()) {
            if (first.place(axis) == 0) {
                groups.add(Arrays.stream(order)
                        .map(place -> study.points().stream()
                                .filter(point -> point.place(axis) == place)
                                .filter(point -> others.stream().allMatch(a -> point.place(a) == first.place(a)))
                                .findFirst()
                                .orElseThrow())
                        .toList());
            }
        }
        return groups;
    }

    private GridLine line(
            String population, String measure, List<GridStudy.Point> group, int populations, Color colour) {
        String values = others.stream()
                .map(other -> other.name() + " " + group.get(0).values().get(other.path()))
                .collect(Collectors.joining(", "));
        String name = values.isEmpty() ? population : populations == 1 ? values : population + ", " + values;
        double[] places = GridPanel.places(axis);
        List<GridStudy.Spread> measured =
                group.stream().map(point -> point.measured(population, measure)).toList();
        boolean rate = measure.equals("rate_hz");
        return new GridLine(
                name,
                colour,
                group.stream().mapToDouble(point -> places[point.place(axis)]).toArray(),
                measured.stream().mapToDouble(GridStudy.Spread::mean).toArray(),
                measured.stream().mapToDouble(GridStudy.Spread::sd).toArray(),
                group.stream()
                        .mapToDouble(point -> point.predicted(population, measure))
                        .toArray(),
                group.stream()
                        .mapToDouble(point ->
                                rate ? point.balancedRatesHz().getOrDefault(population, Double.NaN) : Double.NaN)
                        .toArray());
    }

    private String caption(List<String> measures) {
        StringBuilder caption = new StringBuilder("Measures over " + axis.name() + ".");
        if (study.trials() > 1) {
            caption.append(" Circles: means over ")
                    .append(study.trials())
                    .append(" trials; bars: standard deviation between trials.");
        } else {
            caption.append(" Circles: measured, one trial.");
        }
        boolean predicted = measures.stream()
                .anyMatch(measure -> study.populations(measure).stream()
                        .anyMatch(population -> study.isPredicted(population, measure)));
        if (predicted) {
            caption.append(" Dashed: mean-field theory.");
        }
        if (study.points().stream().anyMatch(point -> !point.balancedRatesHz().isEmpty())) {
            caption.append(" Dotted: rates in the limit of many inputs, where they lie within the range.");
        }
        return caption.append(MeasureNotes.of(measures)).toString();
    }
}
