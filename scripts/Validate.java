import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Simulates conf/brunel.yaml at three points of its phase diagram with several seeds and prints a table (Markdown) of our
 * statistics beside NEST's. Ends with status 1 if one is out of its bounds. scripts/validate starts it.
 */
@Command(
        name = "scripts/validate",
        description =
                "Compares the balanced network with NEST 3.6 at three points, over several seeds; takes a minute.")
final class Validate implements Callable<Integer> {

    @Parameters(index = "0", hidden = true)
    private Path root;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    private boolean help;

    @Option(names = "--seeds", defaultValue = "4", description = "How many seeds are averaged (default: 4).")
    private int seeds;

    /** What we measure at a point, or NEST. */
    private record Statistics(double rate, double cv, double synchrony) {}

    /**
     * A point of the phase diagram.
     *
     * @param nest mean of two seeds of NEST 3.6, over all neurons, 200 ms left out, 1 s measured
     * @param lowestRate bounds of our mean
     * @param synchronyBounds likewise, lowest and highest
     */
    private record Point(
            double g,
            double eta,
            Statistics nest,
            double lowestRate,
            double highestRate,
            double cvTolerance,
            double[] synchronyBounds) {

        boolean holds(Statistics s) {
            return s.rate >= lowestRate
                    && s.rate <= highestRate
                    && Math.abs(s.cv - nest.cv) <= cvTolerance
                    && s.synchrony >= synchronyBounds[0]
                    && s.synchrony <= synchronyBounds[1];
        }
    }

    private static final List<Point> POINTS = List.of(
            new Point(5, 2, new Statistics(32.041, 0.1735, 65.8), 31.72, 32.36, 0.02, new double[] {55.9, 75.7}),
            new Point(6, 4, new Statistics(49.600, 0.2052, 149.8), 49.10, 50.10, 0.02, new double[] {127.3, 172.3}),
            new Point(4.5, 0.9, new Statistics(5.453, 0.4589, 195.2), 4.8, 6.2, 0.04, new double[] {80, 1e9}));

    public static void main(String[] args) {
        System.exit(new CommandLine(new Validate()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean all = true;
        System.out.println("| g | eta | rate/Hz | NEST | CV | NEST | synchrony | NEST | within bounds |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Point point : POINTS) {
            Statistics ours = mean(point);
            boolean holds = point.holds(ours);
            all &= holds;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.3f | %.3f | %.4f | %.4f | %.1f | %.1f | %s |%n",
                    point.g,
                    point.eta,
                    ours.rate,
                    point.nest.rate,
                    ours.cv,
                    point.nest.cv,
                    ours.synchrony,
                    point.nest.synchrony,
                    holds ? "yes" : "NO");
        }
        return all ? 0 : 1;
    }

    private Statistics mean(Point point) throws IOException, InterruptedException {
        List<Statistics> runs = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            runs.add(simulate(point, seed));
        }
        return new Statistics(
                runs.stream().mapToDouble(Statistics::rate).average().orElseThrow(),
                runs.stream().mapToDouble(Statistics::cv).average().orElseThrow(),
                runs.stream().mapToDouble(Statistics::synchrony).average().orElseThrow());
    }

    private Statistics simulate(Point point, int seed) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory("equipoise-validate");
        List<String> command = List.of(
                root.resolve("scripts/equipoise").toString(),
                "simulate",
                root.resolve("conf/brunel.yaml").toString(),
                "--quiet",
                "--overwrite",
                "--out=" + out,
                "--set=duration=1.2 s",
                "--set=statistics.from=200 ms",
                "--set=record.spikes=[]",
                "--set=parameters.g=" + point.g,
                "--set=parameters.eta=" + point.eta,
                "--set=seed=" + seed);
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("simulate ended with status " + status);
        }
        Path summary = out.resolve("summary.json");
        JsonObject network = JsonParser.parseString(Files.readString(summary))
                .getAsJsonObject()
                .getAsJsonObject("network");
        remove(out);
        return new Statistics(
                network.get("rate_hz").getAsDouble(),
                network.get("cv_isi").getAsDouble(),
                network.get("synchrony").getAsDouble());
    }

    private static void remove(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
