package org.equipoise.experiment;

import org.equipoise.config.Section;
import org.equipoise.units.Dimension;

/**
 * Which spikes a study keeps of each run: those of some neurons at its end.
 *
 * @param neurons of each population, at most
 * @param duration in ms before the end
 */
record RasterConfig(int neurons, double duration) {
    private static final int MOST_NEURONS = 1000;

    static RasterConfig read(Section section) {
        int neurons = section.integer("neurons", 50, 1, MOST_NEURONS);
        double duration = section.quantity("duration", Dimension.TIME, 200);
        if (!(duration > 0)) {
            section.problem("duration", "the duration is not above 0", "give how much of the end is kept");
        }
        return new RasterConfig(neurons, duration);
    }
}
