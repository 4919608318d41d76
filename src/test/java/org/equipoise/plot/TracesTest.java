package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jfree.data.xy.XYSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesTest {
    @TempDir
    private Path dir;

    private Path write(double[][] data, double[] time, long[] nodeIds) throws IOException {
        Path file = dir.resolve("traces.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            WritableGroup group = hdf.putGroup("report").putGroup("E");
            group.putAttribute("population", "E");
            group.putAttribute("variable", "V_m");
            group.putDataset("data", data).putAttribute("units", "mV");
            WritableGroup mapping = group.putGroup("mapping");
            mapping.putDataset("time", time);
            mapping.putDataset("node_ids", nodeIds);
        }
        return file;
    }

    /** The file holds 15 mV + 5 mV sin(2 pi t / 100 ms + k) every ms; made by make-runs.py beside it. */
    @Test
    void tracesOfH5pyAreReadInsideTheWindow() throws IOException {
        List<Traces> all =
                Traces.read(Path.of("test-data/plot/irregular/traces.h5"), new TimeWindow(1000, 100, 10, 0.1));
        assertThat(all).hasSize(1);
        Traces traces = all.get(0);
        assertThat(traces.population()).isEqualTo("E");
        assertThat(traces.variable()).isEqualTo("V_m");
        assertThat(traces.units()).isEqualTo("mV");
        assertThat(traces.recorded()).isEqualTo(3);
        assertThat(traces.lines()).extracting(XYSeries::getKey).containsExactly("4", "17", "33");
        assertThat(traces.span()).isCloseTo(10, within(0.02));
        XYSeries line = traces.lines().get(2);
        assertThat(line.getItemCount()).isEqualTo(101);
        for (int i = 0; i <= 100; i++) {
            double t = 100 + i;
            assertThat(line.getX(i).doubleValue()).isCloseTo(t, within(1e-9));
            assertThat(line.getY(i).doubleValue())
                    .isCloseTo(15 + 5 * Math.sin(2 * Math.PI * t / 100 + 2), within(1e-5));
        }
    }

    @Test
    void fiveOfManyTracesAreShown() throws IOException {
        Path file = write(new double[20][50], new double[] {0, 2, 0.1}, new long[50]);
        Traces traces = Traces.read(file, new TimeWindow(0, 2, 10, 0.1)).get(0);
        assertThat(traces.lines()).hasSize(5);
        assertThat(traces.recorded()).isEqualTo(50);
        assertThat(traces.span()).isEqualTo(1);
    }

    @Test
    void nothingInsideTheWindowIsNoTrace() throws IOException {
        Path file = write(new double[20][2], new double[] {0, 2, 0.1}, new long[2]);
        assertThat(Traces.read(file, new TimeWindow(100, 2, 10, 0.1))).isEmpty();
    }

    @Test
    void columnsWithoutNeuronsAreAnError() throws IOException {
        Path file = write(new double[20][3], new double[] {0, 2, 0.1}, new long[2]);
        assertThatIOException()
                .isThrownBy(() -> Traces.read(file, new TimeWindow(0, 2, 10, 0.1)))
                .withMessage("cannot read " + file
                        + ": /report/E does not have three times and one column of data for each of its neurons");
    }

    @Test
    void otherHdf5FilesAreNamed() throws IOException {
        Path file = dir.resolve("traces.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putGroup("report").putGroup("E").putDataset("data", new double[3][2]);
        }
        assertThatIOException()
                .isThrownBy(() -> Traces.read(file, new TimeWindow(0, 2, 10, 0.1)))
                .withMessage("cannot read " + file + ": /report/E/mapping/time is not there");
        Path spikes = Path.of("test-data/plot/irregular/spikes.h5");
        assertThatIOException()
                .isThrownBy(() -> Traces.read(spikes, new TimeWindow(0, 2, 10, 0.1)))
                .withMessage("cannot read " + spikes + ": /report is not there");
        Files.writeString(file, "t,V_m\n");
        assertThatIOException()
                .isThrownBy(() -> Traces.read(file, new TimeWindow(0, 2, 10, 0.1)))
                .withMessageStartingWith("cannot read " + file + ": ");
    }
}
