import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs a simulation several times, each in a fresh JVM, and prints what its summary.json says about time and memory: one
 * line of JSON a run, then one with the median, minimum and maximum of each figure. scripts/bench starts it.
 */
@Command(
        name = "scripts/bench",
        sortOptions = false,
        description = "Measures the speed of scripts/equipoise simulate, alone or in turn with another program.")
final class Bench implements Callable<Integer> {

    @Parameters(index = "0", hidden = true)
    private Path root;

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    private boolean help;

    @Option(names = "--runs", defaultValue = "5", description = "How often each program is run (default: 5).")
    private int runs;

    @Option(names = "--conf", description = "What is simulated (default: conf/brunel.yaml).")
    private Path conf;

    @Option(names = "--ranks", description = "Passed on to simulate.")
    private String ranks;

    @Option(names = "--threads", description = "Passed on to simulate.")
    private String threads;

    @Option(names = "--launcher", description = "Passed on to simulate.")
    private String launcher;

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Passed on to simulate; may be given repeatedly.")
    private List<String> settings = List.of();

    @Option(
            names = "--beside",
            paramLabel = "COMMAND",
            description = "A shell command that is run in turn with ours; the first line that it prints which is a JSON"
                    + " object holds its figures. The last line then also has, for each figure that both give, the"
                    + " median of the ratios ours/other of the pairs of runs.")
    private String beside;

    @Option(
            names = "--models",
            description =
                    "Instead prints the times of a step of a neuron, for every neuron model, and of a synaptic event, for"
                            + " every kind of synapse, in ns on one thread, as a table. Takes no other option.")
    private boolean models;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    System.err.println("bench: " + failure.getMessage());
                    return 1;
                })
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (models) {
            throw new IllegalArgumentException("--models takes no other option");
        }
        if (runs < 1) {
            throw new IllegalArgumentException("--runs must be at least 1, not " + runs);
        }
        List<JsonObject> ours = new ArrayList<>();
        List<JsonObject> others = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            ours.add(report(run, "equipoise", simulate()));
            if (beside != null) {
                others.add(report(run, "beside", firstJsonLine(List.of("bash", "-c", beside))));
            }
        }
        JsonObject closing = new JsonObject();
        closing.addProperty("runs", runs);
        closing.add("equipoise", statistics(ours));
        if (beside != null) {
            closing.add("beside", statistics(others));
            closing.add("median_ratio", ratios(ours, others));
        }
        System.out.println(closing);
        return 0;
    }

    private static JsonObject report(int run, String program, JsonObject figures) {
        JsonObject line = new JsonObject();
        line.addProperty("run", run);
        line.addProperty("program", program);
        figures.entrySet().forEach(figure -> line.add(figure.getKey(), figure.getValue()));
        System.out.println(line);
        return figures;
    }

    /** One run of ours: its times and peak memory, and of a spiking network the mean rate. */
    private JsonObject simulate() throws IOException, InterruptedException {
        Path out = Files.createTempDirectory("equipoise-bench");
        try {
            List<String> command =
                    new ArrayList<>(List.of(root.resolve("scripts/equipoise").toString(), "simulate"));
            command.add((conf == null ? root.resolve("conf/brunel.yaml") : conf).toString());
            command.addAll(List.of("--out", out.toString(), "--overwrite", "--quiet"));
            passOn(command, "--ranks", ranks);
            passOn(command, "--threads", threads);
            passOn(command, "--launcher", launcher);
            settings.forEach(setting -> passOn(command, "--set", setting));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            require(process, String.join(" ", command));
            JsonObject summary = JsonParser.parseString(Files.readString(out.resolve("summary.json")))
                    .getAsJsonObject();
            JsonObject figures = summary.getAsJsonObject("timing");
            figures.add("peak_rss_mb", summary.getAsJsonObject("memory").get("peak_rss_mb"));
            if (summary.has("network")) {
                figures.add("rate_hz", summary.getAsJsonObject("network").get("rate_hz"));
            }
            return figures;
        } finally {
            delete(out);
        }
    }

    private static void passOn(List<String> command, String option, String value) {
        if (value != null) {
            command.addAll(List.of(option, value));
        }
    }

    private static JsonObject firstJsonLine(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonObject found = null;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                found = found == null ? jsonObject(line) : found;
            }
        }
        require(process, command.get(command.size() - 1));
        if (found == null) {
            throw new IOException("no line with a JSON object was printed by: " + command.get(command.size() - 1));
        }
        return found;
    }

    /** The object that a line holds, or null. */
    private static JsonObject jsonObject(String line) {
        if (!line.strip().startsWith("{")) {
            return null;
        }
        try {
            return JsonParser.parseString(line).getAsJsonObject();
        } catch (JsonParseException notJson) {
            return null;
        }
    }

    private static void require(Process process, String command) throws IOException, InterruptedException {
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("exit code " + code + " of: " + command);
        }
    }

    private static JsonObject statistics(List<JsonObject> runs) {
        JsonObject all = new JsonObject();
        numbers(runs).forEach((key, values) -> {
            JsonObject one = new JsonObject();
            one.addProperty("median", median(values));
            one.addProperty("min", Arrays.stream(values).min().orElseThrow());
            one.addProperty("max", Arrays.stream(values).max().orElseThrow());
            all.add(key, one);
        });
        return all;
    }

    private static JsonObject ratios(List<JsonObject> ours, List<JsonObject> others) {
        JsonObject all = new JsonObject();
        Map<String, double[]> theirs = numbers(others);
        numbers(ours).forEach((key, values) -> {
            if (theirs.containsKey(key)) {
                double[] ratios = new double[values.length];
                Arrays.setAll(ratios, run -> values[run] / theirs.get(key)[run]);
                all.addProperty(key, Math.round(1000 * median(ratios)) / 1000.0);
            }
        });
        return all;
    }

    /** The figures that are numbers in every run, by name, one value a run. */
    private static Map<String, double[]> numbers(List<JsonObject> runs) {
        Map<String, double[]> all = new LinkedHashMap<>();
        for (String key : runs.get(0).keySet()) {
            List<JsonElement> values = runs.stream().map(run -> run.get(key)).toList();
            if (values.stream().allMatch(Bench::isNumber)) {
                all.put(
                        key,
                        values.stream().mapToDouble(JsonElement::getAsDouble).toArray());
            }
        }
        return all;
    }

    private static boolean isNumber(JsonElement value) {
        return value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isNumber();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
