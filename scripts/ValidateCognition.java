import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.equipoise.analysis.memory.Diffusion;
import org.equipoise.analysis.memory.MemoryAnalysis;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.random.RandomStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs trials of conf/decision-making.yaml or conf/working-memory.yaml, prints what comes out (Markdown), and ends with
 * status 1 if something is out of its bounds. scripts/validate-cognition starts it.
 */
@Command(
        name = "scripts/validate-cognition",
        description = "Compares the networks of Wang (2002) and Compte et al. (2000) with published results.")
final class ValidateCognition implements Callable<Integer> {
    private static final double[] COHERENCES = {0, 0.032, 0.064, 0.128, 0.256, 0.512};
    private static final int REDRAWN = 2000;
    private static final double BIN_MS = 50;
    /** When the direction is followed from in the short trials, and their end. */
    private static final int FROM_BIN = 15;

    private static final int END_BIN = 49;

    @Parameters(index = "0", hidden = true)
    private Path root;

    @Parameters(index = "1", description = "decision or memory")
    private String network;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    private boolean help;

    @Option(names = "--trials", defaultValue = "200", description = "Trials of each condition (default: 200).")
    private int trials;

    @Option(names = "--out", description = "Where trials are kept (default: out/validate-NETWORK).")
    private Path out;

    @Option(names = "--threads", defaultValue = "1", description = "Threads (default: 1).")
    private int threads;

    private boolean all = true;

