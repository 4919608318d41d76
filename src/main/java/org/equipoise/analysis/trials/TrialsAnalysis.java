package org.equipoise.analysis.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.equipoise.io.Hdf5Reader;

/**
 * What trials show together.
 *
 * @param kind {@code trials}
 * @param response how rates follow a step of the input; null if that is not asked for
 * @param twin how trials and their twins move apart; null if there are none
 */
public record TrialsAnalysis(String kind, StepResponse response, TwinCourse twin) {
    private static final String RESPONSE = "/response";
    private static final String TWIN = "/twin";

    /** Whether a file is there and has a response or twins. */
    public static boolean isIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            return reader.has(RESPONSE) || reader.has(TWIN);
        }
    }

    /** Reads {@code measures.h5}. */
    public static TrialsAnalysis of(Path file) throws IOException {
        try (Hdf5Reader reader = new Hdf5Reader(file)) {
            return new TrialsAnalysis(
                    "trials",
                    reader.has(RESPONSE) ? StepResponse.of(reader) : null,
                    reader.has(TWIN) ? TwinCourse.of(reader) : null);
        }
    }

    /** The results in words. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (response != null) {
            lines.add("population  before/Hz   after/Hz  63 %/ms  extreme/Hz  at/ms  within 20 %/ms  tau_m/ms");
            response.populations()
                    .forEach((name, p) -> lines.add(String.format(
                            Locale.ROOT,
                            "%-10s %10.2f %10.2f %8s %11.2f %6s %15s %9s",
                            name,
                            p.beforeHz(),
                            p.afterHz(),
                            time(p.reachedMs()),
                            p.extremeHz(),
                            time(p.extremeMs()),
                            time(p.returnedMs()),
                            time(p.membraneMs()))));
        }
        if (twin != null) {
            lines.add(String.format(Locale.ROOT, "%d of %d twins stay apart", twin.apart(), twin.trials()));
            if (!Double.isNaN(twin.fromMs())) {
                lines.add(String.format(
                        Locale.ROOT,
                        "distance %.3f in the end; half of it after %s ms, 90 %% after %s ms",
                        twin.level(),
                        time(twin.halfMs()),
                        time(twin.nearlyMs())));
            }
        }
        return lines;
    }

    private static String time(double ms) {
        return Double.isNaN(ms) ? "-" : String.format(Locale.ROOT, "%.1f", ms);
    }
}
