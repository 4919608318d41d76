import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Prints rates and irregularity of the balanced random networks in conf/ over ten seeds, as a table in Markdown. */
public final class BalancedRandomNetwork {
    private static final int SEEDS = 10;
    private static final int NEURONS_E = 80;
    private static final int NEURONS_I = 20;

    private static final List<Measure> MEASURES = List.of(
            new Measure("rate of E/Hz", "%.2f", run -> run.rate("E", NEURONS_E), "8.1 +- 0.8", "15.6 +- 0.9"),
            new Measure("rate of I/Hz", "%.2f", run -> run.rate("I", NEURONS_I), "7.7 +- 1.7", "8.8"),
            new Measure("silent neurons", "%.3f", Run::silent, "0.06 +- 0.02", ""),
            new Measure("CV, mean over neurons with 4 spikes or more", "%.3f", run -> run.mean(4), "", ""),
            new Measure("CV, mean over neurons with 3 spikes or more", "%.3f", run -> run.mean(3), "", ""),
            new Measure("CV, median over the latter", "%.3f", Run::median, "", ""),
            new Measure("CV, mean over intervals", "%.3f", Run::ofIntervals, "0.45 +- 0.02", "0.39"));

    private record Measure(
            String name, String format, ToDoubleFunction<Run> value, String independent, String ofExtension) {}

    /** A neuron's coefficient of variation (population SD). */
    private record Irregularity(int spikes, double cv) {
        static Irregularity of(Collection<Double> spikes) {
            double[] times = spikes.stream().mapToDouble(t -> t).sorted().toArray();
            double[] intervals = new double[times.length - 1];
            Arrays.setAll(intervals, i -> times[i + 1] - times[i]);
            double mean = Arrays.stream(intervals).average().orElseThrow();
            double variance = Arrays.stream(intervals)
                    .map(t -> (t - mean) * (t - mean))
                    .average()
                    .orElseThrow();
            return new Irregularity(times.length, Math.sqrt(variance) / mean);
        }
    }

    /** The second's spike times, in ms, of the neurons that fire. */
    private record Run(Map<String, List<Double>> trains) {
        double rate(String population, int neurons) {
            return trains.entrySet().stream()
                            .filter(train -> train.getKey().startsWith(population))
                            .mapToInt(train -> train.getValue().size())
                            .sum()
                    / (double) neurons;
        }

        double silent() {
            return 1 - trains.size() / (double) (NEURONS_E + NEURONS_I);
        }

        List<Irregularity> irregularities(int fewest) {
            return trains.values().stream()
                    .filter(spikes -> spikes.size() >= fewest)
                    .map(Irregularity::of)
                    .sorted(Comparator.comparingDouble(Irregularity::cv))
                    .toList();
        }

        double mean(int fewest) {
            return irregularities(fewest).stream()
                    .mapToDouble(Irregularity::cv)
                    .average()
                    .orElseThrow();
        }

        double median() {
            List<Irregularity> all = irregularities(3);
            return (all.get((all.size() - 1) / 2).cv + all.get(all.size() / 2).cv) / 2;
        }

        double ofIntervals() {
            List<Irregularity> all = irregularities(3);
            int intervals = all.stream().mapToInt(neuron -> neuron.spikes - 1).sum();
            return all.stream()
                            .mapToDouble(neuron -> neuron.cv * (neuron.spikes - 1))
                            .sum()
                    / intervals;
        }
    }

    private BalancedRandomNetwork() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Run> network = run(Path.of(args[0]), "balanced-random-network");
        List<Run> extension = run(Path.of(args[0]), "balanced-random-network-extension");
        row("mean and SD over seeds", "network", "independent", "extension", "independent");
        System.out.println("|---|---|---|---|---|");
        for (Measure measure : MEASURES) {
            row(
                    measure.name,
                    text(measure, network),
                    measure.independent,
                    text(measure, extension),
                    measure.ofExtension);
        }
    }

    private static List<Run> run(Path root, String name) throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            Path out = Files.createTempDirectory(name);
            List<String> command = List.of(
                    root.resolve("scripts/equipoise").toString(),
                    "simulate",
                    root.resolve("conf/" + name + ".yaml").toString(),
                    "--set",
                    "seed=" + seed,
                    "--csv",
                    "--quiet",
                    "--overwrite",
                    "--out",
                    out.toString());
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " fails");
            }
            runs.add(read(out.resolve("spikes.csv")));
        }
        return runs;
    }

    /** Lines of time_ms,population,node_id below a header. */
    private static Run read(Path csv) throws IOException {
        Map<String, List<Double>> trains = new TreeMap<>();
        try (Stream<String> lines = Files.lines(csv)) {
            lines.skip(1)
                    .map(line -> line.split(","))
                    .forEach(spike -> trains.computeIfAbsent(spike[1] + " " + spike[2], neuron -> new ArrayList<>())
                            .add(Double.valueOf(spike[0])));
        }
        return new Run(trains);
    }

    private static String text(Measure measure, List<Run> runs) {
        double[] values = runs.stream().mapToDouble(measure.value).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
        return String.format(Locale.ROOT, measure.format + " +- " + measure.format, mean, Math.sqrt(variance));
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
