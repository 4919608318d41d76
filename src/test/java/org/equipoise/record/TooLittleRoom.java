package org.equipoise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.equipoise.io.ElementType;
import org.equipoise.io.Json;

/**
 * Writes every kind of result where there is too little room for it. A program of its own, since it limits the size of all
 * files that its process writes, or runs on a file system of its own.
 */
final class TooLittleRoom {
    private static final TimeGrid GRID = new TimeGrid(0.1);
    private static final int ROWS = 20_000;

    private TooLittleRoom() {}

    /** Arguments: "limits" or "space", a directory with room for the spools, the directory to write to. */
    public static void main(String[] args) throws Exception {
        Path spools = Path.of(args[1]);
        Path out = Path.of(args[2]);
        Map<String, ThrowingCallable> results = new LinkedHashMap<>();
        try (SpikeSpool spikes = new SpikeSpool("E", spools.resolve("spikes"));
                FrameSpool frames = new FrameSpool(
                        new FrameReport("E", "V_m", "mV", new int[] {0, 1}, 1, 1),
                        ElementType.FLOAT64,
                        spools.resolve("frames"))) {
            for (int i = 0; i < ROWS; i++) {
                spikes.append(i, i);
                frames.append(new double[] {i, -i}, 0);
            }
            Path spikeFile = out.resolve("spikes.h5");
            Path frameFile = out.resolve("traces.h5");
            Path csvFile = out.resolve("spikes.csv");
            Path jsonFile = out.resolve("summary.json");
            results.put(
                    "spikes.h5",
                    () -> SonataSpikeFile.write(spikeFile, List.of(spikes), GRID, SonataSpikeFileTest.PROVENANCE));
            results.put(
                    "traces.h5",
                    () -> SonataFrameFile.write(frameFile, List.of(frames), GRID, SonataSpikeFileTest.PROVENANCE));
            results.put("spikes.csv", () -> SpikeCsv.write(csvFile, List.of(spikes), GRID));
            results.put("summary.json", () -> Json.write(jsonFile, Map.of("rates", new double[ROWS])));
            for (Map.Entry<String, ThrowingCallable> result : results.entrySet()) {
                Path file = out.resolve(result.getKey());
                if (args[0].equals("limits")) {
                    checkLimits(file, result.getValue());
                } else {
                    checkSpace(file, result.getValue());
                }
            }
        } catch (Throwable failure) {
            throw new IOException(failure);
        }
        System.out.println(results.size() + " results checked");
    }

    private static void checkSpace(Path file, ThrowingCallable result) throws IOException {
        assertThatThrownBy(result)
                .isInstanceOf(IOException.class)
                .hasMessage("cannot write " + file + ": No space left on device");
        assertThat(file.getParent()).isEmptyDirectory();
    }

    private static void checkLimits(Path file, ThrowingCallable result) throws Throwable {
        result.call();
        byte[] older = Files.readAllBytes(file);
        int[] limits = {0, 1, 47, 48, 63, 64, 65, 200, 500, 700, 1000, 4096, older.length / 2, older.length - 1};
        for (int limit : limits) {
            limitFileSize(Integer.toString(limit));
            assertThatThrownBy(result)
                    .as("%s of at most %d bytes", file, limit)
                    .isInstanceOf(IOException.class)
                    .hasMessage("cannot write " + file + ": File too large");
            limitFileSize("unlimited");
            assertThat(Files.readAllBytes(file)).isEqualTo(older);
            try (Stream<Path> left = Files.list(file.getParent())) {
                assertThat(left).containsExactly(file);
            }
        }
        limitFileSize(Integer.toString(older.length));
        result.call();
        limitFileSize("unlimited");
        assertThat(Files.readAllBytes(file)).isEqualTo(older);
        Files.delete(file);
    }

    private static void limitFileSize(String bytes) throws IOException, InterruptedException {
        String pid = Long.toString(ProcessHandle.current().pid());
        int exitCode = new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + bytes + ":")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exitCode).as("prlimit, of util-linux, says").isZero();
    }
}
