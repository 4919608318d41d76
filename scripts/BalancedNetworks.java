import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.equipoise.io.Hdf5Reader;
import org.equipoise.record.SonataSpikes;

/** Prints measured, theoretical and independent values of balanced networks as a table in Markdown. */
public final class BalancedNetworks {
    private static final String IMAGES = "src/site/resources/images/mini-project";

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
        trains();
        oneInput();
        study("many-inputs", "neurons", "V_m_mean", null, "", "", "", "");
        study("many-inputs", "neurons", "V_m_variance", null, "0.100", "0.0102", "0.00103", "9.8e-5");
        tuned("mean-at-threshold", "V_m_mean", "5.0");
        study("excitation", "neurons", "rate_hz", null, "9.6", "12.9", "19.3");
        study("excitation", "neurons", "fano", null, "0.49", "0.39", "0.29");
        tuned("excitation-tuned", "rate_hz", "about 4.25");
        study("balance", "neurons", "rate_hz", null, "8.2", "9.6", "10.6");
        study("balance", "neurons", "fano", null, "", "1.04-1.08", "");
        tuned("balance-tuned", "rate_hz", "about 1.5");
        String[] input = {"5", "10", "15", "20"};
        study("linear", "E", "rate_hz", input, "7.00", "12.82", "18.30", "23.69");
        study("linear", "I", "rate_hz", input, "5.82", "11.52", "16.92", "22.17");
        study("linear", "E", "cv_isi", null, "0.85", "1.00", "1.15", "1.28");
        String[] limit = {"10", "10", "10", "10", "10"};
        study("large-k", "E", "rate_hz", limit, "12.82", "", "12.03", "", "");
        study("large-k", "I", "rate_hz", limit, "11.52", "", "11.17", "", "");
        dense();
        step();
        panel("8A", "3", "2", "333.0");
        panel("8B", "6", "4", "58.7");
        panel("8C", "5", "2", "37.5");
        panel("8D", "4.5", "0.9", "5.88");
        Files.createDirectories(root.resolve(IMAGES));
        figure("poisson", "counts-X");
        figure("one-input", "potential");
        figure("many-inputs", "theory-over-K");
        figure("excitation-tuned", "tuning");
        figure("balance-tuned", "tuning");
        figure("linear", "theory-over-r_X");
        figure("large-k", "theory-over-K");
        simulate("conf/miniproject/dense.yaml", out.resolve("dense-study"));
        figure("dense-study", "theory-over-N");
        simulate("conf/miniproject/integration.yaml", out.resolve("integration"));
        figure("integration", "theory-over-dt");
    }

    /** Draws the figures of a run and takes one for the page about the mini-project. */
    private void figure(String name, String figure) throws IOException, InterruptedException {
        Path directory = out.resolve(name);
        equipoise(List.of("plot", directory.toString()));
        Files.copy(
                directory.resolve("figures").resolve(figure + ".png"),
                root.resolve(IMAGES).resolve(name + ".png"),
                StandardCopyOption.REPLACE_EXISTING);
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
            String predicted = theory == null ? predicted(point, population, measure) : theory[p];
            row(name, label, population + " " + measure, meanAndDeviation(trials), predicted, independent[p]);
        }
    }

    /** Task 1: spike counts of Poisson trains. */
    private void trains() throws IOException, InterruptedException {
        Path directory = out.resolve("poisson");
        simulate("conf/miniproject/poisson.yaml", directory);
        int[] counts = counts(directory, "X", 100);
        double mean = Arrays.stream(counts).average().orElseThrow();
        row(
                "poisson",
                "100 x 10 Hz x 2 s",
                "X spike count",
                number(mean) + " +- " + number(Math.sqrt(variance(counts) / 100)),
                "20 +- 0.447",
                "20 +- 0.45");
    }

    /** Task 2: a spike comes out when two of the input are close enough; the free membrane has its moments. */
    private void oneInput() throws IOException, InterruptedException {
        simulate("conf/miniproject/one-input.yaml", out.resolve("one-input"));
        Path directory = out.resolve("one-input-1000-s");
        simulate(
                "conf/miniproject/one-input.yaml",
                directory,
                "duration=1000 s",
                "record.traces=[{population: free, variables: V_m, interval: 1 ms}]");
        String point = "w=0.9mV, 1000 s";
        JsonObject summary = read(directory.resolve("summary.json"));
        double close = 1 - Math.exp(-0.01 * 20 * Math.log(9));
        double measured = rate(summary.getAsJsonObject("populations"), "neuron");
        row("one-input", point, "neuron rate_hz", number(measured), number(10 * close / (1 + close)), "few");
        try (Hdf5Reader file = new Hdf5Reader(directory.resolve("traces.h5"))) {
            int rows = (int) file.shape("/report/free/data")[0];
            double sum = 0;
            double squares = 0;
            for (double[] value : file.block("/report/free/data", 0, rows, 0, 1)) {
                sum += value[0];
                squares += value[0] * value[0];
            }
            double mean = sum / rows;
            row("one-input", point, "free V_m_mean", number(mean), "0.180", "");
            row("one-input", point, "free V_m_variance", number(squares / rows - mean * mean), "0.081", "");
        }
    }

    /** Tasks 3d, 3e and 4: what the program finds. */
    private void tuned(String name, String measure, String independent) throws IOException, InterruptedException {
        Path directory = out.resolve(name);
        simulate("conf/miniproject/" + name + ".yaml", directory);
        JsonObject point = read(directory.resolve("study.json"))
                .getAsJsonArray("points")
                .get(0)
                .getAsJsonObject();
        JsonObject found = point.getAsJsonObject("tuned");
        JsonObject measures = point.getAsJsonObject("measures").getAsJsonObject("neurons");
        row(
                name,
                measure + " " + first(measures, measure),
                "w found",
                first(found, "values"),
                number(found.get("theory").getAsDouble()),
                independent);
        if (measure.equals("rate_hz")) {
            row(name, "w found", "neurons fano", first(measures, "fano"), "", "");
        }
    }

    private static String first(JsonObject object, String key) {
        return number(object.getAsJsonArray(key).get(0).getAsDouble());
    }

    /** Task 5d: all neurons of a population have the same inputs. */
    private void dense() throws IOException, InterruptedException {
        Path directory = out.resolve("dense");
        simulate("conf/miniproject/network.yaml", directory, "parameters.N=100");
        JsonObject populations = read(directory.resolve("summary.json")).getAsJsonObject("populations");
        row("dense", "N=K=100", "E rate_hz", number(rate(populations, "E")), "10 (fails)", "41");
        row("dense", "N=K=100", "I rate_hz", number(rate(populations, "I")), "10 (fails)", "20.5");
        row(
                "dense",
                "N=K=100",
                "E variance of counts over neurons",
                number(variance(counts(directory, "E", 100))),
                "",
                "0");
    }

    /** How fast the rates follow a step of the input from 5 to 15 Hz. */
    private void step() throws IOException, InterruptedException {
        Path directory = out.resolve("step");
        int onset = 1000;
        simulate(
                "conf/miniproject/network.yaml",
                directory,
                "trials=24",
                "measures={bin: 1 ms}",
                "populations.X.params.rate={times: [0 s, 1 s], values: [5 Hz, 15 Hz]}");
        String[][] independent = {{"7.1 -> 18.5", "1", "32", "2-3"}, {"alike", "alike", "alike", "alike"}};
        for (int p = 0; p < 2; p++) {
            String name = List.of("E", "I").get(p);
            double[] rates = rates(directory, name);
            double before = Arrays.stream(rates, onset / 2, onset).average().orElseThrow();
            double after =
                    Arrays.stream(rates, 3 * onset / 2, 2 * onset).average().orElseThrow();
            int risen = onset;
            while (rates[risen] < before + 0.63 * (after - before)) {
                risen++;
            }
            int settled = onset;
            for (int b = onset; b < onset + 20; b++) {
                settled = rates[b] > rates[settled] ? b : settled;
            }
            double highest = rates[settled];
            while (Math.abs(rates[settled] - after) > 0.2 * after) {
                settled++;
            }
            row(
                    "step",
                    "r_X 5 -> 15 Hz, 24 trials",
                    name + " rate_hz",
                    number(before) + " -> " + number(after),
                    "5 -> 15",
                    independent[p][0]);
            row(
                    "step",
                    "r_X 5 -> 15 Hz, 24 trials",
                    name + ": 63 % in bin of 1 ms number",
                    Integer.toString(risen - onset + 1),
                    "much below tau = 20 ms",
                    independent[p][1]);
            row(
                    "step",
                    "r_X 5 -> 15 Hz, 24 trials",
                    name + ": highest rate_hz",
                    number(highest),
                    "",
                    independent[p][2]);
            row(
                    "step",
                    "r_X 5 -> 15 Hz, 24 trials",
                    name + ": within 20 % in bin of 1 ms number",
                    Integer.toString(settled - onset + 1),
                    "",
                    independent[p][3]);
        }
    }

    /** The rate in each bin of 1 ms, over all trials, Hz. */
    private static double[] rates(Path directory, String population) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(directory.resolve("measures.h5"))) {
            String table = "/counts/" + population;
            long[] shape = file.shape(table);
            double[] rates = new double[(int) shape[1]];
            double neurons = file.numberAttribute(table, "neurons").doubleValue();
            for (int trial = 0; trial < shape[0]; trial++) {
                long[] counts = file.row(table, trial, 0, rates.length);
                for (int b = 0; b < rates.length; b++) {
                    rates[b] += 1000 * counts[b] / (neurons * shape[0]);
                }
            }
            return rates;
        }
    }

    private static int[] counts(Path directory, String population, int size) throws IOException {
        int[] counts = new int[size];
        try (SonataSpikes file = new SonataSpikes(directory.resolve("spikes.h5"))) {
            for (long id : file.nodeIds(population, 0, (int) file.count(population))) {
                counts[(int) id]++;
            }
        }
        return counts;
    }

    private static double variance(int[] counts) {
        double mean = Arrays.stream(counts).average().orElseThrow();
        return Arrays.stream(counts).mapToDouble(n -> (n - mean) * (n - mean)).sum() / (counts.length - 1);
    }

    /** What mean-field theory says of a point; empty where it says nothing. */
    private static String predicted(JsonObject point, String population, String measure) {
        JsonObject theory = point.getAsJsonObject("theory").getAsJsonObject(population);
        return theory == null || !theory.has(measure)
                ? ""
                : number(theory.get(measure).getAsDouble());
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
        double measured = rate(summary.getAsJsonObject("populations"), "E");
        double predicted = rate(summary.getAsJsonObject("theory").getAsJsonObject("populations"), "E");
        String label = "g=" + g + ", eta=" + eta;
        row("Brunel " + name, label, "E rate_hz", number(measured), number(predicted), independent);
    }

    private static double rate(JsonObject populations, String name) {
        return populations.getAsJsonObject(name).get("rate_hz").getAsDouble();
    }

    private void simulate(String configuration, Path directory, String... settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("simulate", root.resolve(configuration).toString(), "--quiet", "--out", directory.toString()));
        for (String setting : settings) {
            command.addAll(List.of("--set", setting));
        }
        equipoise(command);
    }

    private void equipoise(List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("scripts/equipoise").toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", arguments) + " does not run");
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
        return number(sum / n)
                + (n == 1 ? "" : " +- " + String.format(Locale.ROOT, "%.3f", Math.sqrt(squares / (n - 1))));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 0.05 && value != 0 ? "%.3g" : "%.3f", value);
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
