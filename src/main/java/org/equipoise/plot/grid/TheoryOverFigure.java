package org.equipoise.plot.grid;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.equipoise.plot.Figure;
import org.equipoise.plot.Palette;
import org.equipoise.plot.Style;
import org.equipoise.plot.SummaryNames;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.data.statistics.Regression;
import org.jfree.data.statistics.Statistics;

/** What was measured over the one value that a study varies, with theory as lines. */
final class TheoryOverFigure {
    private static final double HEIGHT_MM = 66;
    private static final int IN_A_ROW = 2;
    private static final int MOST_POPULATIONS = 6;
    private static final List<String> MEASURES = List.of("rate_hz", "cv_isi", "V_m_mean", "V_m_variance");

    /** Theory that comes nearer to its limit by less than this factor says nothing of how it is reached. */
    private static final double APPROACHES = 1.5;

    private final GridStudy study;
    private final VariedValue over;
    private final List<String> populations;
    private final List<Color> colours;
    private final List<String> sentences = new ArrayList<>();

    private TheoryOverFigure(GridStudy study, VariedValue over) {
        this.study = study;
        this.over = over;
        populations = study.points().get(0).theory().keySet().stream()
                .limit(MOST_POPULATIONS)
                .toList();
        colours = Palette.colours(populations);
    }

    /** The figure, if one value is varied and theory covers the network at all points. */
    static Optional<Figure> of(GridStudy study) {
        boolean covered =
                study.points().stream().noneMatch(point -> point.theory().isEmpty());
        return covered
                ? VariedValue.of(study).flatMap(over -> new TheoryOverFigure(study, over).figure())
                : Optional.empty();
    }

