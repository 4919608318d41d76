package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.io.Json;

/**
 * What the figures need of a spiking run's {@code summary.json}; the names there are these in snake case.
 *
 * @param dtMs time step in ms; spike times are multiples of it
 * @param durationMs model time in ms
 * @param statisticsFromMs where the run's statistics begin, in ms; 0 if the summary does not say
 * @param populations by name, in the order of the file
 */
record RunSummary(double dtMs, double durationMs, double statisticsFromMs, Map<String, Population> populations) {

    /**
     * @param size number of neurons
     * @param rateHz mean rate of a neuron in Hz; NaN where the run was too short to measure it
     */
    record Population(int size, double rateHz) {}

    /** @throws IOException if the file cannot be read or makes no sense; the message says why */
    static RunSummary read(Path file) throws IOException {
        RunSummary summary = Json.read(file, RunSummary.class);
        require(summary.dtMs > 0, file, "dt_ms is missing or not positive");
        require(summary.durationMs > 0, file, "duration_ms is missing or not positive");
        require(summary.statisticsFromMs >= 0, file, "statistics_from_ms is negative");
        require(summary.populations != null, file, "populations is missing");
        for (Map.Entry<String, Population> entry : summary.populations.entrySet()) {
            Population population = entry.getValue();
            require(
                    population != null && population.size > 0,
                    file,
                    "size of population " + entry.getKey() + " is missing or not positive");
            require(!(population.rateHz < 0), file, "rate_hz of population " + entry.getKey() + " is negative");
        }
        return summary;
    }

    /** The same run with some of its populations, in the order of their names here. */
    RunSummary with(List<String> names) {
        Map<String, Population> some = new LinkedHashMap<>();
        names.forEach(name -> some.put(name, populations.get(name)));
        return new RunSummary(dtMs, durationMs, statisticsFromMs, some);
    }

    /** Mean rate over all neurons in Hz; 0 if there is none to tell. */
    double meanRateHz() {
        double spikes = 0;
        for (Population population : populations.values()) {
            spikes += Double.isNaN(population.rateHz) ? 0 : population.rateHz * population.size;
        }
        return spikes / Math.max(1, neurons());
    }

    long neurons() {
        return populations.values().stream().mapToLong(Population::size).sum();
    }

    private static void require(boolean sound, Path file, String problem) throws IOException {
        if (!sound) {
            throw new IOException("cannot read " + file + ": " + problem);
        }
    }
}
