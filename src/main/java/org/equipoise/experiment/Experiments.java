package org.equipoise.experiment;

import java.nio.file.Path;
import java.util.List;
import org.equipoise.column.ColumnStudy;
import org.equipoise.config.ConfigDocument;
import org.equipoise.config.Problems;
import org.equipoise.config.Section;

/** Makes experiments from configurations. */
public final class Experiments {
    private Experiments() {}

    /**
     * Reads a configuration.
     *
     * @param file the YAML file
     * @param overrides {@code path=value} each, see {@link ConfigDocument#load}
     * @throws org.equipoise.config.ConfigException naming everything that is wrong
     */
    public static Experiment load(Path file, List<String> overrides) {
        Problems problems = new Problems();
        ConfigDocument document = ConfigDocument.load(file, overrides, problems);
        Section root = document.root();
        String kind = root.choice("kind", "network", "columns", "rate", "study");
        if (kind.isEmpty()) {
            root.ignoreRest();
            root.done();
            problems.throwIfAny();
        }
        if (kind.equals("study")) {
            StudyConfig study = StudyConfig.read(root, file, problems);
            root.done();
            problems.throwIfAny();
            return new StudyExperiment(study, document.resolved());
        }
        if (kind.equals("columns")) {
            ColumnStudy study = ColumnsConfig.read(root);
            root.done();
            problems.throwIfAny();
            return new ColumnsExperiment(study, document.resolved());
        }
        if (kind.equals("rate")) {
            RateModels.Draft draft = RateModels.read(root);
            root.done();
            problems.throwIfAny();
            return draft.experiment(document.resolved());
        }
        NetworkConfig.Read read = NetworkConfig.read(root);
        root.done();
        problems.throwIfAny();
        if (read.trials().isPresent()) {
            return new TrialsExperiment(
                    read.network(), read.trials().getAsInt(), read.measures().orElseThrow(), document.resolved());
        }
        return new NetworkExperiment(read.network(), read.record(), read.measures(), document.resolved());
    }
}
