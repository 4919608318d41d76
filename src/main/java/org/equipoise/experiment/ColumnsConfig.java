package org.equipoise.experiment;

import java.util.List;
import java.util.Locale;
import org.equipoise.column.ColumnCondition;
import org.equipoise.column.ColumnStudy;
import org.equipoise.column.Precision;
import org.equipoise.column.Recording;
import org.equipoise.column.Rng;
import org.equipoise.config.Section;
import org.equipoise.units.Dimension;

/**
 * Reads a configuration of {@code kind: columns}. What is wrong goes to the configuration's problems, each at its place; what
 * is read is sound if there are none.
 */
final class ColumnsConfig {
    private static final long PUBLISHED_SEED = 12345;
    private static final int MOST_TRIALS_IN_A_BLOCK = 10_000;

    private ColumnsConfig() {}

    /** Reads all keys but {@code kind}. */
    static ColumnStudy read(Section root) {
        if (root.has("description")) {
            root.text("description");
        }
        long seed = root.longInteger("seed", PUBLISHED_SEED, 0, Long.MAX_VALUE);
        Rng rng = Rng.valueOf(root.choiceOr("rng", "numpy", "numpy", "philox").toUpperCase(Locale.ROOT));
        TimeSteps time = new TimeSteps(root.quantity("dt", Dimension.TIME, 0.1));
        if (!time.isSound()) {
            root.problem("dt", "dt must be positive", "give a time step, e.g. '0.1 ms'");
        }
        int block = root.integer("block", 125, 1, MOST_TRIALS_IN_A_BLOCK);
        boolean asPublished = root.flag("as-published", false);
        boolean twoColumnNrem = root.sectionOrDefaults("published").flag("two_column_nrem", asPublished);
        ColumnsCalibration calibration = ColumnsCalibration.read(root.sectionOrDefaults("calibration"));
        Recording recording = recording(root.sectionOrDefaults("record"), time);
        List<ColumnCondition> conditions = new ColumnsConditions(root, time).read();
        ColumnStudy study = new ColumnStudy(
                seed, rng, conditions, calibration.wake(), calibration.nrem(), twoColumnNrem, recording, block);
        if (calibration.estimatesWake()
                && study.calibrator() == null
                && conditions.stream().anyMatch(study::needsWake)) {
            root.sectionOrDefaults("calibration")
                    .problem(
                            "V_WAKE",
                            "V_WAKE is to be estimated, but no condition is spontaneous NREM sleep of one column",
                            "add one with beta_intra 1 and beta_inter 0, or give V_WAKE");
        }
        return study;
    }

    private static Recording recording(Section section, TimeSteps time) {
        return new Recording(
                time.steps(section, "interval", time.dt(), 1),
                Precision.valueOf(section.choiceOr("precision", "float32", "float32", "float64")
                        .toUpperCase(Locale.ROOT)),
                section.flag("evoked_traces", false),
                section.integer("state_trials", 1, 0, Integer.MAX_VALUE),
                time.steps(section, "state_interval", 1, 1));
    }
}
