package org.equipoise.experiment;

import org.equipoise.config.Section;
import org.equipoise.stimulus.RateCourse;
import org.equipoise.units.Dimension;

/** Reads the {@code rate} of Poisson sources where it changes in time. */
final class RateConfig {
    private static final String KEY = "rate";

    private RateConfig() {}

    /** Whether the section's rate changes: it is a mapping rather than a quantity. */
    static boolean isCourse(Section section) {
        return section.isSection(KEY);
    }

    /** Reads the mapping, whose keys tell what kind it is. */
    static RateCourse course(Section section) {
        Section rate = section.section(KEY);
        if (rate.has("distribution")) {
            return new RateCourse.Redrawn(
                    DistributionConfig.read(section, KEY, Dimension.FREQUENCY), rate.quantity("every", Dimension.TIME));
        }
        if (rate.has("times")) {
            return new RateCourse.Steps(
                    rate.quantities("times", Dimension.TIME), rate.quantities("values", Dimension.FREQUENCY));
        }
        return new RateCourse.Sinusoid(
                rate.quantity("mean", Dimension.FREQUENCY),
                rate.quantity("amplitude", Dimension.FREQUENCY),
                rate.quantity("frequency", Dimension.FREQUENCY),
                rate.quantity("phase", Dimension.NONE, 0));
    }
}
