package org.equipoise.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.equipoise.io.Json;

/**
 * What theory predicts of a spiking run, as far as figures show it; the names in {@code summary.json} are these in snake case.
 *
 * @param membranes the potential that each population would have without spikes, by name
 * @param sources populations of Poisson sources, by name
 */
record Predictions(Map<String, Membrane> membranes, Map<String, Source> sources) {
    /** Mean, standard deviation and threshold of the potential, in mV. */
    record Membrane(double meanMv, double sdMv, double thresholdMv) {}

    /** @param count the expected number of spikes of each unit where statistics are taken */
    record Source(double count) {}

    private record Summary(Predictions theory) {}

    /** Reads them; there are none where the summary has none. */
    static Predictions read(Path summary) throws IOException {
        Predictions found = Json.read(summary, Summary.class).theory();
        return new Predictions(
                found == null || found.membranes == null ? Map.of() : found.membranes,
                found == null || found.sources == null ? Map.of() : found.sources);
    }
}
