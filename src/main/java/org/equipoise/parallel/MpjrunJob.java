package org.equipoise.parallel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A job whose ranks MPJ Express's {@code mpjrun} starts, through daemons that run on the hosts.
 *
 * <p>The exit status of mpjrun is always 0, and it waits for ever for a rank that does not come or has died. So the ranks
 * have a connection to this process as well, which knows how the job ends, and ends mpjrun then.
 */
final class MpjrunJob {
    /** The variable with the file in which mpjrun finds the hosts; by default it is "machines". */
    private static final String MACHINES = "EQUIPOISE_MACHINES";

    /** For what the ranks have printed to come through. */
    private static final Duration OUTPUT = Duration.ofSeconds(10);

    private static final Duration END = Duration.ofSeconds(2);

    private MpjrunJob() {}

    static int run(LaunchPlan plan) throws IOException, InterruptedException {
        Path machines = plan.directory().resolve(System.getenv().getOrDefault(MACHINES, "machines"));
        if (!Files.isRegularFile(machines)) {
            throw new IOException("mpjrun needs the file '" + machines.getFileName() + "' in " + machines.getParent()
                    + ": the hosts whose daemons run, one a line");
        }
        JobState state = new JobState(plan.ranks(), plan.ranks());
        state.expect(nodes(plan.ranks(), Files.readAllLines(machines)));
        try (LaunchServer server = LaunchServer.reachable(plan.ranks(), state)) {
            server.passOnStop(plan);
            Process mpjrun = start(plan, server, machines);
            Thread hook = new Thread(mpjrun::destroyForcibly, "end-mpjrun");
            Runtime.getRuntime().addShutdownHook(hook);
            watch(mpjrun, state);
            JobState.Outcome outcome = state.await(plan.joinTimeout());
            if (outcome.message() != null) {
                System.err.println("equipoise: " + outcome.message());
            }
            server.end(0, outcome.status());
            state.awaitExits(END);
            if (!mpjrun.waitFor(outcome.message() == null ? OUTPUT.toMillis() : 0, TimeUnit.MILLISECONDS)) {
                mpjrun.destroyForcibly().waitFor();
            }
            return outcome.status();
        }
    }

    /** Ranks may live a moment longer than mpjrun, but they do not come to life after it. */
    private static void watch(Process mpjrun, JobState state) {
        Thread thread = new Thread(
                () -> {
                    try {
                        int status = mpjrun.waitFor();
                        if (!state.allJoined()) {
                            state.broken("mpjrun ended with status " + status
                                    + " before all ranks had met: what it printed is above; do the daemons run?");
                        }
                    } catch (InterruptedException e) {
                        throw new IllegalStateException("nobody interrupts this thread", e);
                    }
                },
                "end-of-mpjrun");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where mpjrun starts each rank: in blocks of equal length, of which the first are longer by one if need be. */
    static List<String> nodes(int ranks, List<String> machines) {
        List<String> hosts = machines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .distinct()
                .toList();
        List<String> nodes = new ArrayList<>();
        for (int host = 0; host < hosts.size(); host++) {
            int count = ranks / hosts.size() + (host < ranks % hosts.size() ? 1 : 0);
            nodes.addAll(Collections.nCopies(count, hosts.get(host)));
        }
        return nodes;
    }

    private static Process start(LaunchPlan plan, LaunchServer server, Path machines) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                RankJvm.java().toString(),
                "-jar",
                plan.mpjHome().jar("starter").toString(),
                "-np",
                "" + plan.ranks(),
                "-dev",
                "niodev",
                "-psl",
                "" + Launcher.PROTOCOL_SWITCH_LIMIT,
                "-machinesfile",
                machines.toString(),
                "-wdir",
                plan.directory().toString(),
                "-cp",
                Launcher.absolute(plan.classPath()),
                "-D" + LauncherAddress.PROPERTY + "=" + server.host() + ":" + server.port()));
        command.addAll(plan.jvmOptions());
        command.add(plan.mainClass());
        command.addAll(plan.arguments());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(plan.directory().toFile()).inheritIO();
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.environment().put("MPJ_HOME", plan.mpjHome().directory().toString());
        return builder.start();
    }
}
