package org.equipoise.parallel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A job to start: the same program on several ranks.
 *
 * @param launcher how the ranks are started
 * @param ranks how many, at least 1
 * @param classPath the class path of the ranks; entries may be relative to this process's directory
 * @param jvmOptions options for the Java of the ranks; without {@code -Xmx} the machine's memory is shared among them
 * @param mainClass the class whose {@code main} calls {@link RankProcess#run}
 * @param arguments the command line that the ranks get
 * @param directory the working directory of the ranks
 * @param joinTimeout how long the ranks may take to meet
 * @param passesStop whether signals to stop ({@link StopSignals}) are passed on to the ranks, which heed them; else they end the job
 * @param mpjHome where MPJ Express is
 */
public record LaunchPlan(
        LauncherKind launcher,
        int ranks,
        String classPath,
        List<String> jvmOptions,
        String mainClass,
        List<String> arguments,
        Path directory,
        Duration joinTimeout,
        boolean passesStop,
        MpjHome mpjHome) {

    /** How long ranks may take to meet if nobody says otherwise. */
    public static final Duration DEFAULT_JOIN_TIMEOUT = Duration.ofMinutes(2);

    public LaunchPlan {
        if (ranks < 1) {
            throw new IllegalArgumentException("a job needs at least one rank, not " + ranks);
        }
        jvmOptions = List.copyOf(jvmOptions);
        arguments = List.copyOf(arguments);
    }
}
