package org.equipoise.plot.columns;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.equipoise.plot.Envelope;
import org.equipoise.plot.Numbers;
import org.equipoise.plot.Report;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/** Figures 1, S1, S2 and S6: what columns do by themselves. */
final class SpontaneousFigures {
    private static final List<String> BANDS = List.of("SO", "\u03b4", "\u03b8", "\u03b1", "\u03b2", "\u03b3");
    private static final double[] GAINS = {1, 1.2, 1.6, 2, 4, 6};
    private static final double SD = 1.2;
    private static final double ROW_MM = 38;
    private static final double TRACE_MM = 80;
    private static final double OTHER_MM = 50;
    private static final Color SLEEP = State.Group.NREM.colour();
    private static final Color WAKE = new Color(0x0072B2);
    private static final String ROWS =
            "Rows: pyramidal rate in one trial; share of time in bins of 1 Hz; relative power of slow oscillations (SO,"
                    + " 0.5-1 Hz) and of the bands delta (1.5-4), theta (4.5-7), alpha (7.5-13), beta (13.5-30)"
                    + " and gamma (above 30). Bands and"
                    + " error bars: standard deviation over trials, cut at 0.";

    private final StudyResults results;
    private final Report report;
    private CommonRange shares = new CommonRange();
    private CommonRange powers = new CommonRange();

    SpontaneousFigures(StudyResults results, Report report) {
        this.results = results;
        this.report = report;
    }

    /** Trial, histogram and bands of one column in sleep and awake, and how slow power falls. */
    void figure1() throws IOException {
        Sheet sheet = new Sheet("figure-1", "One column in NREM sleep and awake (published figure 1).", report);
        sheet.row(48)
                .panel(75, "Upscaling multiplies the synapses within the column by \u03b2 intra.", Schematic::draw)
                .panel(
                        105,
                        "Relative power of slow oscillations (0.5-1 Hz) against \u03b2 intra; error bars: standard"
                                + " deviation over trials; dashed: the published curve 0.19 + 3.2 exp(-\u03b2/0.428).",
                        this::slowPower);
        row(sheet, 1, 1, 1, SD, SLEEP, "NREM sleep (\u03b2 intra 1)");
        row(sheet, 1, 2, 2, SD, WAKE, "Wakefulness (\u03b2 intra 2)");
        finish(sheet, ROWS);
    }

    /** Less and more noise. */
    void figureS1() throws IOException {
        Sheet sheet = new Sheet("figure-s1", "NREM sleep under less and more noise (published figure S1).", report);
        for (double sd : new double[] {0.9, 1.1, SD, 1.4}) {
            row(sheet, 1, 1, 1, sd, SLEEP, "NREM sleep, noise of SD " + sd);
        }
        finish(sheet, ROWS);
    }

    /** From sleep to wakefulness. */
    void figureS2() throws IOException {
        Sheet sheet = new Sheet("figure-s2", "From NREM sleep to wakefulness (published figure S2).", report);
        for (double intra : GAINS) {
            row(sheet, 1, intra, source(intra), SD, intra == 1 ? SLEEP : WAKE, "\u03b2 intra " + Numbers.plain(intra));
        }
        finish(sheet, ROWS);
    }

    /** Two columns. */
    void figureS6() throws IOException {
        Sheet sheet = new Sheet("figure-s6", "Two columns, of which the first is shown (published figure S6).", report);
        for (State state : List.of(State.NREM, new State(4, 2), new State(4, 4), new State(4, 6))) {
            String title = state.equals(State.NREM)
                    ? "NREM sleep"
                    : "Wakefulness, " + state.group().title() + " (" + state.label() + ")";
            row(sheet, 2, state.intra(), state.input(), SD, state.group().colour(), title);
        }
        finish(sheet, ROWS + " States in brackets are \u03b2 intra/\u03b2 inter.");
    }

    /** The published values at 1 and 2 are those of trials with beta_input 1 and 2, the others of trials with 0. */
    private static double source(double intra) {
        return intra == 1 || intra == 2 ? intra : 0;
    }