    private Optional<Figure> figure() {
        List<JFreeChart> charts = new ArrayList<>();
        Optional<JFreeChart> approach = approach();
        for (String measure : MEASURES) {
            if (approach.isPresent() && measure.equals("cv_isi")) {
                continue;
            }
            boolean covered = study.points().stream()
                    .allMatch(point -> point.theory().values().stream().anyMatch(own -> own.containsKey(measure)));
            if (covered && populations.stream().anyMatch(name -> isMeasured(name, measure))) {
                charts.add(panel(measure));
            }
        }
        approach.ifPresent(charts::add);
        if (charts.isEmpty()) {
            return Optional.empty();
        }
        LegendItemCollection legendItems = legend();
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < legendItems.getItemCount(); i++) {
            entries.add(legendItems.get(i).getLabel());
        }
        double legend = Style.legendMm(entries);
        double width = (Style.PAGE_MM - legend) / Math.min(IN_A_ROW, charts.size());
        List<Figure.Row> rows = new ArrayList<>();
        for (int from = 0; from < charts.size(); from += IN_A_ROW) {
            List<JFreeChart> row = charts.subList(from, Math.min(charts.size(), from + IN_A_ROW));
            List<Figure.Panel> panels = new ArrayList<>();
            for (JFreeChart chart : row.subList(0, row.size() - 1)) {
                panels.add(new Figure.Panel(chart, width));
            }
            JFreeChart last = row.get(row.size() - 1);
            last.getXYPlot().setFixedLegendItems(legendItems);
            panels.add(new Figure.Panel(Style.withLegend(last), width + legend));
            rows.add(new Figure.Row(HEIGHT_MM, panels));
        }
        String spread = study.trials() == 1 ? "" : " (means and standard deviations of " + study.trials() + " trials)";
        String limit = hasLimit() ? ", dotted the limit of many inputs" : "";
        return Optional.of(new Figure(
                "theory-over-" + over.name(),
                rows,
                ("Measurements over " + over.name() + spread + ", and theory: dashed the mean field" + limit + ". "
                                + String.join(" ", sentences))
                        .strip()));
    }

    private boolean hasLimit() {
        return study.points().stream()
                .anyMatch(point -> !point.balancedRatesHz().isEmpty());
    }

    private LegendItemCollection legend() {
        LegendItemCollection items = new LegendItemCollection();
        for (int p = 0; p < populations.size(); p++) {
            items.add(new LegendItem(populations.get(p), null, null, null, TheoryPanel.DOT, colours.get(p)));
        }
        items.add(line("mean field", Style.DASHED));
        if (hasLimit()) {
            items.add(line("limit", TheoryPanel.DOTTED));
        }
        return items;
    }

    private static LegendItem line(String label, Stroke stroke) {
        return new LegendItem(label, null, null, null, new Line2D.Double(-7, 0, 7, 0), stroke, Color.BLACK);
    }

    /** Populations without it, and neurons that never spike and have neither rate nor CV, are not shown. */
    private boolean isMeasured(String population, String measure) {
        return study.points().stream()
                .map(point -> point.measures().get(population).get(measure))
                .flatMapToDouble(values -> values == null ? null : Arrays.stream(values))
                .anyMatch(value -> Double.isFinite(value) && value != 0);
    }

    private boolean spansDecades(String measure) {
        DoubleSummaryStatistics range = study.points().stream()
                .flatMap(point -> point.theory().values().stream())
                .filter(own -> own.containsKey(measure))
                .mapToDouble(own -> own.get(measure))
                .summaryStatistics();
        return range.getMin() > 0 && range.getMax() > 10 * range.getMin();
    }

    private JFreeChart panel(String measure) {
        boolean falls = measure.equals("V_m_variance") && over.isWide() && spansDecades(measure);
        TheoryPanel panel = new TheoryPanel(over, label(measure), falls);
        for (int p = 0; p < populations.size(); p++) {
            String name = populations.get(p);
            if (!isMeasured(name, measure)) {
                continue;
            }
            double[][] moments = moments(name, measure);
            panel.points(name, moments[0], moments[1], colours.get(p));
            panel.line(
                    name + " theory",
                    each(point -> point.theory().get(name).getOrDefault(measure, Double.NaN)),
                    colours.get(p),
                    Style.DASHED);
            if (measure.equals("rate_hz")) {
                panel.line(name + " limit", limits(name), colours.get(p), TheoryPanel.DOTTED);
                if (!over.isWide()) {
                    double[] fit = line(over.values(), moments[0]);
                    double[] fitted = Arrays.stream(over.values())
                            .map(x -> fit[0] + fit[1] * x)
                            .toArray();
                    panel.line(name + " fit", fitted, colours.get(p), Style.THIN);
                    sentences.add(String.format(
                            Locale.ROOT,
                            "Fit (thin) of %s: %.3g %s %s %.3g Hz, r^2 %.5f.",
                            name,
                            fit[1],
                            over.name(),
                            fit[0] < 0 ? "-" : "+",
                            Math.abs(fit[0]),
                            explained(over.values(), moments[0])));
                }
            }
        }
        return Style.chart(panel.plot());
    }

    /** How far rates are above their limit as a value grows by decades, if theory comes nearer to it. */
    private Optional<JFreeChart> approach() {
        TheoryPanel panel = new TheoryPanel(over, "Rate above its limit (Hz)", true);
        for (int p = 0; over.isWide() && p < populations.size(); p++) {
            String name = populations.get(p);
            double[] limit = limits(name);
            double[][] moments = moments(name, "rate_hz");
            double[] gap = less(moments[0], limit);
            double[] predicted = less(each(point -> point.theory().get(name).get("rate_hz")), limit);
            boolean approaches = predicted[0] > APPROACHES * predicted[predicted.length - 1]
                    && Arrays.stream(predicted).allMatch(g -> g > 0)
                    && Arrays.stream(gap).allMatch(g -> g > 0);
            if (approaches) {
                panel.points(name, gap, moments[1], colours.get(p));
                panel.line(name + " theory", predicted, colours.get(p), Style.DASHED);
                sentences.add(String.format(
                        Locale.ROOT,
                        "%s comes to its limit as %s to the power of %.2f (theory %.2f).",
                        name,
                        over.name(),
                        line(logarithms(over.values()), logarithms(gap))[1],
                        line(logarithms(over.values()), logarithms(predicted))[1]));
            }
        }
        return panel.isEmpty() ? Optional.empty() : Optional.of(Style.chart(panel.plot()));
    }

    /** Means over trials, and their standard deviations, 0 of one trial. */
    private double[][] moments(String population, String measure) {
        double[][] moments = new double[2][study.points().size()];
        for (int k = 0; k < moments[0].length; k++) {
            GridStudy.Spread spread = study.points().get(k).measured(population, measure);
            moments[0][k] = spread.mean();
            moments[1][k] = Double.isNaN(spread.sd()) ? 0 : spread.sd();
        }
        return moments;
    }

    private double[] limits(String population) {
        return each(point -> point.balancedRatesHz().getOrDefault(population, Double.NaN));
    }

    private double[] each(ToDoubleFunction<GridStudy.Point> value) {
        return study.points().stream().mapToDouble(value).toArray();
    }

    private static double[] less(double[] values, double[] bound) {
        return IntStream.range(0, values.length)
                .mapToDouble(k -> values[k] - bound[k])
                .toArray();
    }

    /** Intercept and slope of the straight line of least squares. */
    private static double[] line(double[] x, double[] y) {
        return Regression.getOLSRegression(IntStream.range(0, x.length)
                .mapToObj(k -> new double[] {x[k], y[k]})
                .toArray(double[][]::new));
    }

    /** The share of the variance that this line explains, r^2. */
    private static double explained(double[] x, double[] y) {
        double r = Statistics.getCorrelation(boxed(x), boxed(y));
        return r * r;
    }

    private static Double[] boxed(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    private static double[] logarithms(double[] values) {
        return Arrays.stream(values).map(Math::log).toArray();
    }

    private static String label(String measure) {
        return switch (measure) {
            case "V_m_mean" -> "Mean of V_m (mV)";
            case "V_m_variance" -> "Variance of V_m (mV^2)";
            case "rate_hz" -> "Rate (Hz)";
            default -> SummaryNames.withUnit(measure);
        };
    }
}
