package org.equipoise.plot.columns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.io.Hdf5File;
import org.equipoise.io.Hdf5Group;

/** The directory of an analysed study with made-up numbers: state a/b has amplitude 10 a + b at every stimulus. */
final class MadeStudy {
    private static final double[] STIMULI = {10, 30, 50, 70, 90};

    private final Map<String, double[]> lists = new LinkedHashMap<>();
    private final Map<String, double[]> traces = new LinkedHashMap<>();

    MadeStudy spontaneous(String condition, int columns, double intra, double input, double sd) {
        String path = "spontaneous/" + condition + "/";
        lists.put(path + "parameters/beta_intra", new double[] {intra});
        lists.put(path + "parameters/beta_input", new double[] {input});
        lists.put(path + "parameters/sd", new double[] {sd});
        for (int column = 0; column < columns; column++) {
            String below = path + "column" + column + "/pyramidal/";
            lists.put(below + "histogram/mean", filled(30, 100.0 / 30));
            lists.put(below + "histogram/sd", filled(30, 1));
            lists.put(below + "relative_power/mean", new double[] {0.5, 0.3, 0.1, 0.05, 0.03, 0.02});
            lists.put(below + "relative_power/sd", filled(6, 0.01));
            lists.put(below + "relative_power/se", filled(6, 0.001));
        }
        return this;
    }

    MadeStudy states(int columns, List<State> states) {
        for (State state : states) {
            double number = 10 * state.intra() + state.input();
            String evoked = StudyResults.path("evoked", columns, state).substring(1);
            String quiet = StudyResults.path("deterministic", columns, state).substring(1);
            lists.put(evoked + "/parameters/stimuli", STIMULI);
            lists.put(quiet + "/parameters/stimuli", STIMULI);
            for (int column = 0; column < columns; column++) {
                String below = "/column" + column + "/pyramidal/";
                for (String method : List.of("k_means", "logistic")) {
                    for (String kind : List.of("mean", "ci95")) {
                        double value = number / (kind.equals("mean") ? 100 : 1000);
                        lists.put(evoked + below + "detection/" + method + "/test/" + kind, filled(5, value));
                        lists.put(evoked + below + "differentiation/" + method + "/test/" + kind, filled(1, value));
                    }
                }
                lists.put(evoked + below + "detection/t", filled(5, number));
                lists.put(evoked + below + "differentiation/f", filled(1, number));
                lists.put(evoked + below + "differentiation/information", filled(1, 1));
                lists.put(evoked + below + "differentiation/information_corrected", filled(1, 0.9));
                lists.put(quiet + below + "rate/amplitude", filled(5, number));
                lists.put(quiet + below + "currents/balance/after", filled(5, number));
                lists.put(quiet + below + "trace/time", new double[] {-200, -100, 0, 100, 200, 600, 1200});
                traces.put(quiet + below + "trace/rate", new double[] {1, 1, 1, 9, 3, 2, 1});
                traces.put(quiet + below + "trace/balance", new double[] {1, 1, 1, 90, 3, 2, 1});
            }
        }
        return this;
    }

    /** Puts other numbers in the place of those at a path. */
    MadeStudy with(String path, double... values) {
        lists.put(path, values);
        return this;
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    /** Writes {@code analysis.h5} and {@code summary.json}. */
    Path write(Path directory) throws IOException {
        Files.writeString(directory.resolve("summary.json"), "{\"model\": \"cortical columns\"}");
        Hdf5File.write(directory.resolve("analysis.h5"), root -> {
            root.attribute("format", StudyResults.FORMAT);
            root.dataset("missing", List.of("condition lost has no trials"));
            Map<String, Hdf5Group> groups = new LinkedHashMap<>();
            groups.put("", root);
            lists.forEach((path, values) -> {
                int end = path.lastIndexOf('/');
                group(groups, path.substring(0, end)).dataset(path.substring(end + 1), values);
            });
            traces.forEach((path, values) -> {
                int end = path.lastIndexOf('/');
                double[][] rows = new double[STIMULI.length][];
                Arrays.fill(rows, values);
                group(groups, path.substring(0, end)).dataset(path.substring(end + 1), rows, values.length);
            });
        });
        return directory;
    }

    private static Hdf5Group group(Map<String, Hdf5Group> groups, String path) {
        Hdf5Group known = groups.get(path);
        if (known != null) {
            return known;
        }
        int end = path.lastIndexOf('/');
        Hdf5Group made = group(groups, path.substring(0, Math.max(0, end))).group(path.substring(end + 1));
        groups.put(path, made);
        return made;
    }
}
