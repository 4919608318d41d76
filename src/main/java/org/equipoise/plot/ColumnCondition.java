package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.io.Hdf5Reader;

/**
 * What the files of a condition of cortical columns hold that a figure shows.
 *
 * @param name of the condition
 * @param columns 1 or 2
 * @param trials how many there are in all files
 * @param spontaneous whether there was no stimulus
 * @param stimulusHz its rate
 * @param stimulusMs when it begins and ends
 * @param samplesMs from one sample of the variables to the next
 * @param variables of the first trial, by {@code columnC/name}; empty if none were kept
 * @param rates distributions over all trials
 */
record ColumnCondition(
        String name,
        int columns,
        int trials,
        boolean spontaneous,
        double stimulusHz,
        double[] stimulusMs,
        double samplesMs,
        Map<String, double[]> variables,
        List<RateHistogram> rates) {
    private static final List<String> SHOWN =
            List.of("Q_p", "Q_i", "V_p", "V_i", "Na", "s_pp", "s_pi", "s_ip", "s_ii", "s_px", "s_po");

    private static final List<String> POPULATIONS = List.of("pyramidal", "inhibitory");

    /**
     * Reads a condition.
     *
     * @param directory with its files
     * @throws IOException if a file is missing or damaged, with a message that names it
     */
    static ColumnCondition read(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> file.getFileName().toString().matches("trials-.*\\.h5"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IOException(directory + " holds no trials");
        }
        try (Hdf5Reader first = new Hdf5Reader(files.get(0))) {
            boolean spontaneous = number(first, "spontaneous") == 1;
            double onset = number(first, "stimulus_onset_ms");
            int columns = (int) number(first, "columns");
            Map<String, double[]> variables = variables(first, columns);
            double interval = variables.isEmpty()
                    ? Double.NaN
                    : first.numberAttribute("/column0/states/Q_p", "interval_ms")
                            .doubleValue();
            List<RateHistogram> rates = histograms(columns, spontaneous);
            int trials = 0;
            for (Path path : files) {
                try (Hdf5Reader file = new Hdf5Reader(path)) {
                    int count = (int) number(file, "trials");
                    trials += count;
                    for (RateHistogram histogram : rates) {
                        histogram.add(file, count);
                    }
                }
            }
            return new ColumnCondition(
                    first.textAttribute("/", "condition"),
                    columns,
                    trials,
                    spontaneous,
                    number(first, "stimulus_hz"),
                    new double[] {onset, onset + number(first, "stimulus_duration_ms")},
                    interval,
                    variables,
                    rates);
        }
    }

    private static double number(Hdf5Reader file, String attribute) throws IOException {
        return file.numberAttribute("/", attribute).doubleValue();
    }

    private static Map<String, double[]> variables(Hdf5Reader file, int columns) throws IOException {
        Map<String, double[]> variables = new LinkedHashMap<>();
        for (String name : SHOWN) {
            for (int c = 0; c < columns; c++) {
                String path = "/column" + c + "/states/" + name;
                if (file.has(path)) {
                    int samples = (int) file.shape(path)[1];
                    variables.put("column" + c + "/" + name, file.block(path, 0, 1, 0, samples)[0]);
                }
            }
        }
        return variables;
    }

    private static List<RateHistogram> histograms(int columns, boolean spontaneous) {
        List<RateHistogram> histograms = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            String of = columns == 1 ? "" : ", column " + (c + 1);
            String path = "/column" + c + "/";
            if (spontaneous) {
                for (String population : POPULATIONS) {
                    histograms.add(new RateHistogram(population + of, path + population + "_rate", -1));
                }
            } else {
                histograms.add(new RateHistogram("before" + of, path + "pyramidal_pre_post", 0));
                histograms.add(new RateHistogram("after" + of, path + "pyramidal_pre_post", 1));
            }
        }
        return histograms;
    }
}
