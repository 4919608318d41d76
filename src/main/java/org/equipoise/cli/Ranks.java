package org.equipoise.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.config.Spelling;
import org.equipoise.parallel.LaunchPlan;
import org.equipoise.parallel.Launcher;
import org.equipoise.parallel.LauncherKind;
import org.equipoise.parallel.MpjHome;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the ranks of a command are started. */
final class Ranks {
    private enum Kind {
        AUTO,
        MULTICORE,
        NIODEV,
        MPJRUN,
        SRUN;

        /** As the user writes it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final class KindConverter implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String text) {
            List<String> known = Stream.of(Kind.values()).map(Kind::toString).toList();
            if (!known.contains(text.toLowerCase(Locale.ROOT))) {
                throw new TypeConversionException("'" + text + "' is none; " + Spelling.remedy(text, known));
            }
            return Kind.valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    @Option(
            names = "--launcher",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "How ranks are started: ${COMPLETION-CANDIDATES}. Default: auto, which is srun"
                    + " in a step of Slurm, else one process for one rank and niodev for more.")
    private Kind launcher = Kind.AUTO;

    @Option(
            names = "--join-timeout",
            paramLabel = "SECONDS",
            description = "How long ranks may take to meet. Default: ${DEFAULT-VALUE}.")
    private int joinTimeout = 120;

    /** Whether, in a step of Slurm, the tasks are the ranks. */
    boolean areTasks() {
        return launcher == Kind.AUTO || launcher == Kind.SRUN;
    }

    /** How long ranks may take to meet. */
    Duration joinTimeout() {
        return Duration.ofSeconds(joinTimeout);
    }

    /** What is wrong with the way of starting ranks, as a sentence. */
    Optional<String> problem(Job job) {
        return launcher == Kind.SRUN && job.step().isEmpty()
                ? Optional.of(
                        "--launcher srun is for the tasks of a Slurm job: start them by srun scripts/equipoise ...")
                : Optional.empty();
    }

    /** Whether this is the user's own process and the command runs in others. */
    boolean areToBeStarted(Job job, int ranks) {
        return !job.launched() && (ranks > 1 || launcher != Kind.AUTO);
    }

    /**
     * Runs the job's command on so many ranks and returns its exit status.
     *
     * @param passStop whether the ranks heed signals to stop, which are passed on to them then
     */
    int start(Job job, int ranks, boolean passStop) throws IOException, InterruptedException {
        LauncherKind kind = switch (launcher) {
            case MULTICORE -> LauncherKind.MULTICORE;
            case MPJRUN -> LauncherKind.MPJRUN;
            default -> LauncherKind.NIODEV;
        };
        return Launcher.run(new LaunchPlan(
                kind,
                ranks,
                System.getProperty("java.class.path"),
                JvmOptions.forRanks(),
                Main.class.getName(),
                List.of(job.arguments()),
                Path.of("").toAbsolutePath(),
                joinTimeout(),
                passStop,
                MpjHome.find(System.getenv())));
    }
}
