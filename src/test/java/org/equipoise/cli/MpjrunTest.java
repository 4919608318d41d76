package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equipoise.io.Json;
import org.equipoise.parallel.MpjHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MPJ Express's own mpjrun with a daemon on this machine, on ports and in a home of the test's own. */
class MpjrunTest {
    private static final String NETWORK = CommandRun.absolute("test-data/networks/drawn.yaml");
    private static final String DURATION = "duration=100 ms";

    @TempDir
    private static Path directory;

    private static Path home;
    private static Process daemon;

    @BeforeAll
    static void startDaemon() throws IOException, InterruptedException {
        Path installed = MpjHome.find(CommandRun.environment()).directory();
        home = Files.createDirectories(directory.resolve("mpj"));
        Files.createSymbolicLink(home.resolve("lib"), installed.resolve("lib"));
        Files.createDirectory(home.resolve("logs"));
        Files.createDirectory(home.resolve("conf"));
        int[] ports = freePorts(3);
        Files.writeString(
                home.resolve("conf/mpjexpress.conf"),
                Files.readString(installed.resolve("conf/mpjexpress.conf"))
                        .replaceAll("(?m)^(mpjexpress\\.mpjdaemon\\.port\\.1=).*", "$1" + ports[0])
                        .replaceAll("(?m)^(mpjexpress\\.mpjdaemon\\.port\\.2=).*", "$1" + ports[1])
                        .replaceAll("(?m)^(mpjexpress\\.mpjrun\\.port\\.1=).*", "$1" + ports[2]));
        Files.writeString(directory.resolve("machines"), "127.0.0.1\n");
        ProcessBuilder builder = new ProcessBuilder(
                        CommandRun.java(),
                        "-jar",
                        home.resolve("lib/daemon.jar").toString(),
                        "" + ports[0])
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("daemon.log").toFile());
        builder.environment().put("MPJ_HOME", home.toString());
        daemon = builder.start();
        CommandRun.waitUntil(() -> listens(ports[0]) || !daemon.isAlive());
        assertThat(daemon.isAlive())
                .as(Files.readString(directory.resolve("daemon.log")))
                .isTrue();
    }

    @AfterAll
    static void endDaemon() throws IOException {
        daemon.descendants().forEach(ProcessHandle::destroyForcibly);
        daemon.destroyForcibly();
        Files.delete(home.resolve("lib"));
    }

    @Test
    void aJobOfMpjrunHasTheResultOfEveryOther() throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        CommandRun run = simulate("--ranks", "2", "--out", out.toString());
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("Starting process <0>", "results in " + out);
        Path alone = directory.resolve("alone");
        CommandRun.here("simulate", NETWORK, "--quiet", "--set", DURATION, "--out", alone.toString());
        assertThat(digest(out)).isEqualTo(digest(alone));
    }

    @Test
    void aJobOfMpjrunThatFailsHasStatus1() throws IOException, InterruptedException {
        CommandRun run = simulate("--ranks", "2", "--out", "/proc/here");
        assertThat(run.err())
                .matches("equipoise: rank 0 on node [\\w-]+: cannot write /proc/here: no such file or directory\n");
        assertThat(run.status()).isEqualTo(1);
    }

    private static CommandRun simulate(String... more) throws IOException, InterruptedException {
        List<String> command = CommandRun.command(List.of(), "simulate", NETWORK, "--launcher", "mpjrun");
        command.addAll(List.of("--set", DURATION));
        command.addAll(List.of(more));
        return CommandRun.end(
                directory, CommandRun.start(directory, command, Map.of("EQUIPOISE_MPJ_HOME", home.toString())));
    }

    private static String digest(Path out) throws IOException {
        return Json.read(out.resolve("summary.json"), JsonObject.class)
                .get("spike_digest")
                .getAsString();
    }

    private static int[] freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        int[] ports = new int[count];
        for (int i = 0; i < count; i++) {
            sockets.add(new ServerSocket(0));
            ports[i] = sockets.get(i).getLocalPort();
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    /** Looks without connecting, which the daemon would take for a job. */
    private static boolean listens(int port) throws IOException {
        String pattern = ".*:%04X [0-9A-F]+:0000 0A .*".formatted(port);
        return Files.readAllLines(Path.of("/proc/net/tcp6")).stream().anyMatch(line -> line.matches(pattern))
                || Files.readAllLines(Path.of("/proc/net/tcp")).stream().anyMatch(line -> line.matches(pattern));
    }
}
