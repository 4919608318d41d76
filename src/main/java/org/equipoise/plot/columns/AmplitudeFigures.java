package org.equipoise.plot.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.plot.Report;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;

/** Figures 2, S3, S4 and S7: the answers to stimuli without noise. */
final class AmplitudeFigures {
    static final double STRONG_HZ = 50;
    static final String COLOURS =
            "Colours: NREM sleep grey, local-selective states (LS) light blue, homogeneous states (H)"
                    + " green, distance-selective states (DS) red; states are \u03b2 intra/\u03b2 input, with two columns"
                    + " \u03b2 intra/\u03b2 inter.";
    private static final String NO_NOISE =
            "Without noise; amplitude: the rate at the end of the stimulus less that 100 ms before it. ";
    private static final String BALANCE = "/pyramidal/currents/balance/after";
    private static final String RATE = "Rate (Hz)";
    private static final double MOST_GAIN = 7.5;
    private static final double HALF_MM = 90;
    private static final double ROW_MM = 58;

    private static final State HOMOGENEOUS = new State(2, 2);
    private static final State LOCAL = new State(6, 2);
    private static final State DISTANCE = new State(2, 6);
    private static final List<State> PULLING = List.of(State.NREM, HOMOGENEOUS, new State(4, 2), LOCAL);
    private static final List<State> DRIVING = List.of(State.NREM, HOMOGENEOUS, new State(2, 4), DISTANCE);
    private static final List<State> TRACED =
            List.of(State.NREM, HOMOGENEOUS, new State(4, 2), LOCAL, new State(2, 4), DISTANCE);
    private static final List<State> CORNERS = List.of(State.NREM, HOMOGENEOUS, LOCAL, DISTANCE);

    private final StudyResults results;
    private final StateCharts charts;
    private final Report report;

    AmplitudeFigures(StudyResults results, Report report) {
        this.results = results;
        this.charts = new StateCharts(results);
        this.report = report;
    }

    /** One column: states, traces, amplitudes. */
    void figure2() throws IOException {
        StateCharts.Measure amplitude = StateCharts.Measure.amplitude(1, 0);
        new Sheet("figure-2", "Answers of one column to stimuli (published figure 2).", report)
                .row(ROW_MM)
                .panel(
                        62,
                        "The states: \u03b2 intra against \u03b2 inter (in one column: input).",
                        AmplitudeFigures::plane)
                .panel(
                        118,
                        "Pyramidal rate over time at 50 Hz; grey: the stimulus.",
                        () -> charts.traces("rate", RATE, TRACED, STRONG_HZ, -100, 1100))
                .row(ROW_MM)
                .panel(
                        HALF_MM,
                        "Upscaling within the column lowers the amplitude.",
                        () -> charts.curves(amplitude, PULLING))
                .panel(HALF_MM, "Upscaling of the input raises it.", () -> charts.curves(amplitude, DRIVING))
                .row(48)
                .panel(Style.PAGE_MM, "Amplitude at 50 Hz in all states.", () -> charts.bars(amplitude, STRONG_HZ))
                .finish(NO_NOISE + COLOURS);
    }

    private static JFreeChart plane() {
        List<StatePlane.Place> places = new ArrayList<>();
        State.ALL.forEach(state -> places.add(new StatePlane.Place(state, state.input(), state.intra())));
        JFreeChart chart = StatePlane.of(
                places, Style.axis("\u03b2 inter", 0, MOST_GAIN, 8), Style.axis("\u03b2 intra", 0, MOST_GAIN, 8));
        double least = 1.5;
        double[] local = {least, least + 1, MOST_GAIN - 1, MOST_GAIN, least, MOST_GAIN};
        double[] distance = {least + 1, least, MOST_GAIN, MOST_GAIN - 1, MOST_GAIN, least};
        StatePlane.shade(chart, State.Group.LOCAL, local);
        StatePlane.shade(chart, State.Group.DISTANCE, distance);
        double near = least + 1.5;
        double far = MOST_GAIN - 0.5;
        StatePlane.name(chart, State.Group.LOCAL, near, far);
        StatePlane.name(chart, State.Group.HOMOGENEOUS, far, far);
        StatePlane.name(chart, State.Group.DISTANCE, far, near);
        return chart;
    }

