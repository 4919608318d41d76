package org.equipoise.plot.columns;

import java.io.IOException;
import java.util.List;
import org.equipoise.plot.Report;
import org.equipoise.plot.Style;
import org.jfree.chart.JFreeChart;

/** Figures 3, 4, S5, S8 and S9: what rates tell about stimuli. */
final class InformationFigures {
    private static final String DETECTION = "detection";
    private static final String DIFFERENTIATION = "differentiation";
    private static final double HALF_MM = 90;
    private static final double ROW_MM = 55;
    private static final double HZ = AmplitudeFigures.STRONG_HZ;
    private static final String NMI =
            "Information: normalised mutual information of k-means clusters of pyramidal rates and stimuli, in tests of a"
                    + " ten-fold cross-validation; error bars: 95 % confidence interval of the mean over folds (Student's t, 9"
                    + " degrees of freedom), cut at 0, the least information there is. ";

    static final String FINER = "The scale of the other column is finer. ";

    private final StateCharts charts;
    private final Report report;

    InformationFigures(StudyResults results, Report report) {
        this.charts = new StateCharts(results);
        this.report = report;
    }

    private JFreeChart nmi(int columns, int column, String task, double hz) throws IOException, AbsentResult {
        return charts.bars(StateCharts.Measure.nmi(columns, column, task), hz);
    }

    /** One column. */
    void figure3() throws IOException {
        List<State> states = List.of(State.NREM, new State(2, 2), new State(6, 2), new State(2, 6));
        new Sheet("figure-3", "What one column tells about stimuli (published figure 3).", report)
                .row(ROW_MM)
                .titled(
                        80,
                        "Detection of a stimulus",
                        () -> charts.curves(StateCharts.Measure.nmi(1, 0, DETECTION), states))
                .titled(100, "Detection at 50 Hz", () -> nmi(1, 0, DETECTION, HZ))
                .row(ROW_MM)
                .titled(
                        Style.PAGE_MM,
                        "Differentiation of stimuli of 10, 30, 50, 70 and 90 Hz",
                        () -> nmi(1, 0, DIFFERENTIATION, HZ))
                .finish(NMI + AmplitudeFigures.COLOURS);
    }

    /** Two columns. */
    void figure4() throws IOException {
        new Sheet("figure-4", "What two columns tell about stimuli to the first (published figure 4).", report)
                .row(ROW_MM)
                .titled(HALF_MM, "Stimulated column, detection at 50 Hz", () -> nmi(2, 0, DETECTION, HZ))
                .titled(HALF_MM, "Stimulated column, differentiation", () -> nmi(2, 0, DIFFERENTIATION, HZ))
                .row(ROW_MM)
                .titled(HALF_MM, "Other column, detection at 50 Hz", () -> nmi(2, 1, DETECTION, HZ))
                .titled(HALF_MM, "Other column, differentiation", () -> nmi(2, 1, DIFFERENTIATION, HZ))
                .finish(NMI + FINER + AmplitudeFigures.COLOURS);
    }

    /** One column at weak to strong stimuli. */
    void figureS5() throws IOException {
        Sheet sheet = new Sheet("figure-s5", "Detection by one column in all states (published figure S5).", report);
        double[] stimuli = {10, 30, 70, 90};
        CommonRange range = new CommonRange();
        for (int u = 0; u < stimuli.length; u++) {
            detection(u % 2 == 0 ? sheet.row(ROW_MM) : sheet, 1, 0, stimuli[u], "Stimulus of ", range);
        }
        range.apply();
        sheet.finish(NMI + AmplitudeFigures.COLOURS);
    }

    /** Two columns at weak to strong stimuli. */
    void figureS8() throws IOException {
        Sheet sheet = new Sheet("figure-s8", "Detection by two columns in all states (published figure S8).", report);
        CommonRange stimulated = new CommonRange();
        CommonRange other = new CommonRange();
        for (double hz : new double[] {10, 30, 70, 90}) {
            detection(sheet.row(50), 2, 0, hz, "Stimulated column, stimulus of ", stimulated);
            detection(sheet, 2, 1, hz, "Other column, stimulus of ", other);
        }
        stimulated.apply();
        other.apply();
        sheet.finish(NMI + FINER + AmplitudeFigures.COLOURS);
    }

    private void detection(Sheet sheet, int columns, int column, double hz, String what, CommonRange range)
            throws IOException {
        String title = what + (int) hz + " Hz";
        sheet.titled(HALF_MM, title, () -> range.join(nmi(columns, column, DETECTION, hz)));
    }

    /** Two columns by other measures. */
    void figureS9() throws IOException {
        String column = "/column0/pyramidal/";
        new Sheet("figure-s9", "The stimulated of two columns by other measures (published figure S9).", report)
                .row(ROW_MM)
                .titled(
                        HALF_MM,
                        "Logistic regression, detection at 50 Hz",
                        () -> charts.bars(StateCharts.Measure.accuracy(DETECTION), HZ))
                .titled(
                        HALF_MM,
                        "Logistic regression, differentiation",
                        () -> charts.bars(StateCharts.Measure.accuracy(DIFFERENTIATION), HZ))
                .row(ROW_MM)
                .titled(
                        HALF_MM,
                        "Student's t, detection at 50 Hz",
                        () -> charts.bars(other(column + DETECTION + "/t", "t"), HZ))
                .titled(
                        HALF_MM,
                        "Analysis of variance, differentiation",
                        () -> charts.bars(other(column + DIFFERENTIATION + "/f", "F"), HZ))
                .row(ROW_MM)
                .titled(
                        HALF_MM,
                        "Mutual information, differentiation",
                        () -> charts.bars(other(column + DIFFERENTIATION + "/information", "Information (bit)"), HZ))
                .finish(
                        "Error bars: 95 % confidence interval of the mean over ten folds; t, F and mutual information have"
                                + " none. Mutual information is from relative frequencies, biased upwards as published. By guessing,"
                                + " accuracy is 0.5 in (a) and 0.2 in (b). Regression is iterated to convergence; the published figure stops after one step. "
                                + AmplitudeFigures.COLOURS);
    }

    private static StateCharts.Measure other(String path, String label) {
        return new StateCharts.Measure("evoked", 2, path, null, label);
    }
}
