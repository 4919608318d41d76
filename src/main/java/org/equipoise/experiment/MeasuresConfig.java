package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.config.Section;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.StimulusSpec;
import org.equipoise.units.Dimension;

/**
 * What is measured in each trial of a network.
 *
 * @param bin length of the bins in which spikes are counted, ms
 * @param direction a direction that is decoded in each bin; empty for none
 * @param decision a race between populations; empty for none
 * @param response the answer to a change of the input; empty for none
 * @param twin stimuli of a second run of each trial that differs by them alone; empty for no second run
 */
record MeasuresConfig(
        double bin,
        Optional<Direction> direction,
        Optional<Decision> decision,
        Optional<Response> response,
        List<StimulusSpec> twin) {
    private static final String TWIN = "twin";

    MeasuresConfig {
        twin = List.copyOf(twin);
    }

    /**
     * A direction.
     *
     * @param population on a ring, its name
     * @param from when the memory of it is to be analysed from, ms
     */
    record Direction(String population, double from) {}

    /**
     * A race to a threshold.
     *
     * @param between names of the populations
     * @param threshold in 1/ms
     * @param window over which a rate is taken, ms
     * @param from when the race begins, ms
     * @param until when it ends, ms
     * @param strength how strong the stimulus is that the first population prefers
     */
    record Decision(
            List<String> between, double threshold, double window, double from, double until, double strength) {}

    /**
     * The answer of rates to a change of the input.
     *
     * @param at when the input changes, ms
     * @param settle how long after that the new rates are taken from, ms
     */
    record Response(double at, double settle) {}

    /**
     * Reads the {@code measures} mapping, or takes its defaults.
     *
     * @param stimuli how many the network has; those of the twin are checked behind them
     * @param places receives where each stimulus of the twin stands in the configuration
     */
    static MeasuresConfig read(
            Section root,
            List<PopulationSpec> populations,
            double dt,
            double duration,
            double from,
            int stimuli,
            Map<String, Section> places) {
        Section section = root.sectionOrDefaults("measures");
        double bin = section.quantity("bin", Dimension.TIME, 10);
        multiple(section, "bin", bin, dt, "dt");
        return new MeasuresConfig(
                bin,
                section.optionalSection("direction").map(part -> direction(part, populations, bin)),
                section.optionalSection("decision").map(race -> decision(race, populations, bin, duration)),
                section.optionalSection("response").map(part -> response(part, bin, from, duration)),
                twin(root, section, populations, duration, stimuli, places));
    }

    private static Response response(Section section, double bin, double from, double duration) {
        double at = section.quantity("at", Dimension.TIME);
        if (!Double.isNaN(at)) {
            multiple(section, "at", at, bin, "the bin");
        }
        double settle = section.quantity("settle", Dimension.TIME, 100);
        multiple(section, "settle", settle, bin, "the bin");
        if (at < from + bin) {
            section.problem(
                    "at",
                    "the input changes at " + at + " ms",
                    "statistics must begin at least a bin of " + bin + " ms earlier");
        }
        if (at + settle + bin > duration + 1e-9) {
            section.problem(
                    "settle",
                    "nothing is left of the " + duration + " ms after " + at + " + " + settle + " ms",
                    "the run must go on for a bin at least");
        }
        return new Response(at, settle);
    }

    private static List<StimulusSpec> twin(
            Section root,
            Section section,
            List<PopulationSpec> populations,
            double duration,
            int stimuli,
            Map<String, Section> places) {
        List<StimulusSpec> twin = new ArrayList<>();
        if (!section.has(TWIN)) {
            return twin;
        }
        if (!root.has("trials")) {
            section.problem(TWIN, "only trials are run twice", "give trials, 1 or more");
        }
        for (Section stimulus : section.sections(TWIN)) {
            for (StimulusSpec spec : StimulusConfig.read(stimulus, populations, duration)) {
                StimulusConfig.place(stimuli + twin.size(), stimulus, places);
                twin.add(spec);
            }
        }
        return twin;
    }

    private static Direction direction(Section section, List<PopulationSpec> populations, double bin) {
        String population = section.text("population");
        exists(section, "population", population, populations);
        double from = section.quantity("from", Dimension.TIME, 0);
        if (from != 0) {
            multiple(section, "from", from, bin, "the bin");
        }
        return new Direction(population, from);
    }

    private static Decision decision(Section section, List<PopulationSpec> populations, double bin, double duration) {
        List<String> between = section.texts("between");
        between.forEach(name -> exists(section, "between", name, populations));
        double threshold = section.quantity("threshold", Dimension.FREQUENCY);
        if (!(threshold > 0)) {
            section.problem("threshold", "the threshold is " + threshold * 1000 + " Hz", "it must be above 0");
        }
        double window = section.quantity("window", Dimension.TIME, bin);
        multiple(section, "window", window, bin, "the bin");
        double from = section.quantity("from", Dimension.TIME, 0);
        double until = section.quantity("until", Dimension.TIME, Double.isNaN(duration) ? from : duration);
        if (from != 0) {
            multiple(section, "from", from, bin, "the bin");
        }
        if (until < from) {
            section.problem("until", "the end at " + until + " ms is before the beginning", "it must not be");
        }
        return new Decision(between, threshold, window, from, until, section.quantity("strength", Dimension.NONE, 0));
    }

    private static void exists(Section section, String key, String name, List<PopulationSpec> populations) {
        if (populations.stream().noneMatch(p -> p.name().equals(name))) {
            section.problem(
                    key,
                    "there is no population '" + name + "'",
                    "there are "
                            + populations.stream().map(PopulationSpec::name).collect(Collectors.joining(", ")));
        }
    }

    private static void multiple(Section section, String key, double time, double unit, String name) {
        double times = time / unit;
        if (!(times >= 1 - 1e-6) || Math.abs(times - Math.rint(times)) > 1e-6) {
            section.problem(
                    key, key + " is " + time + " ms", "it must be a multiple of " + name + " = " + unit + " ms");
        }
    }
}
