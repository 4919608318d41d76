package org.equipoise.plot.columns;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;

/** Panels that show one measure of several states: bars at one stimulus, or curves over all of them. */
final class StateCharts {
    private final StudyResults results;

    StateCharts(StudyResults results) {
        this.results = results;
    }

    /**
     * A measure of a population of states.
     *
     * @param kind evoked or deterministic
     * @param columns 1 or 2
     * @param values path of the numbers below the state, one a stimulus or one in all
     * @param half path of half the length of the error bars, or null for none
     * @param label of the axis, with the unit
     */
    record Measure(String kind, int columns, String values, String half, String label) {
        static Measure amplitude(int columns, int column) {
            return new Measure(
                    "deterministic", columns, "/column" + column + "/pyramidal/rate/amplitude", null, "Amplitude (Hz)");
        }

        static Measure nmi(int columns, int column, String task) {
            String path = "/column" + column + "/pyramidal/" + task + "/k_means/test/";
            return new Measure("evoked", columns, path + "mean", path + "ci95", "Information (NMI)");
        }

        static Measure accuracy(String task) {
            String path = "/column0/pyramidal/" + task + "/logistic/test/";
            return new Measure("evoked", 2, path + "mean", path + "ci95", "Accuracy");
        }

        String path(State state) {
            return StudyResults.path(kind, columns, state);
        }
    }

    /** Bars of all states that there are, at one stimulus; a measure without stimuli has one number. */
    JFreeChart bars(Measure measure, double hz) throws IOException, AbsentResult {
        List<Charts.Bar> bars = new ArrayList<>();
        AbsentResult absent = null;
        for (State state : State.ALL) {
            try {
                double half = measure.half == null ? Double.NaN : value(measure, measure.half, state, hz);
                bars.add(new Charts.Bar(
                        state.label(),
                        state.group().initials(),
                        value(measure, measure.values, state, hz),
                        half,
                        state.group().colour()));
            } catch (AbsentResult missing) {
                absent = missing;
            }
        }
        if (bars.isEmpty()) {
            throw absent;
        }
        return Charts.bars(bars, "\u03b2 intra/\u03b2 " + State.second(measure.columns), measure.label);
    }

    /** One number of a state. */
    double value(Measure measure, State state, double hz) throws IOException, AbsentResult {
        return value(measure, measure.values, state, hz);
    }

    /** F and t are infinite where rates do not vary. */
    private double value(Measure measure, String numbers, State state, double hz) throws IOException, AbsentResult {
        double[] all = results.numbers(measure.path(state) + numbers);
        double value = all[all.length == 1 ? 0 : results.stimulus(measure.path(state), hz)];
        if (!Double.isFinite(value)) {
            throw new AbsentResult("no finite number in " + (measure.path(state) + numbers).substring(1));
        }
        return value;
    }

    /** A curve over the stimuli for each of some states, each in a colour of its own. */
    JFreeChart curves(Measure measure, List<State> states) throws IOException, AbsentResult {
        List<Charts.Curve> curves = new ArrayList<>();
        double last = 0;
        for (State state : states) {
            double[] stimuli = results.numbers(measure.path(state) + "/parameters/stimuli");
            curves.add(new Charts.Curve(
                    state.label(),
                    stimuli,
                    results.numbers(measure.path(state) + measure.values),
                    measure.half == null ? null : results.numbers(measure.path(state) + measure.half),
                    colour(states, state)));
            last = Math.max(last, Arrays.stream(stimuli).max().orElse(0));
        }
        return Charts.points(curves, Style.axis("Stimulus (Hz)", 0, last + 10, 6), measure.label);
    }

    /** A trace over the time from the onset of a stimulus for each of some states. */
    JFreeChart traces(String what, String label, List<State> states, double hz, double from, double to)
            throws IOException, AbsentResult {
        List<Charts.Curve> curves = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (State state : states) {
            String path = StudyResults.path("deterministic", 1, state);
            double[] time = results.numbers(path + "/column0/pyramidal/trace/time");
            double[] values = results.row(path + "/column0/pyramidal/trace/" + what, results.stimulus(path, hz));
            int first = firstAfter(time, from);
            int end = firstAfter(time, to);
            double[] shown = Arrays.copyOfRange(values, first, end);
            curves.add(new Charts.Curve(
                    state.label(), Arrays.copyOfRange(time, first, end), shown, null, colour(states, state)));
            lowest = Math.min(lowest, Arrays.stream(shown).min().orElse(0));
            highest = Math.max(highest, Arrays.stream(shown).max().orElse(1));
        }
        double margin = 0.06 * (highest - lowest);
        JFreeChart chart = Charts.lines(
                curves,
                Style.LINE,
                Style.axis("Time from the onset (ms)", from, to, 6),
                Style.axis(label, lowest - margin, highest + margin, 5));
        Charts.markStimulus(chart);
        return chart;
    }

    private static int firstAfter(double[] time, double from) {
        int first = 0;
        while (first < time.length && time[first] < from) {
            first++;
        }
        return first;
    }

    /** States of one group get shades of its colour. */
    private static Color colour(List<State> states, State state) {
        Color full = state.group().colour();
        List<State> alike =
                states.stream().filter(other -> other.group() == state.group()).toList();
        double fade = alike.size() < 2 ? 0 : 0.55 * (alike.size() - 1 - alike.indexOf(state)) / (alike.size() - 1);
        return new Color(fade(full.getRed(), fade), fade(full.getGreen(), fade), fade(full.getBlue(), fade));
    }

    private static int fade(int component, double share) {
        return (int) Math.round(component + share * (255 - component));
    }
}
