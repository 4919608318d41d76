package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.equipoise.io.Json;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of what {@code analyze} made of trials, and of currents. */
class TrialsFiguresTest {
    @TempDir
    private Path folder;

    private static XYPlot plot(Figure figure, int panel) {
        return figure.rows().get(0).panels().get(panel).chart().getXYPlot();
    }

    @Test
    void aResponseIsDrawnBesideAMembraneOfItsTimeConstant() throws IOException {
        Path file = Files.writeString(folder.resolve("analysis.json"), """
                {"kind": "trials", "response": {"bin_ms": 2, "times": [-2, 0, 2, 4], "populations": {
                  "E": {"membrane_ms": 20, "before_hz": 10, "after_hz": 30, "reached_ms": 2, "rates": [10, 10, 40, 30]},
                  "X": {"membrane_ms": null, "before_hz": 5, "after_hz": 5, "reached_ms": null, "rates": [5, 5, 5, 5]}}}}
                """);
        Figure figure = ResponseFigure.of(Json.read(file, TrialsSummary.class).response(), 24);
        List<?> panels = ((CombinedDomainXYPlot) plot(figure, 0)).getSubplots();
        assertThat(panels).hasSize(2);
        XYDataset e = ((XYPlot) panels.get(0)).getDataset();
        assertThat(e.getSeriesCount()).isEqualTo(3);
        // The membrane begins at the old rate and is on its way at the end, 4 ms after the change.
        assertThat(e.getYValue(0, 0)).isEqualTo(10);
        assertThat(e.getYValue(0, e.getItemCount(0) - 1)).isCloseTo(10 + 20 * (1 - Math.exp(-0.2)), within(1e-9));
        assertThat(e.getYValue(1, 0)).isCloseTo(10 + 20 * 0.63212, within(1e-4));
        // Sources have no membrane.
        assertThat(((XYPlot) panels.get(1)).getDataset().getSeriesCount()).isEqualTo(2);
        assertThat(figure.caption()).contains("mean over 24 trials in bins of 2 ms", "by the end of: E 2 ms, X never.");
    }

    @Test
    void twinsMoveApart() throws IOException {
        Path file = Files.writeString(folder.resolve("analysis.json"), """
                {"kind": "trials", "twin": {"bin_ms": 1, "level": 0.9, "half_ms": 2, "trials": 10, "apart": 9,
                  "times": [1, 2, 3, 4], "distances": [0.1, 0.5, 0.9, 0.9]}}
                """);
        Figure figure = TwinFigure.of(Json.read(file, TrialsSummary.class).twin());
        assertThat(plot(figure, 0).getRangeAxis()).isInstanceOf(DecadeAxis.class);
        assertThat(plot(figure, 1).getDataset().getYValue(1, 1)).isEqualTo(0.5);
        assertThat(figure.caption()).contains("10 trials", "9 twins stay apart");
    }

    private static void report(WritableGroup root, String name, String variable, double[][] data) {
        WritableGroup group = root.putGroup(name);
        group.putAttribute("population", "E");
        group.putAttribute("variable", variable);
        group.putDataset("data", data).putAttribute("units", "pA");
        WritableGroup mapping = group.putGroup("mapping");
        mapping.putDataset("time", new double[] {0, 4, 1});
        mapping.putDataset("node_ids", new long[] {3, 8});
    }

    @Test
    void currentsOfTheSameNeuronsAreAddedUp() throws IOException {
        Path file = folder.resolve("traces.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            WritableGroup root = hdf.putGroup("report");
            report(root, "E", "I_syn_ex", new double[][] {{9, 9}, {4, 2}, {8, 6}, {6, 4}});
            report(root, "E.I_syn_in", "I_syn_in", new double[][] {{9, 9}, {-3, -1}, {-5, -3}, {-4, -2}});
            report(root, "E.mean_I_syn_in", "I_syn_in", new double[][] {{9, 9}, {9, 9}, {9, 9}, {9, 9}});
        }
        RunSummary run = new RunSummary(0.1, 4, 1, Map.of());
        List<InputCurrents> all = InputCurrents.read(file, run, new TimeWindow(10, 3, 10, 0.1));
        assertThat(all).hasSize(1);
        InputCurrents currents = all.get(0);
        assertThat(currents.neurons()).isEqualTo(2);
        assertThat(currents.neuron()).isEqualTo(3);
        assertThat(currents.means().get("excitation")).isCloseTo(5, within(1e-9));
        assertThat(currents.means().get("inhibition")).isCloseTo(-3, within(1e-9));
        assertThat(currents.means().get("sum")).isCloseTo(2, within(1e-9));
        // Each neuron has 4, 8, 6 less a constant, and a half of that with the other sign.
        double deviation = Math.sqrt(8. / 3);
        assertThat(currents.deviations().get("excitation")).isCloseTo(deviation, within(1e-9));
        assertThat(currents.deviations().get("inhibition")).isCloseTo(deviation / 2, within(1e-9));
        assertThat(currents.deviations().get("sum")).isCloseTo(deviation / 2, within(1e-9));
        assertThat(currents.correlation()).isCloseTo(-1, within(1e-9));
        assertThat(currents.sum().getMaxY()).isEqualTo(3);
        assertThat(CurrentsFigure.table(all).rows()).contains(List.of("E", "sum", "2.00", "0.82", "-1.00"));
        assertThat(CurrentsFigure.of(all, new TimeWindow(10, 3, 10, 0.1)).caption())
                .contains("excitation 5.00, inhibition -3.00, sum 2.00 pA", "correlation -1.00");
    }
}
