package org.equipoise.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;

/** How rates follow a step of the input, beside membranes that follow it with their time constants. */
final class ResponseFigure {
    private static final double ROW_MM = 36;
    private static final double AXIS_MM = 14;
    private static final int POINTS = 200;

    private ResponseFigure() {}

    static Figure of(TrialsSummary.Response response, int trials) {
        List<String> names = List.copyOf(response.populations().keySet());
        List<Color> colours = Palette.colours(names);
        double[] times = response.times();
        double end = times[times.length - 1];
        CombinedDomainXYPlot stack =
                Style.stack(Style.axis("Time after the step of the input (ms)", times[0] - response.binMs(), end, 8));
        for (int p = 0; p < names.size(); p++) {
            stack.add(panel(names.get(p), response, colours.get(p)));
        }
        return Figure.of("response", ROW_MM * names.size() + AXIS_MM, Style.chart(stack), caption(response, trials));
    }

    private static XYPlot panel(String name, TrialsSummary.Response response, Color colour) {
        TrialsSummary.Course course = response.populations().get(name);
        double[] times = response.times();
        double from = times[0] - response.binMs();
        double end = times[times.length - 1];
        double step = course.afterHz() - course.beforeHz();
        double level = course.beforeHz() + (1 - 1 / Math.E) * step;
        Curves curves = new Curves();
        if (!Double.isNaN(course.membraneMs())) {
            double[] moments = new double[POINTS + 1];
            double[] membrane = new double[POINTS + 1];
            for (int k = 0; k <= POINTS; k++) {
                moments[k] = from + (end - from) * k / POINTS;
                membrane[k] = course.beforeHz() + step * (1 - Math.exp(-Math.max(0, moments[k]) / course.membraneMs()));
            }
            curves.add("membrane", moments, membrane, Color.BLACK, Style.DASHED);
        }
        curves.add("63 %", new double[] {from, end}, new double[] {level, level}, Color.GRAY, Style.THIN);
        outline(curves, course.rates(), times, response.binMs(), colour);
        double highest = curves.positiveRange(from, end)[1];
        XYPlot plot = curves.plot(null, Style.axis(name + " (Hz)", 0, 1.1 * highest, 5));
        ValueMarker change = new ValueMarker(0, Color.GRAY, Style.THIN);
        plot.addDomainMarker(change);
        return plot;
    }

    /** Rates as steps from bin to bin, since a bin says nothing of what is within. */
    private static void outline(Curves curves, double[] rates, double[] times, double bin, Color colour) {
        double[] x = new double[2 * rates.length];
        double[] y = new double[2 * rates.length];
        for (int b = 0; b < rates.length; b++) {
            x[2 * b] = times[b] - bin;
            x[2 * b + 1] = times[b];
            y[2 * b] = rates[b];
            y[2 * b + 1] = rates[b];
        }
        curves.add("rate", x, y, colour, Style.LINE);
    }

    private static String caption(TrialsSummary.Response response, int trials) {
        List<String> reached = new ArrayList<>();
        for (Map.Entry<String, TrialsSummary.Course> population :
                response.populations().entrySet()) {
            double time = population.getValue().reachedMs();
            reached.add(population.getKey() + " " + (Double.isNaN(time) ? "never" : Numbers.plain(time) + " ms"));
        }
        return String.format(
                Locale.ROOT,
                "Rate of each population around a step of the input, mean over %d trials in bins of %s ms. Grey line:"
                        + " 1 - 1/e (63 %%) of the way from the old to the new rate, which is passed by the end of: %s."
                        + " Dashed: a membrane that followed the step with its time constant.",
                trials,
                Numbers.plain(response.binMs()),
                String.join(", ", reached));
    }
}
