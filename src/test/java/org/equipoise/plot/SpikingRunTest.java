package org.equipoise.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpikingRunTest {
    private static final Path IRREGULAR = Path.of("test-data/plot/irregular");

    @TempDir
    private Path dir;

    private static SpikingRun read(Path dir) throws IOException {
        return SpikingRun.read(RunSummary.read(dir.resolve("summary.json")), dir.resolve("spikes.h5"));
    }

    private void assertDamaged(RunDirectory run, String message) throws IOException {
        run.write();
        assertThatIOException()
                .isThrownBy(() -> read(dir))
                .withMessage("cannot read " + dir.resolve("spikes.h5") + message);
    }

    private static double[] spread(int n) {
        double[] times = new double[n];
        Arrays.setAll(times, i -> 0.1 * (i + 1));
        return times;
    }

    /** Expected values computed with NumPy from the same file. */
    @Test
    void countsAndVariationAreThoseThatNumpyFinds() throws IOException {
        SpikingRun run = read(IRREGULAR);
        assertThat(run.window()).isEqualTo(new TimeWindow(0, 25, 200, 0.1));
        assertThat(run.rasters()).extracting(Raster::name).containsExactly("E", "I");
        assertThat(run.rasters()).extracting(Raster::shown).containsExactly(40, 10);
        assertThat(run.rasters()).extracting(Raster::dots).containsExactly(380, 153);
        assertThat(run.rasters().get(0).rateHz(5)).isCloseTo(16 / (40 * 0.02), within(1e-9));
        assertThat(run.rasters().get(1).rateHz(5)).isCloseTo(6 / (10 * 0.02), within(1e-9));
        assertThat(run.intervals().get(0).histogram().total()).isEqualTo(340);
        assertThat(run.intervals().get(1).histogram().total()).isEqualTo(143);
        double[] e = run.intervals().get(0).cvs();
        assertThat(e).hasSize(40);
        assertThat(Arrays.stream(e).average().orElseThrow()).isCloseTo(0.44341633549822995, within(1e-12));
        assertThat(Arrays.stream(e).min().orElseThrow()).isCloseTo(0.2621339849680514, within(1e-12));
        assertThat(Arrays.stream(run.intervals().get(1).cvs()).max().orElseThrow())
                .isCloseTo(1.1314816895258337, within(1e-12));
    }

    @Test
    void statisticsLeaveOutTheStart() throws IOException {
        Path path = new RunDirectory(dir, 100)
                .with("E", 1, new double[] {10, 20, 50, 60, 70, 80}, new long[6])
                .write();
        Path file = path.resolve("summary.json");
        Files.writeString(file, Files.readString(file).replace("\"dt_ms\"", "\"statistics_from_ms\": 50, \"dt_ms\""));
        assertThat(read(path).intervals().get(0).histogram().total()).isEqualTo(2);
    }

    @Test
    void filesOfManySlicesAreReadWhole() throws IOException {
        int n = 200_000;
        long[] ids = LongStream.range(0, n).map(i -> i % 100).toArray();
        new RunDirectory(dir, n * 0.1).with("E", 100, spread(n), ids).write();
        assertThat(read(dir).intervals().get(0).histogram().total()).isEqualTo(n - 100);
    }

    @Test
    void populationsWithoutRecordedSpikesAreLeftOut() throws IOException {
        new RunDirectory(dir, 100).with("E", 1, new double[] {10}, new long[1]).write();
        Path file = dir.resolve("summary.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"populations\": {", "\"populations\": {\"I\": {\"size\": 3, \"rate_hz\": 1}, "));
        assertThat(read(dir).rasters()).extracting(Raster::name).containsExactly("E");
    }

    @Test
    void theWindowSuitsTheRecordedPopulationsNotTheirSources() throws IOException {
        double[] times = {100, 200, 300, 400, 500};
        new RunDirectory(dir, 1000).with("E", 1, times, new long[5]).write();
        Path file = dir.resolve("summary.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"populations\": {", "\"populations\": {\"X\": {\"size\": 9, \"rate_hz\": 1000}, "));
        assertThat(read(dir).window().toMs()).isEqualTo(1000);
    }

    @Test
    void aFigureHasAtMostTwelvePopulations() throws IOException {
        RunDirectory run = new RunDirectory(dir, 100);
        for (int p = 0; p < 13; p++) {
            run.with("P" + p, 1, new double[] {10}, new long[1]);
        }
        run.write();
        assertThat(read(dir).rasters()).hasSize(12);
    }

    @Test
    void aNeuronThatDoesNotExistIsAnError() throws IOException {
        assertDamaged(
                new RunDirectory(dir, 100).with("E", 2, spread(3), new long[] {0, 1, 2}),
                ": population E: there is no neuron 2 among 2");
    }

    @Test
    void aSpikeOutsideTheRunIsAnError() throws IOException {
        assertDamaged(
                new RunDirectory(dir, 100).with("E", 1, new double[] {100, 100.1}, new long[2]),
                ": population E: a spike at 100.1 ms is outside the run");
    }

    @Test
    void spikesOutOfOrderAreAnError() throws IOException {
        assertDamaged(
                new RunDirectory(dir, 100).with("E", 1, new double[] {10, 5}, new long[2]),
                ": population E: the spikes of neuron 0 are not in the order of time");
    }

    @Test
    void timesWithoutNeuronsAreAnError() throws IOException {
        assertDamaged(
                new RunDirectory(dir, 100).with("E", 1, new double[] {10, 20}, new long[1]),
                ": /spikes/E/node_ids has 1 elements along dimension 0, not 0 to 2");
    }

    @Test
    void spikesOfOtherPopulationsOnlyAreAnError() throws IOException {
        new RunDirectory(dir, 100).with("E", 1, new double[] {10}, new long[1]).write();
        Path summary = dir.resolve("summary.json");
        Files.writeString(summary, Files.readString(summary).replace("\"E\"", "\"X\""));
        assertThatIOException()
                .isThrownBy(() -> read(dir))
                .withMessage(
                        dir.resolve("spikes.h5") + " has spikes of none of the populations that summary.json names");
    }

    @Test
    void aFileThatIsNoHdf5FileIsNamed() throws IOException {
        Path run = new RunDirectory(dir, 100)
                .with("E", 1, new double[] {10}, new long[1])
                .write();
        Files.writeString(run.resolve("spikes.h5"), "time,neuron\n");
        assertThatIOException()
                .isThrownBy(() -> read(run))
                .withMessageStartingWith("cannot read " + run.resolve("spikes.h5") + ": ");
    }

    @Test
    void aTruncatedFileIsNamed() throws IOException {
        Path run = new RunDirectory(dir, 100_000)
                .with("E", 1, spread(50_000), new long[50_000])
                .write();
        Path spikes = run.resolve("spikes.h5");
        byte[] whole = Files.readAllBytes(spikes);
        Files.write(spikes, Arrays.copyOf(whole, whole.length / 2));
        assertThatIOException().isThrownBy(() -> read(run)).withMessageStartingWith("cannot read " + spikes + ": ");
    }

    @Test
    void anHdf5FileWithoutSpikesIsNamed() throws IOException {
        Path run = new RunDirectory(dir, 100)
                .with("E", 1, new double[] {10}, new long[1])
                .write();
        Files.delete(run.resolve("spikes.h5"));
        try (WritableHdfFile file = HdfFile.write(run.resolve("spikes.h5"))) {
            file.putGroup("report");
        }
        assertThatIOException()
                .isThrownBy(() -> read(run))
                .withMessage("cannot read " + run.resolve("spikes.h5") + ": /spikes is not there");
    }

    @Test
    void aPopulationWithoutTimesIsNamed() throws IOException {
        Path run = new RunDirectory(dir, 100)
                .with("E", 1, new double[] {10}, new long[1])
                .write();
        Files.delete(run.resolve("spikes.h5"));
        try (WritableHdfFile file = HdfFile.write(run.resolve("spikes.h5"))) {
            file.putGroup("spikes").putGroup("E").putDataset("node_ids", new long[1]);
        }
        assertThatIOException()
                .isThrownBy(() -> read(run))
                .withMessage("cannot read " + run.resolve("spikes.h5") + ": /spikes/E/timestamps is not there");
    }
}
