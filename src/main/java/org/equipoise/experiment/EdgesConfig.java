package org.equipoise.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.equipoise.config.Section;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.edges.EdgeList;

/** Reads which file has the connections of a projection. */
final class EdgesConfig {
    private EdgesConfig() {}

    /** The connections; empty after a problem. */
    static Optional<EdgeList> read(
            Section section, List<PopulationSpec> sources, List<PopulationSpec> targets, double dt) {
        String file = section.text("file");
        Optional<String> population =
                section.has("edge_population") ? Optional.of(section.text("edge_population")) : Optional.empty();
        requireOne(section, "source", sources);
        requireOne(section, "target", targets);
        if (file.isEmpty() || sources.size() != 1 || targets.size() != 1 || !(dt > 0)) {
            return Optional.empty();
        }
        int sourceSize = sources.get(0).size();
        int targetSize = targets.get(0).size();
        if (sourceSize < 1 || targetSize < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(EdgeList.of(Path.of(file), population, sourceSize, targetSize, dt));
        } catch (IOException e) {
            section.problem("file", e.getMessage(), "give a .csv file, or a .h5 file in SONATA's format");
            return Optional.empty();
        }
    }

    private static void requireOne(Section section, String key, List<PopulationSpec> named) {
        if (named.size() > 1) {
            section.problem(key, "a file connects one population to one", "write one entry for each");
        }
    }
}
