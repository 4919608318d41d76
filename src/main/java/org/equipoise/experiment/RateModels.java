package org.equipoise.experiment;

import java.util.Locale;
import org.equipoise.config.Section;
import org.equipoise.rate.attractor.AttractorRun;
import org.equipoise.rate.attractor.AttractorStudy;
import org.equipoise.rate.decision.DecisionRun;
import org.equipoise.rate.decision.DecisionStudy;

/** Reads configurations of {@code kind: rate}. */
final class RateModels {
    static final String ATTRACTOR = "cann";
    static final String DECISION = "wong_wang_2006";

    private RateModels() {}

    /** Makes an experiment, once its configuration is known to be sound. */
    @FunctionalInterface
    interface Draft {
        /** @param resolved the configuration with all defaults */
        Experiment experiment(String resolved);
    }

    /** Reads all keys but {@code kind}. */
    static Draft read(Section root) {
        String model = root.choice("model", ATTRACTOR, DECISION);
        if (root.has("description")) {
            root.text("description");
        }
        if (model.equals(ATTRACTOR)) {
            AttractorStudy study = AttractorConfig.read(root);
            String size = String.format(
                    Locale.ROOT,
                    "%,d trials of %,d points, %,d units, %,d steps",
                    (long) study.trials() * study.points(),
                    study.points(),
                    study.network().size(),
                    study.steps());
            return resolved -> new RateExperiment(
                    ATTRACTOR,
                    study.seed(),
                    size,
                    RateForecast.seconds(study),
                    resolved,
                    (files, provenance) -> new AttractorRun(study, files, provenance));
        }
        if (model.isEmpty()) {
            root.ignoreRest();
            return resolved -> null;
        }
        DecisionStudy study = DecisionModelConfig.read(root);
        String size = String.format(
                Locale.ROOT,
                "%,d trials of %,d coherences, %,d steps at most",
                (long) study.trials() * study.coherences().length,
                study.coherences().length,
                study.onset() + study.steps());
        return resolved -> new RateExperiment(
                DECISION,
                study.seed(),
                size,
                RateForecast.seconds(study),
                resolved,
                (files, provenance) -> new DecisionRun(study, files, provenance));
    }
}
