package org.equipoise.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.config.Section;
import org.equipoise.network.PopulationSpec;
import org.equipoise.units.Dimension;

/**
 * Trials of a network: runs that differ by the noise of stimuli and sources alone.
 *
 * @param count how many
 * @param bin length of the bins in which spikes are counted, ms
 * @param direction the population on a ring whose direction is decoded in each bin; empty for none
 */
record TrialsConfig(int count, double bin, Optional<String> direction) {

    /** Reads the {@code trials} mapping; empty if there is none. */
    static Optional<TrialsConfig> read(Section root, List<PopulationSpec> populations, double dt) {
        return root.optionalSection("trials").map(section -> {
            int count = section.integer("count", 1, Integer.MAX_VALUE);
            double bin = section.quantity("bin", Dimension.TIME, 10);
            double steps = bin / dt;
            if (!(steps >= 1 - 1e-6) || Math.abs(steps - Math.rint(steps)) > 1e-6) {
                section.problem("bin", "the bin is " + bin + " ms", "it must be a multiple of dt = " + dt + " ms");
            }
            Optional<String> direction =
                    section.has("direction") ? Optional.of(section.text("direction")) : Optional.empty();
            if (direction.isPresent()
                    && populations.stream().noneMatch(p -> p.name().equals(direction.get()))) {
                section.problem(
                        "direction",
                        "there is no population '" + direction.get() + "'",
                        "there are "
                                + populations.stream().map(PopulationSpec::name).collect(Collectors.joining(", ")));
            }
            return new TrialsConfig(count, bin, direction);
        });
    }
}
