package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The synapses of a network, if they were recorded: the figure {@code connectivity}, from {@code connections.h5}. */
final class ConnectivityChapter implements Chapter {
    private static final String FILE = "connections.h5";

    @Override
    public boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    @Override
    public void addTo(Report report, Path directory) throws IOException {
        RunSummary summary = RunSummary.read(directory.resolve("summary.json"));
        Connectivity connectivity = Connectivity.read(summary, directory.resolve(FILE));
        if (connectivity.bundles().isEmpty()) {
            return;
        }
        report.section("Connectivity");
        report.figure(ConnectivityFigure.of(connectivity));
    }
}
