package org.equipoise.experiment;

import org.equipoise.config.Section;
import org.equipoise.random.Distribution;
import org.equipoise.units.Dimension;

/** Reads values that are constant or drawn. */
final class DistributionConfig {
    private DistributionConfig() {}

    /** A required quantity, or a mapping with a {@code distribution} and its parameters. */
    static Distribution read(Section section, String key, Dimension dimension) {
        return section.isSection(key)
                ? drawn(section.section(key), dimension)
                : new Distribution.Constant(section.quantity(key, dimension));
    }

    private static Distribution drawn(Section section, Dimension dimension) {
        String kind = section.choice(
                "distribution",
                "normal",
                "normal_clipped",
                "normal_clipped_to_boundary",
                "normal_absolute",
                "lognormal",
                "uniform");
        return switch (kind) {
            case "normal" ->
                new Distribution.Gaussian(section.quantity("mean", dimension), section.quantity("sd", dimension));
            case "normal_clipped" ->
                new Distribution.ClippedGaussian(
                        section.quantity("mean", dimension),
                        section.quantity("sd", dimension),
                        bound(section, "min", dimension, Double.NEGATIVE_INFINITY),
                        bound(section, "max", dimension, Double.POSITIVE_INFINITY));
            case "normal_clipped_to_boundary" ->
                new Distribution.BoundedGaussian(
                        section.quantity("mean", dimension),
                        section.quantity("sd", dimension),
                        bound(section, "min", dimension, Double.NEGATIVE_INFINITY),
                        bound(section, "max", dimension, Double.POSITIVE_INFINITY));
            case "normal_absolute" ->
                new Distribution.AbsoluteGaussian(
                        section.quantity("mean", dimension, 0),
                        section.quantity("sd", dimension),
                        section.quantity("factor", Dimension.NONE, 1));
            case "lognormal" ->
                new Distribution.Lognormal(
                        section.quantity("median", dimension), section.quantity("sigma", Dimension.NONE));
            case "uniform" ->
                new Distribution.Uniform(section.quantity("min", dimension), section.quantity("max", dimension));
            default -> {
                section.ignoreRest();
                yield new Distribution.Constant(Double.NaN);
            }
        };
    }

    private static double bound(Section section, String key, Dimension dimension, double none) {
        return section.has(key) ? section.quantity(key, dimension) : none;
    }
}
