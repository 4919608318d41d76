package org.equipoise.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets {@link TooLittleRoom} write every kind of result in a process of its own. */
class FullDiskTest {
    @TempDir
    private Path directory;

    private Path spools;
    private Path out;

    @BeforeEach
    void create() throws IOException {
        spools = Files.createDirectory(directory.resolve("spools"));
        out = Files.createDirectory(directory.resolve("out"));
    }

    @Test
    void aFileThatMayNotGrowIsNamedAndTheOlderOneStays() throws Exception {
        assertSucceeds(run(List.of(), "limits"));
    }

    @Test
    void aFullFileSystemIsNamedAndNothingIsLeft() throws Exception {
        List<String> namespace = List.of("unshare", "--map-root-user", "--mount", "sh", "-c");
        String mount = "mount -t tmpfs -o size=128k none " + out;
        Result probe = start(join(namespace, List.of(mount)));
        assumeThat(probe.exitCode)
                .as("this machine does not allow to mount a small file system: %s", probe.output)
                .isZero();
        assertSucceeds(run(join(namespace, List.of(mount + " && exec \"$@\"", "sh")), "space"));
    }

    private record Result(int exitCode, String output) {}

    private static void assertSucceeds(Result result) {
        assertThat(result.exitCode).as(result.output).isZero();
        assertThat(result.output).endsWith("4 results checked\n");
    }

    private Result run(List<String> prefix, String mode) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                TooLittleRoom.class.getName(),
                mode,
                spools.toString(),
                out.toString());
        return start(join(prefix, command));
    }

    private Result start(List<String> command) throws Exception {
        Path output = directory.resolve("output.txt");
        int exitCode = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return new Result(exitCode, Files.readString(output));
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
