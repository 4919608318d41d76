package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equipoise.io.Hdf5Reader;

/**
 * Rate models, from {@code rate.h5}:
 *
 * <ul>
 *   <li>{@code bumps} and {@code tracking}: of a continuous attractor;
 *   <li>{@code phase-plane}: of the reduced model of decisions.
 * </ul>
 */
final class RateChapter implements Chapter {
    @Override
    public boolean isIn(Path directory) {
        return Files.exists(file(directory));
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        boolean decides;
        try (Hdf5Reader reader = new Hdf5Reader(file(directory))) {
            decides = reader.has("/decision");
        }
        if (decides) {
            report.section("Phase plane");
            report.figure(PhasePlaneFigure.read(file(directory)));
            return;
        }
        report.section("Continuous attractor");
        AttractorResults results = AttractorResults.read(file(directory));
        if (results.frameTimes().length > 0) {
            report.figure(AttractorFigures.bumps(results));
        }
        if (results.tracks()) {
            report.figure(AttractorFigures.tracking(results));
        }
    }

    private static Path file(Path directory) {
        return directory.resolve("rate.h5");
    }
}