    /** One column: currents behind the answers. */
    void figureS3() throws IOException {
        List<State> states = List.of(HOMOGENEOUS, DISTANCE, LOCAL);
        new Sheet("figure-s3", "Excess of excitation over inhibition in one column (published figure S3).", report)
                .row(ROW_MM)
                .panel(
                        HALF_MM,
                        "Excitatory less inhibitory current, |E| - |I|, over time at 50 Hz; grey: the stimulus.",
                        () -> charts.traces("balance", "|E| - |I| (mV)", states, STRONG_HZ, -50, 500))
                .panel(
                        HALF_MM,
                        "Pyramidal rate at the same time.",
                        () -> charts.traces("rate", RATE, states, STRONG_HZ, -50, 500))
                .row(ROW_MM)
                .panel(60, "|E| - |I| at the end of the stimulus, at 50 Hz.", () -> balanceMap(1, 0))
                .panel(
                        60,
                        "Amplitude at 50 Hz.",
                        () -> HeatMap.of("Amplitude (Hz)", 1, state -> amplitude(1, 0, state)))
                .panel(60, "Amplitude against |E| - |I|, at 50 Hz.", () -> scatter(1, 0))
                .finish(NO_NOISE + COLOURS);
    }

    /** One column: amplitudes at weak to strong stimuli. */
    void figureS4() throws IOException {
        StateCharts.Measure amplitude = StateCharts.Measure.amplitude(1, 0);
        Sheet sheet = new Sheet("figure-s4", "Amplitude in all states of one column (published figure S4).", report);
        double[] stimuli = {10, 30, 70, 90};
        CommonRange range = new CommonRange();
        for (int u = 0; u < stimuli.length; u++) {
            double hz = stimuli[u];
            String title = "Stimulus of " + (int) hz + " Hz";
            (u % 2 == 0 ? sheet.row(ROW_MM) : sheet)
                    .titled(HALF_MM, title, () -> range.join(charts.bars(amplitude, hz)));
        }
        range.apply();
        sheet.finish(NO_NOISE + COLOURS);
    }

    /** Two columns. */
    void figureS7() throws IOException {
        StateCharts.Measure first = StateCharts.Measure.amplitude(2, 0);
        StateCharts.Measure second = StateCharts.Measure.amplitude(2, 1);
        new Sheet(
                        "figure-s7",
                        "Answers of two columns, of which the first is stimulated (published figure S7).",
                        report)
                .row(ROW_MM)
                .titled(HALF_MM, "Stimulated column", () -> charts.curves(first, CORNERS))
                .titled(HALF_MM, "Other column", () -> charts.curves(second, CORNERS))
                .row(50)
                .titled(HALF_MM, "Stimulated column, 50 Hz", () -> charts.bars(first, STRONG_HZ))
                .titled(HALF_MM, "Other column, 50 Hz", () -> charts.bars(second, STRONG_HZ))
                .row(ROW_MM)
                .panel(HALF_MM, "Other column: |E| - |I| at the end of the stimulus, at 50 Hz.", () -> balanceMap(2, 1))
                .panel(HALF_MM, "Other column: amplitude against |E| - |I|, at 50 Hz.", () -> scatter(2, 1))
                .finish(NO_NOISE
                        + InformationFigures.FINER
                        + "NREM sleep is balanced around its own steady state; the published scripts take that of"
                        + " wakefulness. "
                        + COLOURS);
    }

    private double amplitude(int columns, int column, State state) throws IOException, AbsentResult {
        return charts.value(StateCharts.Measure.amplitude(columns, column), state, STRONG_HZ);
    }

    private double balance(int columns, int column, State state) throws IOException, AbsentResult {
        String path = StudyResults.path("deterministic", columns, state);
        return results.numbers(path + "/column" + column + BALANCE)[results.stimulus(path, STRONG_HZ)];
    }

    private JFreeChart balanceMap(int columns, int column) throws IOException, AbsentResult {
        return HeatMap.of("|E| - |I| (mV)", columns, state -> balance(columns, column, state));
    }

    /** Waking states only: NREM sleep stands far apart. */
    private JFreeChart scatter(int columns, int column) throws IOException, AbsentResult {
        List<StatePlane.Place> places = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double largest = 0;
        for (State state : State.ALL) {
            if (!state.equals(State.NREM)) {
                double x = balance(columns, column, state);
                double y = amplitude(columns, column, state);
                places.add(new StatePlane.Place(state, x, y));
                lowest = Math.min(lowest, x);
                highest = Math.max(highest, x);
                largest = Math.max(largest, y);
            }
        }
        double margin = 0.2 * (highest - lowest);
        NumberAxis axis = Style.axis("|E| - |I| (mV)", lowest - margin, highest + margin, 5);
        return StatePlane.of(
                StatePlane.Place.inTurn(places),
                axis,
                Style.axis("Amplitude (Hz)", -0.06 * largest, 1.15 * largest, 5));
    }
}
