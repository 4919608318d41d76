package org.equipoise.plot.grid;

import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.equipoise.plot.Figure;
import org.equipoise.plot.NamesAxis;
import org.equipoise.plot.Numbers;
import org.equipoise.plot.Shades;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;

/** A measure over two axes of a grid, as shades and numbers: measured and, beside it, what theory says. */
final class GridMaps {
    /** Positive values over this range get their shades by their logarithms. */
    private static final double WIDE_RANGE = 100;

    private static final Font NUMBER = Style.TICK.deriveFont(6f);
    private static final double AXIS_MM = 15;
    private static final double CELL_MM = 6.5;

    /** Smaller cells have no numbers. */
    private static final int MOST_NUMBERS = 12;

    private GridMaps() {}

    /** Whether a study is a whole grid of two axes of numbers. */
    static boolean suit(GridStudy study) {
        return study.axes().size() == 2
                && study.isWhole()
                && study.axes().stream()
                        .allMatch(axis -> axis.isNumeric() && axis.texts().size() > 2);
    }

    static Figure of(GridStudy study, String measure) {
        List<Figure.Row> rows = new ArrayList<>();
        double height = AXIS_MM + CELL_MM * study.axes().get(1).texts().size();
        boolean theory = false;
        boolean logarithmic = false;
        for (String population : study.populations(measure)) {
            boolean predicted = study.isPredicted(population, measure);
            double[] measured =
                    values(study, point -> point.measured(population, measure).mean());
            double[] all = predicted
                    ? IntStream.range(0, 2 * measured.length)
                            .mapToDouble(i -> i < measured.length
                                    ? measured[i]
                                    : study.points().get(i - measured.length).predicted(population, measure))
                            .toArray()
                    : measured;
            Scale scale = Scale.of(all);
            logarithmic |= scale.logarithmic();
            List<Figure.Panel> panels = new ArrayList<>();
            String title = population + ": " + GridStudy.label(measure);
            panels.add(new Figure.Panel(map(study, title, measured, scale), Style.PAGE_MM / 2));
            if (predicted) {
                double[] expected = values(study, point -> point.predicted(population, measure));
                panels.add(new Figure.Panel(map(study, title + ", theory", expected, scale), Style.PAGE_MM / 2));
                theory = true;
            }
            rows.add(new Figure.Row(height, panels));
        }
        String trials = study.trials() == 1 ? "" : ", mean of " + study.trials() + " trials";
        String caption = GridStudy.label(measure) + " over "
                + study.axes().get(0).name() + " and "
                + study.axes().get(1).name() + trials + (theory ? "; on the right what mean-field theory says" : "")
                + ". Darker is more" + (logarithmic ? ", by the logarithm" : "") + "."
                + MeasureNotes.of(List.of(measure));
        return new Figure("map-" + measure, rows, caption);
    }

    private static double[] values(GridStudy study, ToDoubleFunction<GridStudy.Point> value) {
        return study.points().stream().mapToDouble(value).toArray();
    }

    private static JFreeChart map(GridStudy study, String title, double[] values, Scale scale) {
        GridStudy.Axis across = study.axes().get(0);
        GridStudy.Axis upward = study.axes().get(1);
        double[][] cells = new double[3][values.length];
        for (int i = 0; i < values.length; i++) {
            cells[0][i] = rank(across, study.points().get(i).place(across));
            cells[1][i] = rank(upward, study.points().get(i).place(upward));
            cells[2][i] = scale.shown(values[i]);
        }
        DefaultXYZDataset data = new DefaultXYZDataset();
        data.addSeries("", cells);
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(scale.shades());
        XYPlot plot = new XYPlot(data, names(across), names(upward), renderer);
        Style.apply(plot);
        boolean numbers = across.texts().size() <= MOST_NUMBERS;
        for (int i = 0; numbers && i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                XYTextAnnotation number = new XYTextAnnotation(Numbers.plain(values[i], 3), cells[0][i], cells[1][i]);
                number.setFont(NUMBER);
                number.setPaint(scale.shades().ink(cells[2][i]));
                plot.addAnnotation(number);
            }
        }
        return Style.titled(Style.chart(plot), title);
    }

    /** The place of a value when all are in ascending order. */
    private static int rank(GridStudy.Axis axis, int place) {
        return (int) Arrays.stream(axis.values())
                .filter(value -> value < axis.values()[place])
                .count();
    }

    private static NamesAxis names(GridStudy.Axis axis) {
        int count = axis.texts().size();
        String[] names = new String[count];
        for (int place = 0; place < count; place++) {
            names[rank(axis, place)] = Numbers.plain(axis.values()[place]);
        }
        NamesAxis named = new NamesAxis(
                axis.label(),
                List.of(names),
                IntStream.range(0, count).asDoubleStream().toArray());
        named.setRange(-0.5, count - 0.5);
        return named;
    }

    /** Shades for values, perhaps by their logarithms. */
    private record Scale(Shades shades, boolean logarithmic) {
        static Scale of(double[] values) {
            double least = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
            double most = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
            boolean logarithmic = least > 0 && most > WIDE_RANGE * least;
            double from = logarithmic ? Math.log(least) : least;
            double to = logarithmic ? Math.log(most) : most;
            return new Scale(new Shades(from, to > from ? to : from + 1), logarithmic);
        }

        double shown(double value) {
            return logarithmic ? Math.log(value) : value;
        }
    }
}
