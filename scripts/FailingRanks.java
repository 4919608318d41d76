import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.equipoise.parallel.Communicator;
import org.equipoise.parallel.LaunchPlan;
import org.equipoise.parallel.Launcher;
import org.equipoise.parallel.LauncherKind;
import org.equipoise.parallel.MpjHome;
import org.equipoise.parallel.RankProcess;
import org.equipoise.parallel.SlurmStep;
import org.equipoise.parallel.SrunRank;

/**
 * A program of several ranks of which rank 1 fails in a given way while the others wait for it: for scripts/test-slurm.
 *
 * <p>Arguments: the way to fail, a file that gets the moment (ms since 1970), and what slurm/lib.sh adds for mpjrun.
 */
final class FailingRanks {
    private static final Duration JOIN_TIMEOUT = Duration.ofSeconds(8);

    private FailingRanks() {}

    public static void main(String[] args) throws Exception {
        Optional<SlurmStep> step = SlurmStep.of(System.getenv());
        if (RankProcess.isRank(args)) {
            beforeJoining(Integer.parseInt(args[0]), args[3], args[4]);
            RankProcess.run(args, FailingRanks::run);
        } else if (step.isPresent()) {
            beforeJoining(step.get().rank(), args[0], args[1]);
            new SrunRank(step.get(), JOIN_TIMEOUT).run(args, FailingRanks::run);
        } else {
            System.exit(mpjrun(args));
        }
    }

    private static int mpjrun(String[] args) throws IOException, InterruptedException {
        int ranks = Integer.parseInt(args[List.of(args).indexOf("--ranks") + 1]);
        return Launcher.run(new LaunchPlan(
                LauncherKind.MPJRUN,
                ranks,
                System.getProperty("java.class.path"),
                List.of("-Xmx128m"),
                FailingRanks.class.getName(),
                List.of(args),
                Path.of("").toAbsolutePath(),
                JOIN_TIMEOUT,
                false,
                MpjHome.find(System.getenv())));
    }

    private static void beforeJoining(int rank, String deed, String file) throws IOException, InterruptedException {
        if (rank == 1 && deed.equals("exit-before-joining")) {
            tellMoment(file);
            Runtime.getRuntime().halt(4);
        }
        if (rank == 1 && deed.equals("never-join")) {
            tellMoment(file);
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static int run(Communicator world, String[] args) throws Exception {
        world.barrier();
        if (world.rank() == 1 || args[0].equals("refuse")) {
            tellMoment(args[1]);
            switch (args[0]) {
                case "throw" -> throw new IllegalStateException("the disk is on fire");
                case "exit" -> System.exit(3);
                case "kill" -> {
                    new ProcessBuilder(
                                    "kill", "-9", "" + ProcessHandle.current().pid())
                            .start();
                    Thread.sleep(Long.MAX_VALUE);
                }
                case "return" -> {
                    return 0;
                }
                case "refuse" -> {
                    return 2;
                }
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
        world.barrier();
        return 0;
    }

    private static void tellMoment(String file) throws IOException {
        Files.writeString(Path.of(file), "" + System.currentTimeMillis());
    }
}
