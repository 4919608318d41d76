package org.equipoise.parallel;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A rank that {@code srun} has started as a task of a Slurm job: no daemon, no ssh, no fixed port.
 *
 * <p>Rank 0 holds the job's {@link LaunchServer}. The others find its address in a file in the directory in which the job was
 * submitted, {@code .equipoise-JOB.STEP.RESTART}, which rank 0 removes at the end.
 *
 * <p>Rank 0 speaks for the job to Slurm, too: the job's exit status is its own, and the others end before it with 0. Of
 * several tasks srun reports the highest status, and with {@code --kill-on-bad-exit} it ends all after the first that is
 * not 0, so that another rank's would hide the one that counts.
 */
public final class SrunRank {
    private static final long POLL_MILLIS = 50;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final SlurmStep step;
    private final Duration joinTimeout;
    private final Path file;

    /** @param joinTimeout how long the ranks may take to meet */
    public SrunRank(SlurmStep step, Duration joinTimeout) {
        this.step = step;
        this.joinTimeout = joinTimeout;
        this.file = step.directory().resolve(".equipoise-" + step.job());
    }

    /**
     * Runs this rank and ends this process with the job's exit status, on ranks other than 0 with 0.
     *
     * @param arguments the program's command line
     */
    public void run(String[] arguments, RankProgram program) {
        RankFailure failure = new RankFailure(step.rank());
        try {
            if (step.rank() == 0) {
                lead(arguments, program, failure);
            } else {
                rank(arguments, find(), failure).run(program);
            }
            System.out.flush();
            Runtime.getRuntime().halt(0);
        } catch (Throwable cause) {
            failure.end(cause);
        }
    }

    private void lead(String[] arguments, RankProgram program, RankFailure failure) throws Exception {
        JobState state = new JobState(step.tasks(), step.tasks());
        state.expect(step.nodes());
        LaunchServer server = LaunchServer.reachable(step.tasks(), state);
        LauncherAddress address =
                new LauncherAddress(server.host(), server.port(), LauncherAddress.Keeper.RANK_0, SlurmStep.thisNode());
        publish(address);
        Thread watch = new Thread(() -> watch(state, server), "job-watch");
        watch.setDaemon(true);
        watch.start();
        rank(arguments, address, failure).run(program);
        System.out.flush();
        state.lost(0);
        watch.join();
    }

    private RankProcess rank(String[] arguments, LauncherAddress address, RankFailure failure) {
        String configuration = Launcher.configuration(step.tasks(), address.host(), address.port());
        String[] args = Stream.concat(Stream.of("" + step.rank(), configuration, "niodev"), Stream.of(arguments))
                .toArray(String[]::new);
        return new RankProcess(args, address, failure);
    }

    /** On rank 0: ends the job, well or not, whatever the ranks do. */
    private void watch(JobState state, LaunchServer server) {
        try {
            JobState.Outcome outcome = state.await(joinTimeout);
            if (outcome.message() != null) {
                System.err.println("equipoise: " + outcome.message());
                System.err.flush();
            }
            Files.deleteIfExists(file);
            if (outcome.message() != null || !state.allReturned()) {
                server.end(1, 0);
                state.lost(0);
                state.awaitExits(LAST_WORDS);
            }
            Runtime.getRuntime().halt(outcome.status());
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void publish(LauncherAddress address) throws IOException {
        Path work = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(work, address + " " + address.node() + "\n");
        Files.move(work, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private LauncherAddress find() throws IOException, InterruptedException {
        long end = System.nanoTime() + joinTimeout.toNanos();
        while (!Files.exists(file)) {
            if (System.nanoTime() - end >= 0) {
                throw new IOException(
                        "rank 0 did not join the others within " + joinTimeout.toSeconds() + " s: there is no " + file);
            }
            refresh();
            Thread.sleep(POLL_MILLIS);
        }
        String[] words = Files.readString(file).strip().split(" ", 2);
        return LauncherAddress.of(words[0], LauncherAddress.Keeper.RANK_0, words[1]);
    }

    /** Reading the directory makes network file systems look at it again. */
    private void refresh() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(file.getParent(), ".equipoise-*")) {
            entries.forEach(entry -> {});
        }
    }
}
