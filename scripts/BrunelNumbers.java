import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what is measured, predicted, published and found independently of Brunel's networks, as tables in Markdown. */
public final class BrunelNumbers {
    private static final List<Network> NETWORKS = List.of(
            new Network("8A, SR", "3", "2", "10", 327.0, "", 333.0, 333.0, "", 0.001, "333", 3),
            new Network(
                    "8B, SI fast", "6", "4", "10", 55.84, "55.8 / 60.7", 58.7, 59.0, "0.736", 0.82, "181-185; 180", 3),
            new Network("8C, AI", "5", "2", "10", 37.95, "38.0 / 37.7", 37.5, 37.6, "0.675", 0.43, "weak", 3),
            new Network(
                    "8D, SI slow", "4.5", "0.9", "10", 6.517, "6.5 / 5.5", 5.88, 5.90, "0.776", 0.67, "20-46; 22", 12),
            new Network("NEST's example", "5", "2", "0", 32.033, "", 32.1, 32.15, "0.421", 0.175, "", 3));

    private static final List<Siegert> MORE = List.of(
            new Siegert("3", "2", "0", 194.795),
            new Siegert("6", "4", "0", 49.148),
            new Siegert("4.5", "0.9", "0", 5.832),
            new Siegert("4.5", "1.1", "10", 17.635));

    private static final List<Unconnected> UNCONNECTED = List.of(
            new Unconnected("1.0", 13.40, 13.31, 0.297, 0.292), new Unconnected("0.9", 3.067, 3.20, 0.763, 0.628));

    private final Path root;
    private final Path out;

    /**
     * @param published theory / simulation of Brunel (2000)
     * @param peak of the population's rate, Hz: independent; published
     * @param bound of the rate's distance from the independent run, percent
     */
    private record Network(
            String name,
            String g,
            String eta,
            String reset,
            double siegert,
            String published,
            double rateE,
            double rateI,
            String cvTheory,
            double cv,
            String peak,
            double bound) {}

    private record Siegert(String g, String eta, String reset, double rate) {}

    private record Unconnected(String eta, double theory, double rate, double cvTheory, double cv) {}

    private BrunelNumbers(Path root) throws IOException {
        this.root = root;
        out = Files.createTempDirectory("brunel-numbers");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new BrunelNumbers(Path.of(args[0])).print();
    }

