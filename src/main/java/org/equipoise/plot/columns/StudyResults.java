package org.equipoise.plot.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.io.Hdf5Reader;

/** What {@code analysis.h5} and the trials of a study of columns hold. Not thread-safe. */
final class StudyResults implements AutoCloseable {
    static final String FORMAT = "equipoise column analysis";

    private static final double SAME = 1e-9;

    private final Path directory;
    private final Hdf5Reader file;
    private final List<Spontaneous> spontaneous = new ArrayList<>();

    /** A condition without a stimulus, and its parameters. */
    record Spontaneous(String condition, int columns, double intra, double input, double sd) {}

    /** @param directory of the run, which holds an analysis */
    StudyResults(Path directory) throws IOException {
        this.directory = directory;
        this.file = new Hdf5Reader(directory.resolve("analysis.h5"));
        try {
            if (isOfColumns() && file.has("/spontaneous")) {
                for (String condition : file.children("/spontaneous")) {
                    spontaneous.add(parameters(condition));
                }
            }
        } catch (IOException | RuntimeException damaged) {
            file.close();
            throw damaged;
        }
    }

    /** Whether the analysis is one of columns. */
    boolean isOfColumns() throws IOException {
        return file.textAttribute("/", "format").equals(FORMAT);
    }

    private Spontaneous parameters(String condition) throws IOException {
        String path = "/spontaneous/" + condition;
        return new Spontaneous(
                condition,
                file.has(path + "/column1") ? 2 : 1,
                file.doubles(path + "/parameters/beta_intra")[0],
                file.doubles(path + "/parameters/beta_input")[0],
                file.doubles(path + "/parameters/sd")[0]);
    }

    /**
     * A condition without a stimulus.
     *
     * @param input beta_input, which does not matter in one column: there one of another value serves too
     */
    Spontaneous spontaneous(int columns, double intra, double input, double sd) throws AbsentResult {
        List<Spontaneous> suitable = spontaneous.stream()
                .filter(s -> s.columns == columns && same(s.intra, intra) && same(s.sd, sd))
                .filter(s -> columns == 1 || same(s.input, input))
                .toList();
        Optional<Spontaneous> exact =
                suitable.stream().filter(s -> same(s.input, input)).findFirst();
        return exact.or(() -> suitable.stream().findFirst())
                .orElseThrow(() -> new AbsentResult("no spontaneous trials of "
                        + (columns == 1 ? "one column" : "two columns") + " with beta_intra "
                        + decimal(intra) + (columns == 1 ? "" : ", beta_input " + decimal(input)) + " and sd "
                        + decimal(sd)));
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) < SAME;
    }

    private static String decimal(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** A list of numbers. */
    double[] numbers(String path) throws IOException, AbsentResult {
        require(path);
        return file.doubles(path);
    }

    /** The row of a table that belongs to a stimulus. */
    double[] row(String path, int row) throws IOException, AbsentResult {
        require(path);
        return file.block(path, row, 1, 0, (int) file.shape(path)[1])[0];
    }

    private void require(String path) throws IOException, AbsentResult {
        if (!file.has(path)) {
            throw new AbsentResult("no " + path.substring(1));
        }
    }

    /** The path of a state's results: kind is evoked or deterministic. */
    static String path(String kind, int columns, State state) {
        return "/" + kind + "/" + (columns == 1 ? "one_column_" : "two_columns_") + state.name();
    }

    /** The number of a stimulus among those of a state. */
    int stimulus(String statePath, double hz) throws IOException, AbsentResult {
        double[] stimuli = numbers(statePath + "/parameters/stimuli");
        for (int u = 0; u < stimuli.length; u++) {
            if (same(stimuli[u], hz)) {
                return u;
            }
        }
        throw new AbsentResult("no " + decimal(hz) + " Hz in " + statePath.substring(1));
    }

    /** How many trials a state has at its first stimulus. */
    int trials(String statePath) throws IOException, AbsentResult {
        return (int) numbers(statePath + "/parameters/trials")[0];
    }

    /**
     * The pyramidal rate of the first column in the first trial of a condition.
     *
     * @param values in Hz
     * @param interval from one to the next in ms
     */
    record Trial(double[] values, double interval) {}

    /** The first trial of a condition. */
    Trial firstTrial(String condition) throws IOException, AbsentResult {
        Path folder = directory.resolve("trials").resolve(condition);
        Optional<Path> first = Optional.empty();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                first = files.filter(path -> path.toString().endsWith(".h5")).min(Path::compareTo);
            }
        }
        if (first.isEmpty()) {
            throw new AbsentResult("no trials of " + condition);
        }
        String rates = "/column0/pyramidal_rate";
        try (Hdf5Reader trials = new Hdf5Reader(first.get())) {
            if (!trials.has(rates)) {
                throw new AbsentResult("no rates in the trials of " + condition);
            }
            return new Trial(
                    trials.block(rates, 0, 1, 0, (int) trials.shape(rates)[1])[0],
                    trials.numberAttribute(rates, "interval_ms").doubleValue());
        }
    }

    /** What the analysis found missing, one sentence each. */
    List<String> missing() throws IOException {
        return file.has("/missing") ? file.texts("/missing") : List.of();
    }

    /** Whether any of the states is there. */
    boolean hasStates(String kind) throws IOException {
        return file.has("/" + kind) && !file.children("/" + kind).isEmpty();
    }

    /** The conditions without a stimulus. */
    List<Spontaneous> spontaneous() {
        return List.copyOf(spontaneous);
    }

    /** Adds to the mean of numbers their spread in both directions. */
    static double[] sum(double[] a, double[] b, double factor) {
        double[] sum = a.clone();
        Arrays.setAll(sum, i -> a[i] + factor * b[i]);
        return sum;
    }

    @Override
    public void close() {
        file.close();
    }
}
