package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.config.Section;
import org.equipoise.rate.attractor.AttractorParameters;
import org.equipoise.rate.attractor.AttractorStudy;
import org.equipoise.rate.attractor.Stimulus;
import org.equipoise.units.Dimension;

/**
 * Reads a configuration of {@code kind: rate}, {@code model: cann}. What is wrong goes to the configuration's problems, each
 * at its place; what is read is sound if there are none.
 */
final class AttractorConfig {
    private static final int MOST_UNITS = 1 << 20;
    private static final int MOST_UNITS_OF_SIDE = 1 << 10;
    private static final int MOST_TRIALS = 100_000;
    private static final int MOST_FRAMES = 1000;

    private AttractorConfig() {}

    /** Reads all keys but {@code kind}, {@code model} and {@code description}. */
    static AttractorStudy read(Section root) {
        long seed = root.longInteger("seed", 1, 0, Long.MAX_VALUE);
        Section grid = root.sectionOrDefaults("grid");
        double[] inhibitions = grid.has("k")
                ? positive(grid, "k", grid.quantities("k", Dimension.NONE))
                : positive(root, "k", root.quantity("k", Dimension.NONE, 8.1));
        AttractorParameters network = network(root, inhibitions);
        TimeSteps time = new TimeSteps(root.quantity("dt", Dimension.TIME, 0.05));
        if (!time.isSound()) {
            root.problem("dt", "dt must be positive", "give a time step, e.g. '0.05 ms'");
        } else if (time.dt() > network.tau()) {
            root.problem("dt", "dt is longer than tau", "give a step that is a small part of tau, e.g. tau / 20");
        }
        int steps = time.steps(root, "duration", 100, 1);
        Section record = root.sectionOrDefaults("record");
        int interval = time.steps(record, "interval", Math.max(time.dt(), 1), 1);
        int frames = record.integer("frames", 9, 0, MOST_FRAMES);
        boolean bump = root.choiceOr("initial", "rest", "rest", "bump").equals("bump");
        List<Stimulus> stimuli = new ArrayList<>();
        if (root.has("stimuli")) {
            for (Section section : root.sections("stimuli")) {
                stimuli.add(stimulus(section, network.dimensions(), steps * time.dt()));
            }
        }
        double[] speeds = {};
        if (grid.has("speed")) {
            speeds = grid.quantities("speed", Dimension.FREQUENCY);
            if (speeds.length == 0) {
                grid.problem("speed", "speed has no values", "give at least one, or remove it");
            } else if (stimuli.stream().allMatch(stimulus -> stimulus.speed() == 0)) {
                grid.problem("speed", "no stimulus moves", "give one a speed other than 0, which these values replace");
            }
        }
        int trials = root.integer("trials", 1, 1, MOST_TRIALS);
        return new AttractorStudy(
                network, time.dt(), steps, interval, frames, bump, stimuli, inhibitions, speeds, trials, seed);
    }

    private static AttractorParameters network(Section root, double[] inhibitions) {
        int dimensions = root.integer("dimensions", 1, 1, 2);
        int units = dimensions == 1
                ? root.integer("units", 512, 3, MOST_UNITS)
                : root.integer("units", 100, 3, MOST_UNITS_OF_SIDE);
        return new AttractorParameters(
                dimensions,
                units,
                positive(root, "tau", root.quantity("tau", Dimension.TIME, 1))[0],
                positive(root, "a", root.quantity("a", Dimension.NONE, 0.5))[0],
                positive(root, "J0", root.quantity("J0", Dimension.NONE, 4))[0],
                inhibitions.length == 0 ? 1 : inhibitions[0]);
    }

    private static Stimulus stimulus(Section section, int dimensions, double duration) {
        double amplitude = section.quantity("amplitude", Dimension.NONE);
        double start = section.quantity("start", Dimension.TIME, 0);
        double stop = section.quantity("stop", Dimension.TIME, duration);
        if (start < 0) {
            section.problem("start", "start is before the beginning", "give a time from 0 ms on");
        }
        if (stop <= start) {
            section.problem("stop", "stop is not after start", "give a later time");
        }
        double[] place = new double[dimensions];
        place[0] = section.quantity("x", Dimension.NONE, 0);
        if (dimensions == 2) {
            place[1] = section.quantity("y", Dimension.NONE, 0);
        }
        double speed = section.quantity("speed", Dimension.FREQUENCY, 0);
        double noise = section.quantity("noise", Dimension.NONE, 0);
        if (noise < 0) {
            section.problem("noise", "noise must not be negative", "give a standard deviation");
        }
        return new Stimulus(amplitude, start, stop, place, speed, noise);
    }

    private static double[] positive(Section section, String key, double... values) {
        for (double value : values) {
            if (value <= 0) {
                section.problem(key, key + " must be positive", "give a value above 0");
            }
        }
        if (values.length == 0) {
            section.problem(key, key + " has no values", "give at least one, or remove it");
        }
        return values;
    }
}
