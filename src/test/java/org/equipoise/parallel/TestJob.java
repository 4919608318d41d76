package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mpi.MPI;

/**
 * A program for the tests of launchers: {@code KIND RANKS DEED...} starts ranks that do a deed, most of them a bad one on
 * rank 1. Started anew for each test, because it writes to the real standard output and dies.
 */
final class TestJob {
    /** Long enough for the other ranks to join on a busy machine. */
    private static final Duration SHORT_JOIN_TIMEOUT = Duration.ofSeconds(4);

    private TestJob() {}

    public static void main(String[] args) throws Exception {
        Optional<SlurmStep> step = SlurmStep.of(System.getenv());
        if (step.isPresent()) {
            runTask(step.get(), args);
        }
        if (!RankProcess.isRank(args)) {
            System.exit(launch(args));
        }
        boolean second = "1".equals(args[0]);
        if (second && "sleepBeforeJoining".equals(args[3])) {
            Thread.sleep(Long.MAX_VALUE);
        }
        if (second && "exitBeforeJoining".equals(args[3])) {
            System.exit(4);
        }
        RankProcess.run(args, TestJob::act);
    }

    private static void runTask(SlurmStep step, String[] args) throws InterruptedException {
        if (step.rank() == Integer.parseInt(args[0]) && "sleepBeforeJoining".equals(args[1])) {
            Thread.sleep(Long.MAX_VALUE);
        }
        Duration timeout = "sleepBeforeJoining".equals(args[1]) ? SHORT_JOIN_TIMEOUT : LaunchPlan.DEFAULT_JOIN_TIMEOUT;
        new SrunRank(step, timeout).run(args, (world, arguments) -> act(world, Integer.parseInt(args[0]), args[1]));
    }

    private static int launch(String[] args) throws IOException, InterruptedException {
        boolean waitsInVain = args[2].equals("sleepBeforeJoining");
        return Launcher.run(new LaunchPlan(
                LauncherKind.valueOf(args[0]),
                Integer.parseInt(args[1]),
                System.getProperty("java.class.path"),
                List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                TestJob.class.getName(),
                List.of(args).subList(2, args.length),
                Path.of("").toAbsolutePath(),
                waitsInVain ? SHORT_JOIN_TIMEOUT : LaunchPlan.DEFAULT_JOIN_TIMEOUT,
                false,
                MpjHome.find(System.getenv())));
    }

    private static int act(Communicator world, String[] arguments) throws Exception {
        if (arguments[0].equals("tellPid")) {
            Files.writeString(Path.of(arguments[1], "" + ProcessHandle.current().pid()), "");
            Thread.sleep(Long.MAX_VALUE);
        }
        return act(world, 1, arguments[0]);
    }

    private static int act(Communicator world, int culprit, String deed) throws Exception {
        boolean second = world.rank() == culprit;
        switch (deed) {
            case "collectives" -> checkCollectives(world);
            case "throw" -> failIf(second);
            case "throwEverywhere" -> failIf(true);
            case "throwInThread" -> {
                if (second) {
                    new Thread(() -> failIf(true)).start();
                }
            }
            case "exit" -> {
                if (second) {
                    System.exit(3);
                }
            }
            case "kill" -> {
                if (second) {
                    new ProcessBuilder(
                                    "kill", "-9", "" + ProcessHandle.current().pid())
                            .start();
                    Thread.sleep(Long.MAX_VALUE);
                }
            }
            case "returnEarly" -> {
                if (second) {
                    return 0;
                }
            }
            case "refuse" -> {
                return 2;
            }
            case "terminate" -> {
                world.barrier();
                if (second) {
                    new ProcessBuilder("kill", "" + ProcessHandle.current().pid()).start();
                    Thread.sleep(Long.MAX_VALUE);
                }
            }
            case "requeue" -> {
                return 75;
            }
            default -> throw new IllegalArgumentException(deed);
        }
        world.barrier();
        return 0;
    }

    private static void failIf(boolean condition) {
        if (condition) {
            throw new IllegalStateException("the disk is on fire");
        }
    }

    /** Of all ranks, of parts of them, and with messages so short that long arrays go in many. */
    private static void checkCollectives(Communicator world) {
        Collectives.check(world);
        Collectives.check(new MpjCommunicator(MPI.COMM_WORLD, 100));
        Communicator part = world.split(world.rank() % 2);
        assertThat(part.size()).isEqualTo((world.size() + 1 - world.rank() % 2) / 2);
        assertThat(part.rank()).isEqualTo(world.rank() / 2);
        Collectives.check(part);
        System.out.println("rank " + world.rank() + " of " + world.size() + " is content");
    }

    /** Starts a job in a process of its own, whose output goes to files in a directory. */
    static Process start(Path directory, LauncherKind kind, int ranks, String... deed) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(RankJvm.java().toString(), "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp"));
        command.addAll(
                List.of(System.getProperty("java.class.path"), TestJob.class.getName(), kind.name(), "" + ranks));
        command.addAll(Arrays.asList(deed));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("stdout").toFile())
                .redirectError(directory.resolve("stderr").toFile());
        builder.environment().put("EQUIPOISE_MPJ_HOME", mpjHome().directory().toString());
        return builder.start();
    }

    /** From the environment, else what the set-up of this checkout has provided; an error if there is none. */
    static MpjHome mpjHome() throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (!environment.containsKey("MPJ_HOME")) {
            environment.putIfAbsent(
                    "EQUIPOISE_MPJ_HOME",
                    Path.of(".mpj", "home").toAbsolutePath().toString());
        }
        return MpjHome.find(environment);
    }
}