    public static void main(String[] args) {
        System.exit(new CommandLine(new ValidateCognition()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (out == null) {
            out = root.resolve("out/validate-" + network);
        }
        switch (network) {
            case "decision" -> decision();
            case "memory" -> memory();
            default ->
                throw new CommandLine.ParameterException(
                        new CommandLine(this), "there is no '" + network + "'; give decision or memory");
        }
        return all ? 0 : 1;
    }

    private void decision() throws IOException, InterruptedException {
        for (double coherence : COHERENCES) {
            simulate("decision-making", "decisions/c-" + coherence, trials, "parameters.coherence=" + coherence);
        }
        simulate(
                "decision-making",
                "spontaneous",
                Math.min(trials, 10),
                "parameters.mu0=0 Hz",
                "parameters.sigma=0 Hz",
                "statistics.from=1 s");
        JsonObject analysis = analyse("decisions");
        System.out.println(
                "| coherence | trials | decided | correct | RT correct/ms | RT error/ms | winner > 15 Hz after |");
        System.out.println("|---|---|---|---|---|---|---|");
        double before = 0;
        double chance = Double.NaN;
        boolean monotone = true;
        boolean persists = true;
        for (JsonElement element : analysis.getAsJsonArray("conditions")) {
            JsonObject c = element.getAsJsonObject();
            double strength = number(c, "strength");
            double accuracy = number(c, "accuracy");
            int decided = c.get("decided").getAsInt();
            int active = 0;
            for (JsonElement rate : c.getAsJsonArray("winner_after_hz")) {
                active += rate.getAsDouble() > 15 ? 1 : 0;
            }
            double share = (double) active / decided;
            chance = strength == 0 ? accuracy : chance;
            monotone &= strength == 0 || accuracy >= before;
            before = strength == 0 ? 0 : accuracy;
            persists &= strength < 0.25 || share >= 0.9;
            System.out.printf(
                    Locale.ROOT,
                    "| %.1f %% | %d | %d | %.3f | %.0f | %.0f | %.1f %% |%n",
                    100 * strength,
                    c.get("trials").getAsInt(),
                    decided,
                    accuracy,
                    number(c, "correct_ms"),
                    number(c, "error_ms"),
                    100 * share);
        }
        JsonObject weibull = analysis.getAsJsonObject("weibull");
        JsonObject rates = read(out.resolve("spontaneous/summary.json")).getAsJsonObject("populations");
        double pyramidal = number(rates.getAsJsonObject("NS"), "rate_hz");
        double inhibitory = number(rates.getAsJsonObject("I"), "rate_hz");
        System.out.println();
        System.out.println("| | ours | bounds | within |");
        System.out.println("|---|---|---|---|");
        check("correct at coherence 0", chance, 0.4, 0.6);
        check("accuracy does not fall with coherence", monotone ? 1 : 0, 1, 1);
        check("Weibull alpha (%)", 100 * number(weibull, "alpha"), 6, 12);
        check("Weibull beta", number(weibull, "beta"), 1.0, 1.9);
        check("spontaneous rate, pyramidal (Hz)", pyramidal, 2, 4);
        check("spontaneous rate, interneurons (Hz)", inhibitory, 7.5, 10.5);
        check("winner > 15 Hz after, in 90 % at 25.6 % and above", persists ? 1 : 0, 1, 1);
    }

    private void memory() throws IOException, InterruptedException {
        String dt = "dt=0.25 ms";
        String[] shorter = {dt, "parameters.cue_on=200 ms", "parameters.cue_off=450 ms", "duration=2.45 s"};
        simulate("working-memory", "long", Math.min(trials, 20), dt);
        simulate("working-memory", "distractor", Math.min(trials, 20), dt, "parameters.distractor=200 pA");
        simulate("working-memory", "full", trials, shorter);
        simulate("working-memory", "half", trials, join(shorter, "parameters.scale=0.5"));
        JsonObject kept = analyse("long");
        JsonObject full = analyse("full");
        JsonObject half = analyse("half");
        Diffusion.Ratio ratio = Diffusion.ratio(
                angles("half"), angles("full"), BIN_MS, FROM_BIN, END_BIN, REDRAWN, new RandomStream(1));
        System.out.println("| | ours | bounds | within |");
        System.out.println("|---|---|---|---|");
        check("trials that keep the bump for 6 s (share)", number(kept, "kept") / number(kept, "trials"), 0.9, 1);
        check("2 s, N: r^2 of the line", number(full.getAsJsonObject("diffusion"), "r_squared"), 0.9, 1);
        check("2 s, N/2: r^2 of the line", number(half.getAsJsonObject("diffusion"), "r_squared"), 0.9, 1);
        check("slope at N (degrees^2/s)", number(full.getAsJsonObject("diffusion"), "slope"), 0, 1e9);
        check("slope at N/2 (degrees^2/s)", number(half.getAsJsonObject("diffusion"), "slope"), 0, 1e9);
        check("slope at N/2 over slope at N", ratio.ratio(), 1.4, 2.9);
        System.out.printf(Locale.ROOT, "%n95 %% of redrawn ratios lie in %.2f to %.2f.%n", ratio.low(), ratio.high());
    }

    private static String[] join(String[] some, String more) {
        List<String> joined = new ArrayList<>(List.of(some));
        joined.add(more);
        return joined.toArray(String[]::new);
    }

    private double[][] angles(String name) throws IOException {
        try (Hdf5Reader reader = new Hdf5Reader(out.resolve(name).resolve("measures.h5"))) {
            return MemoryAnalysis.kept(reader, BIN_MS);
        }
    }

    private void check(String what, double value, double low, double high) {
        boolean holds = value >= low && value <= high;
        all &= holds;
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s |%n",
                what,
                String.format(Locale.ROOT, "%.3g", value),
                high >= 1e9 ? "" : String.format(Locale.ROOT, "%s to %s", low, high),
                holds ? "yes" : "NO");
    }

    private void simulate(String conf, String name, int count, String... settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                root.resolve("scripts/equipoise").toString(),
                "simulate",
                root.resolve("conf/" + conf + ".yaml").toString(),
                "--quiet",
                "--resume",
                "--threads=" + threads,
                "--out=" + out.resolve(name),
                "--set=trials=" + count));
        for (String setting : settings) {
            command.add("--set=" + setting);
        }
        run(command);
    }

    private JsonObject analyse(String name) throws IOException, InterruptedException {
        Path directory = out.resolve(name);
        run(List.of(root.resolve("scripts/equipoise").toString(), "analyze", directory.toString(), "--quiet"));
        return read(directory.resolve("analysis.json"));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with status " + status);
        }
    }

    private static JsonObject read(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    private static double number(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value.isJsonNull() ? Double.NaN : value.getAsDouble();
    }
}
