package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.io.Hdf5Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file system that is really full; to mount it one must be root. */
class FullDiskTest {
    private static final String NETWORK = CommandRun.absolute("test-data/networks/drawn.yaml");

    @TempDir
    private Path scratch;

    @TempDir
    private Path disk;

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        call("umount", disk.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "16k, 1 s, 1, '', spikes-0.spool",
        "16k, 1 s, 2, 'rank 0: ', spikes-0.spool",
        "64k, 300 ms, 1, '', spikes.h5",
        "64k, 300 ms, 2, 'rank 0: ', spikes.h5"
    })
    void aFullDiskIsNamedAndLeavesNoResults(String size, String duration, int ranks, String who, String file)
            throws IOException, InterruptedException {
        assumeThat(call("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()))
                .as("status of mount, which needs root")
                .isZero();
        Path out = disk.resolve("out");
        List<String> arguments = new ArrayList<>(List.of("simulate", NETWORK, "--out", out.toString()));
        arguments.addAll(List.of("--set", "duration=" + duration, "--ranks", Integer.toString(ranks)));
        CommandRun run = CommandRun.process(scratch, arguments.toArray(String[]::new));
        assertThat(run.err())
                .isEqualTo(
                        "equipoise: " + who + "cannot write " + out + "/.work/" + file + ": No space left on device\n");
        assertThat(run.status()).isEqualTo(1);
        assertThat(out).isEmptyDirectory();
    }

    /** Something else fills the disk when the first trials are there; what is whole stays, for --resume. */
    @ParameterizedTest
    @CsvSource({"1, ''", "2, 'rank [01]: '"})
    void aStudyWhoseDiskFillsKeepsOnlyWholeFiles(int ranks, String who) throws IOException, InterruptedException {
        assumeThat(call("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString()))
                .as("status of mount, which needs root")
                .isZero();
        Path study = Files.writeString(scratch.resolve("study.yaml"), """
                kind: columns
                trials: 40
                block: 2
                record: {state_trials: 0}
                conditions:
                  nrem: {beta_intra: 1, sd: 1.2, duration: 2 s}
                """);
        Path out = disk.resolve("out");
        Path trials = out.resolve("trials/nrem");
        List<String> command = CommandRun.command(
                List.of(),
                "simulate",
                study.toString(),
                "--out",
                out.toString(),
                "--ranks",
                "" + ranks,
                "--threads",
                "1");
        Process process = CommandRun.start(scratch, command, Map.of());
        CommandRun.waitUntil(() -> Files.exists(trials.resolve("trials-000000-000001.h5")));
        fill(disk.resolve("other"));
        CommandRun run = CommandRun.end(scratch, process);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .matches("equipoise: " + who + "cannot write " + out
                        + "/trials/nrem/trials-0000[0-9]{2}-0000[0-9]{2}.h5: No space left on device\n");
        assertThat(out.resolve("summary.json")).doesNotExist();
        try (Stream<Path> all = Files.list(trials)) {
            List<Path> files = all.toList();
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                assertThat(file.getFileName().toString()).matches("trials-[0-9-]*.h5");
                try (Hdf5Reader whole = new Hdf5Reader(file)) {
                    assertThat(whole.block("/column0/pyramidal_rate", 1, 1, 0, 20_000)[0])
                            .doesNotContain(0.0);
                }
            });
        }
    }

    /** Writes until nothing more goes onto the disk. */
    private static void fill(Path file) {
        byte[] bytes = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (Files.isWritable(file)) {
                out.write(bytes);
            }
        } catch (IOException full) {
            assertThat(full).hasMessage("No space left on device");
        }
    }

    private static int call(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