    private void print() throws IOException, InterruptedException {
        List<JsonObject> summaries = new ArrayList<>();
        List<JsonObject> analyses = new ArrayList<>();
        for (Network network : NETWORKS) {
            Path directory = out.resolve(network.name.replaceAll("\\W+", "-"));
            equipoise("simulate", directory, settings(network.g, network.eta, network.reset, "duration=3 s"));
            equipoise("analyze", directory);
            summaries.add(read(directory.resolve("summary.json")));
            analyses.add(read(directory.resolve("analysis.json")));
        }
        row(
                "network",
                "g, eta, V_reset/mV",
                "Siegert/Hz",
                "independent",
                "published theory / simulation",
                "E / I simulated/Hz",
                "independent",
                "E from theory",
                "from independent",
                "within bound");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int n = 0; n < NETWORKS.size(); n++) {
            rates(NETWORKS.get(n), summaries.get(n));
        }
        System.out.println();
        row(
                "network",
                "CV by white-noise theory",
                "independent",
                "CV simulated",
                "independent",
                "rhythm/Hz",
                "coherence",
                "peak of the spectrum/Hz",
                "independent; published");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (int n = 0; n < NETWORKS.size(); n++) {
            irregularity(NETWORKS.get(n), summaries.get(n), analyses.get(n));
        }
        System.out.println();
        row("Siegert at g, eta", "V_reset/mV", "rate/Hz", "independent", "fixed points");
        System.out.println("|---|---|---|---|---|");
        for (Siegert siegert : MORE) {
            more(siegert);
        }
        System.out.println();
        row(
                "eta, without recurrence",
                "rate by theory/Hz",
                "independent",
                "simulated",
                "independent",
                "CV by theory",
                "independent",
                "simulated",
                "independent");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Unconnected unconnected : UNCONNECTED) {
            check(unconnected);
        }
    }

    private static String[] settings(String g, String eta, String reset, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "parameters.g=" + g,
                "parameters.eta=" + eta,
                "populations.E.params.V_reset=" + reset + " mV",
                "populations.I.params.V_reset=" + reset + " mV"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static void rates(Network network, JsonObject summary) {
        double e = number(summary, "populations", "E", "rate_hz");
        double i = number(summary, "populations", "I", "rate_hz");
        double theory = number(summary, "theory", "populations", "E", "rate_hz");
        double difference = 100 * (e / network.rateE - 1);
        boolean within =
                Math.abs(difference) <= network.bound && Math.abs(100 * (i / network.rateI - 1)) <= network.bound;
        row(
                network.name,
                network.g + ", " + network.eta + ", " + network.reset,
                text("%.3f", theory),
                text("%s", network.siegert),
                network.published,
                text("%.2f / %.2f", e, i),
                text("%s / %s", network.rateE, network.rateI),
                text("%+.1f %%", 100 * (e / theory - 1)),
                text("%+.1f %%", difference),
                (within ? "yes" : "no") + text(" (%.0f %%)", network.bound));
    }

    private static void irregularity(Network network, JsonObject summary, JsonObject analysis) {
        row(
                network.name,
                text("%.3f", number(summary, "theory", "populations", "E", "cv_isi")),
                network.cvTheory,
                text("%.3f", number(summary, "populations", "E", "cv_isi")),
                text("%s", network.cv),
                text("%.0f", first(analysis, "network", "oscillation")),
                text("%.2f", first(analysis, "network", "coherence")),
                text("%.0f", first(analysis, "network", "spectrum", "peak")),
                network.peak);
    }

    private void more(Siegert siegert) throws IOException, InterruptedException {
        Path directory = out.resolve("theory-" + siegert.g + "-" + siegert.eta + "-" + siegert.reset);
        equipoise("theory", directory, settings(siegert.g, siegert.eta, siegert.reset));
        JsonObject theory = read(directory.resolve("theory.json"));
        row(
                siegert.g + ", " + siegert.eta,
                siegert.reset,
                text("%.3f", number(theory, "populations", "E", "rate_hz")),
                text("%.3f", siegert.rate),
                text("%d", theory.getAsJsonArray("fixed_points").size()));
    }

    private void check(Unconnected unconnected) throws IOException, InterruptedException {
        Path directory = out.resolve("unconnected-" + unconnected.eta);
        equipoise("simulate", directory, settings("5", unconnected.eta, "0", "projections=[]", "duration=3 s"));
        JsonObject summary = read(directory.resolve("summary.json"));
        row(
                unconnected.eta,
                text("%.3f", number(summary, "theory", "populations", "E", "rate_hz")),
                text("%s", unconnected.theory),
                text("%.3f", number(summary, "populations", "E", "rate_hz")),
                text("%.2f", unconnected.rate),
                text("%.3f", number(summary, "theory", "populations", "E", "cv_isi")),
                text("%.3f", unconnected.cvTheory),
                text("%.3f", number(summary, "populations", "E", "cv_isi")),
                text("%.3f", unconnected.cv));
    }

    private void equipoise(String verb, Path directory, String... settings) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("scripts/equipoise").toString(), verb));
        if (verb.equals("analyze")) {
            command.add(directory.toString());
        } else {
            command.addAll(List.of(root.resolve("conf/brunel.yaml").toString(), "--out", directory.toString()));
        }
        for (String setting : settings) {
            command.addAll(List.of("--set", setting));
        }
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " fails");
        }
    }

    private static JsonObject read(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    private static double number(JsonObject tree, String... path) {
        return at(tree, path).getAsDouble();
    }

    /** The first number of a list of analysis.json. */
    private static double first(JsonObject tree, String... path) {
        JsonElement found = at(tree, path);
        if (found.isJsonObject()) {
            found = found.getAsJsonObject().get("values");
        }
        return found.isJsonArray() ? found.getAsJsonArray().get(0).getAsDouble() : found.getAsDouble();
    }

    private static JsonElement at(JsonObject tree, String... path) {
        JsonElement found = tree;
        for (String key : path) {
            found = found.getAsJsonObject().get(key);
        }
        return found;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
