package org.equipoise.parallel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A job whose ranks MPJ Express's {@code mpjrun} starts, through daemons that run on the hosts.
 *
 * <p>The exit status of mpjrun is always 0, and it waits for ever for a rank that does not come or has died. So the ranks
 * have a connection to this process as well, which knows how the job ends, and ends mpjrun then.
 */
final class MpjrunJob {
    /** Where mpjrun looks for the hosts. */
    private static final String MACHINES = "machines";

    /** For what the ranks have printed to come through. */
    private static final Duration OUTPUT = Duration.ofSeconds(10);

    private static final Duration END = Duration.ofSeconds(2);

    private MpjrunJob() {}

    static int run(LaunchPlan plan) throws IOException, InterruptedException {
        if (!Files.isRegularFile(plan.directory().resolve(MACHINES))) {
            throw new IOException("mpjrun needs the file '" + MACHINES + "' in " + plan.directory()
                    + ": the hosts whose daemons run, one a line");
        }
        JobState state = new JobState(plan.ranks(), plan.ranks());
        try (LaunchServer server = LaunchServer.reachable(plan.ranks(), state)) {
            Process mpjrun = start(plan, server);
            Thread hook = new Thread(mpjrun::destroyForcibly, "end-mpjrun");
            Runtime.getRuntime().addShutdownHook(hook);
            mpjrun.onExit().thenAccept(process -> ended(process, state));
            JobState.Outcome outcome = state.await(plan.joinTimeout());
            if (outcome.message() != null) {
                System.err.println("equipoise: " + outcome.message());
            }
            server.end(0, outcome.status());
            state.awaitExits(END);
            if (!mpjrun.waitFor(outcome.status() == 0 ? OUTPUT.toMillis() : END.toMillis(), TimeUnit.MILLISECONDS)) {
                mpjrun.destroyForcibly().waitFor();
            }
            return outcome.status();
        }
    }

    /** The ranks may live a moment longer than mpjrun, but they do not come to life after it. */
    private static void ended(Process mpjrun, JobState state) {
        if (!state.allJoined()) {
            state.broken("mpjrun ended with status " + mpjrun.exitValue()
                    + " before all ranks had met: what it printed is above; do the daemons run?");
        }
    }

    private static Process start(LaunchPlan plan, LaunchServer server) throws IOException {
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
