package org.equipoise.parallel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the ranks of a job and sees to it that they end together.
 *
 * <p>If a rank throws, exits, is killed, returns while others wait for it, or does not join the others in time, the rest is
 * ended within seconds, and one message on standard error names the rank and the cause. If this process is ended, even by
 * {@code kill -9}, so are the ranks on this machine.
 */
public final class Launcher {
    /** Above this many bytes MPJ Express starts a thread for every message, which is four times slower. */
    static final int PROTOCOL_SWITCH_LIMIT = 8 << 20;

    private Launcher() {}

    /**
     * Runs a job to its end.
     *
     * @return the exit status for this process: what the ranks returned (0 is success; 2, an error in the configuration, has
     *     been explained by them), or 1 if the job failed, which has been explained on standard error
     */
    public static int run(LaunchPlan plan) throws InterruptedException {
        try {
            return switch (plan.launcher()) {
                case NIODEV -> runProcesses(plan);
                case MULTICORE -> runThreads(plan);
                case MPJRUN -> MpjrunJob.run(plan);
            };
        } catch (IOException e) {
            System.err.println("equipoise: the ranks could not be started: " + e.getMessage());
            return 1;
        }
    }

    private static int runProcesses(LaunchPlan plan) throws IOException, InterruptedException {
        JobState state = new JobState(plan.ranks(), plan.ranks());
        try (LaunchServer server = LaunchServer.local(plan.ranks(), state)) {
            server.passOnStop(plan);
            String configuration = configuration(plan.ranks(), server.host(), server.port());
            Optional<Binding> binding = Binding.of(plan.ranks());
            return follow(plan, state, job -> {
                for (int rank = 0; rank < plan.ranks(); rank++) {
                    List<String> command = RankJvm.command(plan, plan.ranks(), absolute(plan.classPath()));
                    command.addAll(List.of(plan.mainClass(), "" + rank, configuration, "niodev"));
                    command.addAll(plan.arguments());
                    Map<String, String> environment = environment(plan, server);
                    environment.put("EQUIPOISE_RANK", "" + rank);
                    if (binding.isPresent()) {
                        binding.get().mark(environment);
                        command = binding.get().command(rank, command);
                    }
                    job.start(command, plan, environment);
                }
            });
        }
    }

    /** What a rank of niodev has to know, in the way of mpjrun. */
    static String configuration(int ranks, String host, int port) {
        return String.join(
                ";",
                "#temp line",
                "#Number of Processes;" + ranks,
                "#Protocol Switch Limit;" + PROTOCOL_SWITCH_LIMIT,
                "#Server Name;" + host,
                "#Server Port;" + port);
    }

    /** What the multicore mode of mpjrun does, but so that the process's exit status, output and end are ours. */
    private static int runThreads(LaunchPlan plan) throws IOException, InterruptedException {
        JobState state = new JobState(plan.ranks(), 1);
        try (LaunchServer server = LaunchServer.local(plan.ranks(), state)) {
            server.passOnStop(plan);
            List<String> command = RankJvm.command(plan, 1, plan.mpjHome().multicoreClassPath());
            command.addAll(
                    List.of("runtime.starter.MulticoreStarter", plan.directory().toString(), "" + plan.ranks()));
            command.addAll(List.of("smpdev", "useLocalLoader", absolute(plan.classPath()), plan.mainClass()));
            command.addAll(plan.arguments());
            return follow(plan, state, job -> job.start(command, plan, environment(plan, server)));
        }
    }

    @FunctionalInterface
    private interface Start {
        void start(LocalJob job) throws IOException;
    }

    private static int follow(LaunchPlan plan, JobState state, Start start) throws IOException, InterruptedException {
        LocalJob job = new LocalJob(state);
        JobState.Outcome outcome;
        try {
            start.start(job);
            outcome = state.await(plan.joinTimeout());
        } finally {
            job.end();
        }
        if (outcome.message() != null && !job.shuttingDown()) {
            System.err.println("equipoise: " + outcome.message());
        }
        return outcome.status();
    }

    private static Map<String, String> environment(LaunchPlan plan, LaunchServer server) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MPJ_HOME", plan.mpjHome().directory().toString());
        environment.put(LauncherAddress.VARIABLE, server.host() + ":" + server.port());
        return environment;
    }

    static String absolute(String classPath) {
        String separator = System.getProperty("path.separator");
        return Stream.of(classPath.split(separator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(separator));
    }
}
