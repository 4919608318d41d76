package org.equipoise.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.config.ConfigDocument;
import org.equipoise.config.Problems;
import org.equipoise.config.Section;

/**
 * The configuration of a study's network, read from its file once.
 *
 * @param file to be named in problems
 */
record StudyNetwork(String file, String text) {

    /** Reads the file; empty after a problem, which has been reported. */
    static Optional<StudyNetwork> read(Path file, Problems problems) {
        return ConfigDocument.read(file, problems).map(text -> new StudyNetwork(file.toString(), text));
    }

    /**
     * The network at a point.
     *
     * @param name of the point
     * @param values of the grid, by path
     * @param more overrides, {@code path=value}
     * @return empty after a problem, which has been reported
     */
    Optional<StudyPoint> point(String name, Map<String, String> values, List<String> more, Problems problems) {
        List<String> overrides = new ArrayList<>();
        values.forEach((path, value) -> overrides.add(path + "=" + value));
        overrides.addAll(more);
        Problems own = new Problems();
        ConfigDocument document = ConfigDocument.parse(file, text, overrides, own);
        Section root = document.root();
        NetworkConfig.Read read = null;
        if (root.choice("kind", "network").isEmpty()) {
            root.ignoreRest();
        } else {
            read = NetworkConfig.read(root);
            if (read.trials().isPresent()) {
                root.problem("trials", "a study has its own trials", "remove it here, and give trials in the study");
            }
        }
        root.done();
        own.list().forEach(problem -> problems.add(problem.location(), problem.what(), problem.remedy()));
        return own.isEmpty()
                ? Optional.of(new StudyPoint(name, values, read.network(), document.resolved()))
                : Optional.empty();
    }
}
