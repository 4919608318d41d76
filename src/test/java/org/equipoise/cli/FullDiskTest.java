package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static int call(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