    private void row(Sheet sheet, int columns, double intra, double input, double sd, Color colour, String title)
            throws IOException {
        sheet.row(ROW_MM)
                .panel(TRACE_MM, () -> Style.titled(trial(condition(columns, intra, input, sd), colour), title))
                .panel(OTHER_MM, () -> shares.join(histogram(condition(columns, intra, input, sd), colour)))
                .panel(OTHER_MM, () -> powers.join(bands(condition(columns, intra, input, sd), colour)));
    }

    private void finish(Sheet sheet, String remark) throws IOException {
        shares.apply();
        powers.apply();
        shares = new CommonRange();
        powers = new CommonRange();
        sheet.finish(remark);
    }

    private String condition(int columns, double intra, double input, double sd) throws AbsentResult {
        return results.spontaneous(columns, intra, input, sd).condition();
    }

    private JFreeChart trial(String condition, Color colour) throws IOException, AbsentResult {
        StudyResults.Trial trial = results.firstTrial(condition);
        double end = trial.values().length * trial.interval() / 1000;
        Envelope envelope = new Envelope("", 0, end);
        for (int i = 0; i < trial.values().length; i++) {
            envelope.add(i * trial.interval() / 1000, trial.values()[i]);
        }
        XYSeries series = envelope.finish();
        double[][] points = series.toArray();
        return Charts.lines(
                List.of(new Charts.Curve("", points[0], points[1], null, colour)),
                Style.TRACE,
                Style.axis("Time (s)", 0, end, 5),
                Style.axis("Rate (Hz)", 0, 30, 4));
    }

    private JFreeChart histogram(String condition, Color colour) throws IOException, AbsentResult {
        String path = "/spontaneous/" + condition + "/column0/pyramidal/histogram/";
        double[] mean = results.numbers(path + "mean");
        return Charts.band(
                mean, results.numbers(path + "sd"), Style.axis("Rate (Hz)", 0, mean.length, 4), "Time (%)", colour);
    }

    private JFreeChart bands(String condition, Color colour) throws IOException, AbsentResult {
        String path = "/spontaneous/" + condition + "/column0/pyramidal/relative_power/";
        double[] mean = results.numbers(path + "mean");
        double[] sd = results.numbers(path + "sd");
        List<Charts.Bar> bars = new ArrayList<>();
        for (int band = 0; band < mean.length; band++) {
            String greek = BANDS.get(band);
            bars.add(new Charts.Bar(greek, "", mean[band], sd[band], colour));
        }
        return Charts.bars(bars, null, "Relative power");
    }

    private JFreeChart slowPower() throws IOException, AbsentResult {
        List<double[]> found = new ArrayList<>();
        for (double intra : GAINS) {
            String path =
                    "/spontaneous/" + condition(1, intra, source(intra), SD) + "/column0/pyramidal/relative_power/";
            found.add(new double[] {intra, results.numbers(path + "mean")[0], results.numbers(path + "sd")[0]});
        }
        double[] x = found.stream().mapToDouble(point -> point[0]).toArray();
        JFreeChart chart = Charts.points(
                List.of(new Charts.Curve(
                        "measured",
                        x,
                        found.stream().mapToDouble(point -> point[1]).toArray(),
                        found.stream().mapToDouble(point -> point[2]).toArray(),
                        WAKE)),
                Style.axis("\u03b2 intra", 0.5, 6.5, 7),
                "Relative slow power");
        publishedCurve(chart.getXYPlot());
        return chart;
    }

    private static void publishedCurve(XYPlot plot) {
        int points = 111;
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = 0.99 + 0.05 * i;
            y[i] = 0.19 + 3.2 * Math.exp(-x[i] / 0.428);
        }
        JFreeChart curve = Charts.lines(
                List.of(new Charts.Curve("published curve", x, y, null, Color.GRAY)),
                Style.DASHED,
                plot.getDomainAxis(),
                plot.getRangeAxis());
        plot.setDataset(1, curve.getXYPlot().getDataset());
        plot.setRenderer(1, curve.getXYPlot().getRenderer());
    }
}
