package org.equipoise.plot;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The directory of a run at 0.1 ms, written by hand for a test. */
final class RunDirectory {
    private final Path dir;
    private final double durationMs;
    private final Map<String, double[]> times = new LinkedHashMap<>();
    private final Map<String, long[]> ids = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    RunDirectory(Path dir, double durationMs) {
        this.dir = dir;
        this.durationMs = durationMs;
    }

    /** Adds a population with its spikes, in the order of the file; the first of the times is of the first id. */
    RunDirectory with(String population, int size, double[] timesMs, long[] nodeIds) {
        sizes.put(population, size);
        times.put(population, timesMs);
        ids.put(population, nodeIds);
        return this;
    }

    Path write() throws IOException {
        StringBuilder populations = new StringBuilder();
        try (WritableHdfFile file = HdfFile.write(dir.resolve("spikes.h5"))) {
            WritableGroup spikes = file.putGroup("spikes");
            for (String name : sizes.keySet()) {
                WritableGroup group = spikes.putGroup(name);
                group.putDataset("timestamps", times.get(name));
                group.putDataset("node_ids", ids.get(name));
                double rate = times.get(name).length / (sizes.get(name) * durationMs / 1000);
                populations
                        .append(populations.isEmpty() ? "" : ", ")
                        .append("\"" + name + "\": {\"size\": " + sizes.get(name) + ", \"rate_hz\": " + rate + "}");
            }
        }
        Files.writeString(
                dir.resolve("summary.json"),
                "{\"dt_ms\": 0.1, \"duration_ms\": " + durationMs + ", \"populations\": {" + populations + "}}");
        return dir;
    }
}
