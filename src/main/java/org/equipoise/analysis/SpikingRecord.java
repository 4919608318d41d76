package org.equipoise.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.io.Json;
import org.equipoise.record.SonataSpikes;

/**
 * The spikes that a run left, and what its {@code summary.json} says of them.
 *
 * @param spikes the file
 * @param dt length of a step in ms
 * @param from the last step that is left out
 * @param to the last step
 * @param sizes number of neurons of each population whose spikes were recorded, in the order of the summary
 * @param seed of the run
 * @param identity differs between runs
 */
record SpikingRecord(
        Path spikes, double dt, long from, long to, Map<String, Integer> sizes, long seed, String identity) {

    /** What is read of the summary; the names there are these in snake case. */
    private record Summary(
            double dtMs,
            double durationMs,
            double statisticsFromMs,
            long seed,
            String spikeDigest,
            Map<String, PopulationSummary> populations) {}

    private record PopulationSummary(int size) {}

    /**
     * Reads the summary and looks which populations were recorded.
     *
     * @throws IOException if files are missing, cannot be read or make no sense; the message names them
     */
    static SpikingRecord of(Path directory) throws IOException {
        Path file = directory.resolve("summary.json");
        Path spikes = directory.resolve("spikes.h5");
        if (!Files.exists(file)) {
            throw new IOException(
                    directory + " holds no finished run: there is no summary.json; scripts/equipoise simulate"
                            + " CONF --out " + directory + " makes one");
        }
        Summary summary = Json.read(file, Summary.class);
        require(summary.dtMs > 0, file, "dt_ms is missing or not positive");
        long from = Math.round(summary.statisticsFromMs / summary.dtMs);
        long to = Math.round(summary.durationMs / summary.dtMs);
        require(from >= 0 && to > from, file, "duration_ms must be above statistics_from_ms");
        require(summary.populations != null, file, "populations is missing");
        Map<String, Integer> sizes = new LinkedHashMap<>();
        List<String> recorded;
        try (SonataSpikes content = new SonataSpikes(spikes)) {
            recorded = content.populations();
        }
        for (Map.Entry<String, PopulationSummary> entry : summary.populations.entrySet()) {
            if (recorded.contains(entry.getKey())) {
                require(
                        entry.getValue() != null && entry.getValue().size > 0,
                        file,
                        "size of population " + entry.getKey() + " is missing or not positive");
                sizes.put(entry.getKey(), entry.getValue().size);
            }
        }
        if (sizes.isEmpty()) {
            throw new IOException(spikes + " has spikes of none of the populations that summary.json names");
        }
        String identity = String.join(
                " ",
                String.valueOf(summary.spikeDigest),
                String.valueOf(Files.size(spikes)),
                Files.getLastModifiedTime(spikes).toString(),
                from + "-" + to,
                sizes.toString());
        return new SpikingRecord(spikes, summary.dtMs, from, to, sizes, summary.seed, identity);
    }

    /** The time that counts, in ms. */
    double milliseconds() {
        return (to - from) * dt;
    }

    private static void require(boolean sound, Path file, String problem) throws IOException {
        if (!sound) {
            throw new IOException("cannot read " + file + ": " + problem);
        }
    }
}
