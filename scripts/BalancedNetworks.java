import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints measured, theoretical and independent values of balanced networks as a table in Markdown. */
public final class BalancedNetworks {
    private final Path root;
    private final Path out;

    private BalancedNetworks(Path root) throws IOException {
        this.root = root;
        out = Files.createTempDirectory("balanced-networks");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new BalancedNetworks(Path.of(args[0])).print();
    }

    private void print() throws IOException, InterruptedException {
        System.out.println("| network | point | measure | measured | theory | independent |");
        System.out.println("|---|---|---|---|---|---|");
        study("excitation", "neurons", "rate_hz", null, "9.6", "12.9", "19.3");
        study("excitation", "neurons", "fano", null, "0.49", "0.39", "0.29");
        study("balance", "neurons", "rate_hz", null, "8.2", "9.6", "10.6");
        study("balance", "neurons", "fano", null, "", "1.04-1.08", "");
        String[] input = {"5", "10", "15", "20"};
        study("linear", "E", "rate_hz", input, "7.00", "12.82", "18.30", "23.69");
        study("linear", "I", "rate_hz", input, "5.82", "11.52", "16.92", "22.17");
        study("linear", "E", "cv_isi", null, "0.85", "1.00", "1.15", "1.28");
        String[] limit = {"10", "10", "10", "10", "10"};
        study("large-k", "E", "rate_hz", limit, "12.82", "", "12.03", "", "");
        study("large-k", "I", "rate_hz", limit, "11.52", "", "11.17", "", "");
        panel("8A", "3", "2", "333.0");
        panel("8B", "6", "4", "58.7");
        panel("8C", "5", "2", "37.5");
        panel("8D", "4.5", "0.9", "5.88");
    }

    private void study(String name, String population, String measure, String[] theory, String... independent)
            throws IOException, InterruptedException {
        Path directory = out.resolve(name);
        if (!Files.exists(directory)) {
            simulate("conf/miniproject/" + name + ".yaml", directory);
        }
        JsonArray points = read(directory.resolve("study.json")).getAsJsonArray("points");
        for (int p = 0; p < points.size(); p++) {
            JsonObject point = points.get(p).getAsJsonObject();
            JsonArray trials = point.getAsJsonObject("measures")
                    .getAsJsonObject(population)
                    .getAsJsonArray(measure);
            String label = point.get("name").getAsString().replaceFirst("^\\d+_", "");
            String predicted = theory == null ? "" : theory[p];
            row(name, label, population + " " + measure, meanAndDeviation(trials), predicted, independent[p]);
        }
    }

    private void panel(String name, String g, String eta, String independent) throws IOException, InterruptedException {
        Path directory = out.resolve(name);
        String reset = ".params.V_reset=10 mV";
        simulate(
                "conf/brunel.yaml",
                directory,
                "parameters.g=" + g,
                "parameters.eta=" + eta,
                "populations.E" + reset,
                "populations.I" + reset);
        JsonObject summary = read(directory.resolve("summary.json"));
        double measured = rate(summary);
        double predicted = rate(summary.getAsJsonObject("theory"));
        String label = "g=" + g + ", eta=" + eta;
        row("Brunel " + name, label, "E rate_hz", number(measured), number(predicted), independent);
    }

    private static double rate(JsonObject of) {
        return of.getAsJsonObject("populations")
                .getAsJsonObject("E")
                .get("rate_hz")
                .getAsDouble();
    }

    private void simulate(String configuration, Path directory, String... settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                root.resolve("scripts/equipoise").toString(),
                "simulate",
                root.resolve(configuration).toString(),
                "--quiet",
                "--out",
                directory.toString()));
        for (String setting : settings) {
            command.addAll(List.of("--set", setting));
        }
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(configuration + " does not run");
        }
    }

    private static JsonObject read(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    private static String meanAndDeviation(JsonArray trials) {
        int n = trials.size();
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < n; t++) {
            sum += trials.get(t).getAsDouble();
        }
        for (int t = 0; t < n; t++) {
            squares += Math.pow(trials.get(t).getAsDouble() - sum / n, 2);
        }
        return number(sum / n) + (n == 1 ? "" : " +- " + number(Math.sqrt(squares / (n - 1))));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
