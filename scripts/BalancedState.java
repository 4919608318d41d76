import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the experiments on the balanced state, draws their figures, and prints what they show as a table in Markdown. */
public final class BalancedState {
    private final Path root;
    private final Path out;

    private BalancedState(Path root, Path out) {
        this.root = root;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path out = args.length > 1 ? Path.of(args[1]).toAbsolutePath() : Files.createTempDirectory("balanced-state");
        new BalancedState(Path.of(args[0]), out).print();
    }

    private void print() throws IOException, InterruptedException {
        row("claim", "measured", "expected (numbers in italics: an independent simulation)", "holds");
        System.out.println("|---|---|---|---|");
        irregularity();
        chaos();
        encoding();
        step();
    }

    private void irregularity() throws IOException, InterruptedException {
        equipoise("simulate", "irregularity");
        equipoise("plot", "irregularity");
        JsonArray points = read("irregularity", "study.json").getAsJsonArray("points");
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (JsonElement point : points) {
            for (String population : List.of("E", "I")) {
                double cv = mean(at(point.getAsJsonObject(), "measures", population, "cv_isi")
                        .getAsJsonArray());
                lowest = Math.min(lowest, cv);
                highest = Math.max(highest, cv);
            }
        }
        row(
                "irregular firing while all synapses grow 6-fold, J = 0.5 to 3",
                text("CV from %.2f to %.2f", lowest, highest),
                "about 1; 0 where the mean drives",
                lowest > 0.6 ? "yes" : "no");
    }

    private void chaos() throws IOException, InterruptedException {
        equipoise("simulate", "chaos");
        equipoise("analyze", "chaos");
        equipoise("plot", "chaos");
        JsonObject twin = read("chaos", "analysis.json").getAsJsonObject("twin");
        row(
                "one spike more changes all later spikes",
                text(
                        "%.0f of %.0f twins stay apart, distance %.3f; half of it after %.0f ms, 90 %% after %.0f ms",
                        number(twin, "apart"),
                        number(twin, "trials"),
                        number(twin, "level"),
                        number(twin, "half_ms"),
                        number(twin, "nearly_ms")),
                "all apart, within 50 ms",
                number(twin, "apart") == number(twin, "trials") && number(twin, "nearly_ms") < 50 ? "yes" : "no");
    }

    private void encoding() throws IOException, InterruptedException {
        equipoise("simulate", "encoding");
        equipoise("analyze", "encoding");
        equipoise("plot", "encoding");
        JsonObject populations = read("encoding", "analysis.json").getAsJsonObject("populations");
        for (String name : List.of("E", "I")) {
            JsonObject population = populations.getAsJsonObject(name);
            row(
                    "rate of " + name + " is linear in the input, 5 to 20 Hz",
                    line(population.getAsJsonObject("line")),
                    (name.equals("E") ? "*1.11 r_X + 1.55*" : "*1.09 r_X + 0.46*") + "; mean field "
                            + line(population.getAsJsonObject("mean_field").getAsJsonObject("line")) + "; many inputs "
                            + line(population.getAsJsonObject("balanced").getAsJsonObject("line")),
                    number(population, "line", "r_squared") > 0.995 ? "yes" : "no");
        }
    }

    private static String line(JsonObject line) {
        return text(
                "%.3f r_X %s %.2f Hz, r² = %.5f",
                number(line, "slope"),
                number(line, "intercept") < -0.005 ? "-" : "+",
                Math.abs(number(line, "intercept")),
                number(line, "r_squared"));
    }

    private void step() throws IOException, InterruptedException {
        equipoise("simulate", "step");
        equipoise("analyze", "step");
        equipoise("plot", "step");
        JsonObject populations =
                at(read("step", "analysis.json"), "response", "populations").getAsJsonObject();
        for (String name : List.of("E", "I")) {
            JsonObject p = populations.getAsJsonObject(name);
            row(
                    "rate of " + name + " follows a step of the input, 5 to 15 Hz",
                    text(
                            "%.1f to %.1f Hz; 63 %% by the end of millisecond %.0f; %.0f Hz at %.0f ms; within 20 %% at %.0f ms",
                            number(p, "before_hz"),
                            number(p, "after_hz"),
                            number(p, "reached_ms"),
                            number(p, "extreme_hz"),
                            number(p, "extreme_ms"),
                            number(p, "returned_ms")),
                    name.equals("E")
                            ? "63 % within 2 ms, tau_m is 20 ms; *7.1 to 18.5 Hz, 63 % in the first ms, 32 Hz*"
                            : "63 % within 2 ms",
                    number(p, "reached_ms") <= 2 ? "yes" : "no");
        }
    }

    private void equipoise(String verb, String name) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("scripts/equipoise").toString(), verb));
        Path directory = out.resolve(name);
        if (verb.equals("simulate")) {
            command.addAll(List.of(
                    root.resolve("conf/balanced-state/" + name + ".yaml").toString(),
                    "--overwrite",
                    "--out",
                    directory.toString()));
        } else {
            command.add(directory.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " fails");
        }
    }

    private JsonObject read(String run, String file) throws IOException {
        return JsonParser.parseString(Files.readString(out.resolve(run).resolve(file)))
                .getAsJsonObject();
    }

    private static double mean(JsonArray values) {
        double sum = 0;
        for (JsonElement value : values) {
            sum += value.getAsDouble();
        }
        return sum / values.size();
    }

    private static double number(JsonObject tree, String... path) {
        return at(tree, path).getAsDouble();
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
