package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command line that has run to its end.
 *
 * @param status the exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int status, String out, String err) {
    private static final long PATIENCE_SECONDS = 120;
    private static final long POLL_MILLIS = 20;

    /** The path of a file of this checkout. */
    static String absolute(String file) {
        return Path.of(file).toAbsolutePath().toString();
    }

    /** The variables of this process, with the MPJ Express that the set-up of this checkout has provided if none is named. */
    static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (!environment.containsKey("MPJ_HOME")) {
            environment.putIfAbsent("EQUIPOISE_MPJ_HOME", absolute(".mpj/home"));
        }
        return environment;
    }

    /** The program of this Java. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Runs a command in this process, which is quick. */
    static CommandRun here(String... arguments) {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int status = Main.runUser(arguments);
            return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    /** Runs a command in a process of its own, which may start others. */
    static CommandRun process(Path scratch, String... arguments) throws IOException, InterruptedException {
        return process(scratch, List.of(), Map.of(), arguments);
    }

    /**
     * Runs a command in a process of its own.
     *
     * @param jvmOptions more options for Java
     * @param environment more variables
     */
    static CommandRun process(
            Path scratch, List<String> jvmOptions, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return end(scratch, start(scratch, command(jvmOptions, arguments), environment));
    }

    /** Starts a command in a process of its own. To be followed by {@link #end}. */
    static Process start(Path scratch, List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(scratch.resolve("stdout").toFile())
                .redirectError(scratch.resolve("stderr").toFile());
        builder.environment().putAll(environment());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits for the end of a process. */
    static CommandRun end(Path scratch, Process process) throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("the command has ended")
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new CommandRun(
                process.exitValue(),
                Files.readString(scratch.resolve("stdout")),
                Files.readString(scratch.resolve("stderr")));
    }

    /** The process of a rank below a command that was started. */
    static ProcessHandle rank(int rank, Process job) {
        return job.descendants()
                .filter(process -> isRank(rank, arguments(process)))
                .findFirst()
                .orElseThrow();
    }

    /** Java itself does not tell the arguments of a command line of more than 4096 characters. */
    private static String[] arguments(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0");
        } catch (IOException gone) {
            return new String[0];
        }
    }

    private static boolean isRank(int rank, String[] arguments) {
        int main = List.of(arguments).indexOf(Main.class.getName());
        return main >= 0 && arguments[main + 1].equals(Integer.toString(rank));
    }

    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException;
    }

    static void waitUntil(Condition condition) throws IOException, InterruptedException {
        for (long waited = 0; !condition.holds(); waited += POLL_MILLIS) {
            assertThat(waited).as("milliseconds waited").isLessThan(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** The words that start a command as scripts/equipoise does. */
    static List<String> command(List<String> jvmOptions, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
