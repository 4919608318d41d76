package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.io.Hdf5Reader;

/**
 * What the figures show of {@code measures.h5}.
 *
 * @param binMs length of a bin
 * @param trials how many trials there are
 * @param populations the rates of those shown
 * @param windowMs over which rates are smoothed
 * @param race when a decision was sought, from and until, ms; empty if none was
 * @param angles the directions of some trials, a row each; empty if none was decoded
 * @param ring the name of the population that they are of; empty likewise
 */
record MeasuredRun(
        double binMs,
        int trials,
        List<Rates> populations,
        double windowMs,
        Optional<double[]> race,
        Optional<double[][]> angles,
        Optional<String> ring) {

    /** So many trials are drawn one by one. */
    static final int EXAMPLES = 5;

    private static final int DIRECTIONS = 30;
    private static final double SMOOTHED_MS = 50;

    /**
     * A population.
     *
     * @param mean its rate in each bin, over all trials, Hz
     * @param examples its rates in some trials
     */
    record Rates(String name, double[] mean, double[][] examples) {}

    static MeasuredRun read(Path path) throws IOException {
        try (Hdf5Reader file = new Hdf5Reader(path)) {
            double bin = file.numberAttribute("/", "bin_ms").doubleValue();
            boolean decides = file.has("/decision");
            double window = decides
                    ? file.numberAttribute("/decision", "window_ms").doubleValue()
                    : file.has("/response") ? bin : Math.max(bin, SMOOTHED_MS);
            List<String> names = decides
                    ? List.of(file.textAttribute("/decision", "between").split(" ", -1))
                    : file.children("/counts").stream()
                            .limit(SpikingRun.MOST_POPULATIONS)
                            .toList();
            List<Rates> populations = new ArrayList<>();
            for (String name : names) {
                populations.add(rates(file, name, bin, (int) Math.max(1, Math.round(window / bin))));
            }
            Optional<double[]> race = decides
                    ? Optional.of(new double[] {
                        file.numberAttribute("/decision", "from_ms").doubleValue(),
                        file.numberAttribute("/decision", "until_ms").doubleValue()
                    })
                    : Optional.empty();
            return new MeasuredRun(
                    bin,
                    (int) file.shape("/counts/" + names.get(0))[0],
                    populations,
                    window,
                    race,
                    file.has("/direction/angle") ? Optional.of(angles(file)) : Optional.empty(),
                    file.has("/direction/angle")
                            ? Optional.of(file.textAttribute("/direction", "population"))
                            : Optional.empty());
        }
    }

    private static double[][] angles(Hdf5Reader file) throws IOException {
        long[] shape = file.shape("/direction/angle");
        return file.block("/direction/angle", 0, (int) Math.min(shape[0], DIRECTIONS), 0, (int) shape[1]);
    }

    private static Rates rates(Hdf5Reader file, String name, double bin, int window) throws IOException {
        String table = "/counts/" + name;
        int trials = (int) file.shape(table)[0];
        int bins = (int) file.shape(table)[1];
        double neurons = file.numberAttribute(table, "neurons").doubleValue();
        double[] mean = new double[bins];
        double[][] examples = new double[Math.min(trials, EXAMPLES)][];
        for (int trial = 0; trial < trials; trial++) {
            double[] rate = smooth(file.row(table, trial, 0, bins), window, 1000 / (neurons * bin));
            for (int b = 0; b < bins; b++) {
                mean[b] += rate[b] / trials;
            }
            if (trial < examples.length) {
                examples[trial] = rate;
            }
        }
        return new Rates(name, mean, examples);
    }

    /** The mean over windows that end with each bin; at the beginning they are shorter. */
    private static double[] smooth(long[] counts, int window, double factor) {
        double[] smooth = new double[counts.length];
        long sum = 0;
        for (int b = 0; b < counts.length; b++) {
            sum += counts[b] - (b >= window ? counts[b - window] : 0);
            smooth[b] = factor * sum / Math.min(window, b + 1);
        }
        return smooth;
    }
}
