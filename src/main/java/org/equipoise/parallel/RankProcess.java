package org.equipoise.parallel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import mpi.MPI;

/**
 * The life of a rank, from {@code main} to its end: it joins the others, runs its program, and leaves together with
 * them, or ends the whole job if something fails.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     if (RankProcess.isRank(args)) {
 *         RankProcess.run(args, (world, arguments) -> simulate(world, arguments));
 *     } else { // this is what the user started
 *         System.exit(Launcher.run(plan));
 *     }
 * }
 * }</pre>
 *
 * <p>It does not matter who started the rank: {@link Launcher}, or MPJ Express's own {@code mpjrun}, which gives no
 * sign of success. For that case the first argument of the program may be {@code --completion-marker=FILE}: when all
 * ranks have returned 0, rank 0 creates this file.
 */
public final class RankProcess {
    /** The devices of MPJ Express whose failures are understood here. */
    private static final Set<String> DEVICES = Set.of("niodev", "smpdev");

    static final String COMPLETION_MARKER = "--completion-marker=";
    static final String JOIN_TIMEOUT_PROPERTY = "equipoise.joinTimeoutSeconds";

    /** Whether a command line is that of a rank: its number, MPJ Express's configuration and device, then the user's. */
    public static boolean isRank(String[] args) {
        return args.length >= 3 && args[0].matches("\\d{1,9}") && DEVICES.contains(args[2]);
    }

    /**
     * Runs this rank. Returns if the program returned 0 on all ranks; ends this Java process with exit status 1 and one
     * message if anything fails on any rank.
     */
    public static void run(String[] args, RankProgram program) {
        RankFailure failure = new RankFailure(Integer.parseInt(args[0]));
        try {
            LauncherAddress launcher = LauncherAddress.given().orElse(null);
            int status = new RankProcess(args, launcher, failure).run(program);
            if (status != 0) {
                Runtime.getRuntime().halt(status);
            }
        } catch (Throwable cause) {
            failure.end(cause);
        }
    }

    private final String[] args;
    private final int rank;
    private final LauncherAddress launcher;
    private final RankFailure failure;

    /** @param launcher null if a user's own mpjrun started this rank */
    RankProcess(String[] args, LauncherAddress launcher, RankFailure failure) {
        this.args = args;
        this.rank = Integer.parseInt(args[0]);
        this.launcher = launcher;
        this.failure = failure;
    }

    /** Runs the program together with the other ranks and returns the job's exit status. What fails here is thrown. */
    int run(RankProgram program) throws Exception {
        LauncherLink link = launcher == null ? null : LauncherLink.open(rank, launcher, failure);
        boolean ownProcess = "niodev".equals(args[2]);
        if (ownProcess) {
            Thread.setDefaultUncaughtExceptionHandler((thread, cause) -> failure.end(cause));
        }
        if (link != null && launcher.keeper() == LauncherAddress.Keeper.MPJRUN) {
            // mpjrun starts all ranks before it listens to any: one that is quicker would be refused.
            link.awaitOthers();
        }
        String[] arguments = join(args, failure, link != null);
        MpjCommunicator world = new MpjCommunicator(MPI.COMM_WORLD);
        PeerGuard guard = ownProcess ? PeerGuard.start(failure) : null;
        if (link != null) {
            link.ready(world::operations);
        }
        Path marker = completionMarker(arguments);
        if (marker != null && rank == 0) {
            Files.deleteIfExists(marker);
        }
        int status =
                program.run(world, marker == null ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length));
        leave(world, link, guard, status);
        if (marker != null && rank == 0 && status == 0) {
            Files.createFile(marker);
        }
        return status;
    }

    private static String[] join(String[] args, RankFailure failure, boolean watchedByLauncher) throws IOException {
        String home = System.getenv("MPJ_HOME");
        if (home == null || !Files.isRegularFile(Path.of(home, "conf", "mpjexpress.conf"))) {
            throw new IOException("there is no conf/mpjexpress.conf in MPJ_HOME (" + home + ") on this machine");
        }
        Thread timer = watchedByLauncher ? null : startJoinTimer(failure);
        String[] arguments = MPI.Init(args);
        if (timer != null) {
            timer.interrupt();
        }
        return arguments;
    }

    /** MPI.Init waits for ever for a rank that does not come. */
    private static Thread startJoinTimer(RankFailure failure) {
        Duration timeout =
                Duration.ofSeconds(Long.getLong(JOIN_TIMEOUT_PROPERTY, LaunchPlan.DEFAULT_JOIN_TIMEOUT.toSeconds()));
        Thread timer = new Thread(
                () -> {
                    try {
                        Thread.sleep(timeout.toMillis());
                    } catch (InterruptedException e) {
                        return;
                    }
                    failure.end(new IOException("not all ranks met within " + timeout.toSeconds() + " s"));
                },
                "join-timer");
        timer.setDaemon(true);
        timer.start();
        return timer;
    }

    private static Path completionMarker(String[] arguments) {
        boolean given = arguments.length > 0 && arguments[0].startsWith(COMPLETION_MARKER);
        return given ? Path.of(arguments[0].substring(COMPLETION_MARKER.length())) : null;
    }

    private static void leave(MpjCommunicator world, LauncherLink link, PeerGuard guard, int status)
            throws InterruptedException, IOException {
        if (link != null) {
            link.returnWithAll(status);
        } else if (status == 0) {
            world.barrier();
        }
        if (guard != null) {
            guard.stop();
            Thread.setDefaultUncaughtExceptionHandler(null);
        }
        if (status == 0) {
            MPI.Finalize();
        }
    }
}
