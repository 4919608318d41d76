package org.equipoise.analysis.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.equipoise.io.Hdf5Reader;

/**
 * Memories of a direction over trials.
 *
 * @param kind {@code memory}
 * @param trials how many there are
 * @param kept how many have a direction to the end: a mean vector of at least {@link #LEAST_LENGTH} in the last bins of 250 ms
 * @param fromMs when the delay begins
 * @param diffusion of the trials in which the direction is kept; null where there are fewer than three, or three bins
 */
public record MemoryAnalysis(String kind, int trials, int kept, double fromMs, Diffusion diffusion) {
    /** Uniform activity has a mean vector near 0; a bump over a weak background, of 0.7. */
    public static final double LEAST_LENGTH = 0.4;

    private static final double END_MS = 250;

    /** Whether a file is there and holds directions. */
    public static boolean isIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            return reader.has("/direction/angle");
        }
    }

    /** Reads {@code measures.h5}, which holds directions. */
    public static MemoryAnalysis of(Path file) throws IOException {
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            double bin = reader.numberAttribute("/", "bin_ms").doubleValue();
            double start = reader.numberAttribute("/direction", "from_ms").doubleValue();
            double[][] angles = kept(reader, bin);
            int trials = (int) reader.shape("/direction/angle")[0];
            int bins = (int) reader.shape("/direction/angle")[1];
            int from = (int) Math.round(start / bin);
            Diffusion diffusion = angles.length < 3 || bins - from < 3 ? null : Diffusion.of(angles, bin, from, bins);
            return new MemoryAnalysis("memory", trials, angles.length, start, diffusion);
        }
    }

    /** The decoded directions of the trials in which there is one to the end, a row each. */
    public static double[][] kept(Hdf5Reader reader, double bin) throws IOException {
        int trials = (int) reader.shape("/direction/angle")[0];
        int bins = (int) reader.shape("/direction/angle")[1];
        double[][] angles = reader.block("/direction/angle", 0, trials, 0, bins);
        double[][] lengths = reader.block("/direction/length", 0, trials, 0, bins);
        int last = Math.max(0, bins - (int) Math.max(1, Math.round(END_MS / bin)));
        return IntStream.range(0, trials)
                .filter(trial -> {
                    double sum = 0;
                    for (int b = last; b < bins; b++) {
                        sum += lengths[trial][b];
                    }
                    return sum / (bins - last) >= LEAST_LENGTH;
                })
                .mapToObj(trial -> angles[trial])
                .toArray(double[][]::new);
    }

    /** The results in words. */
    public List<String> lines() {
        String survival = String.format(Locale.ROOT, "%d of %d trials keep a direction to the end", kept, trials);
        return diffusion == null
                ? List.of(survival)
                : List.of(
                        survival,
                        String.format(
                                Locale.ROOT,
                                "from %.0f ms on its variance grows by %.1f degrees^2 a second (r^2 %.3f, offset %.1f)",
                                fromMs,
                                diffusion.slope(),
                                diffusion.rSquared(),
                                diffusion.offset()));
    }
}
