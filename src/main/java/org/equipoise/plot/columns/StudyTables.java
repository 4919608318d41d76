package org.equipoise.plot.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.equipoise.plot.Report;
import org.equipoise.plot.ReportTable;

/** The numbers behind the figures. */
final class StudyTables {
    private static final double HZ = AmplitudeFigures.STRONG_HZ;

    private final StudyResults results;
    private final StateCharts charts;

    StudyTables(StudyResults results) {
        this.results = results;
        this.charts = new StateCharts(results);
    }

    /** Rates, Up states and powers of the first column of every condition without a stimulus. */
    void spontaneous(Report report) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (StudyResults.Spontaneous condition : results.spontaneous()) {
            String path = "/spontaneous/" + condition.condition() + "/column0/pyramidal/";
            rows.add(List.of(
                    condition.condition(),
                    Integer.toString(condition.columns()),
                    measure(path + "rate_mean", 2),
                    measure(path + "rate_sd", 2),
                    measure(path + "up_fraction", 4),
                    measure(path + "up_onsets", 2),
                    measure(path + "relative_power", 4),
                    measure(path + "log10_high_low", 3)));
        }
        if (!rows.isEmpty()) {
            report.table(new ReportTable(
                    "Spontaneous activity of the pyramidal population of the first column: mean +- standard error over trials.",
                    List.of(
                            "condition",
                            "columns",
                            "rate (Hz)",
                            "its SD (Hz)",
                            "Up fraction",
                            "Up onsets",
                            "slow power",
                            "log10 high/low"),
                    rows));
        }
    }

    private String measure(String path, int digits) throws IOException {
        try {
            return String.format(
                    Locale.ROOT,
                    "%." + digits + "f +- %." + digits + "f",
                    results.numbers(path + "/mean")[0],
                    results.numbers(path + "/se")[0]);
        } catch (AbsentResult absent) {
            return "";
        }
    }

    /** Amplitudes and information of all states. */
    void evoked(Report report) throws IOException {
        for (int columns = 1; columns <= 2; columns++) {
            for (int column = 0; column < columns; column++) {
                table(report, columns, column);
            }
        }
    }

    private void table(Report report, int columns, int column) throws IOException {
        String below = "/column" + column + "/pyramidal/";
        List<List<String>> rows = new ArrayList<>();
        boolean any = false;
        for (State state : State.ALL) {
            List<String> row = new ArrayList<>();
            row.add(state.name());
            row.add(cell(StateCharts.Measure.amplitude(columns, column), state, 3));
            for (String path : List.of(
                    "detection/k_means/test/mean",
                    "differentiation/k_means/test/mean",
                    "detection/logistic/test/mean",
                    "differentiation/logistic/test/mean")) {
                row.add(cell(evoked(columns, below + path), state, 3));
            }
            row.add(cell(evoked(columns, below + "detection/t"), state, 2));
            row.add(cell(evoked(columns, below + "differentiation/f"), state, 1));
            row.add(cell(evoked(columns, below + "differentiation/information_corrected"), state, 3));
            any |= row.stream().skip(1).anyMatch(cell -> !cell.isEmpty());
            rows.add(row);
        }
        if (any) {
            report.table(new ReportTable(
                    (columns == 1
                                    ? "One column"
                                    : column == 0 ? "Two columns, the stimulated one" : "Two columns, the other one")
                            + ", at 50 Hz where there is one stimulus: amplitude without noise, information (NMI of k-means)"
                            + " and accuracy (logistic regression) in tests, t, F, and mutual information without its bias.",
                    List.of(
                            "state",
                            "amplitude (Hz)",
                            "detection",
                            "differentiation",
                            "det. accuracy",
                            "diff. accuracy",
                            "t",
                            "F",
                            "MI (bit)"),
                    rows));
        }
    }

    private static StateCharts.Measure evoked(int columns, String path) {
        return new StateCharts.Measure("evoked", columns, path, null, "");
    }

    private String cell(StateCharts.Measure measure, State state, int digits) throws IOException {
        try {
            return String.format(Locale.ROOT, "%." + digits + "f", charts.value(measure, state, HZ));
        } catch (AbsentResult absent) {
            return "";
        }
    }
}
