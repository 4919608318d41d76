package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.config.Section;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.Selection;
import org.equipoise.network.TraceSpec;
import org.equipoise.units.Dimension;

/**
 * What a configuration asks to record.
 *
 * @param spikes the populations whose spikes are kept, each with the neurons whose are; empty: of all its neurons
 * @param traces state variables
 * @param doublePrecision for each trace whether it is kept in float64 rather than float32
 * @param connections whether synapses are written
 */
record RecordConfig(
        Map<String, Optional<Selection>> spikes,
        List<TraceSpec> traces,
        List<Boolean> doublePrecision,
        boolean connections) {
    private static final String SPIKES = "spikes";
    private static final String NEURONS = "neurons";

    /**
     * Reads the {@code record} mapping. Without it the spikes of all neurons are recorded.
     *
     * @param places receives where each trace stands in the configuration
     */
    static RecordConfig read(Section root, List<PopulationSpec> populations, double dt, Map<String, Section> places) {
        Section section = root.sectionOrDefaults("record");
        Map<String, Optional<Selection>> spikes =
                section.isSection(SPIKES) ? someNeurons(section, populations) : allNeurons(section, populations);
        List<TraceSpec> traces = new ArrayList<>();
        List<Boolean> doublePrecision = new ArrayList<>();
        for (Section trace : section.sections("traces")) {
            String name = trace.text("population");
            if (populations.stream().anyMatch(p -> p.name().equals(name) && !PopulationConfig.hasModel(p))) {
                trace.ignoreRest();
                continue;
            }
            places.put("traces[" + traces.size() + "]", trace);
            List<String> variables = trace.texts("variables");
            boolean average = trace.flag("average", false);
            traces.add(new TraceSpec(
                    name,
                    variables,
                    neurons(trace, average, name, size(populations, name)),
                    trace.quantity("interval", Dimension.TIME, dt),
                    average));
            doublePrecision.add(
                    trace.choiceOr("precision", "float32", "float32", "float64").equals("float64"));
        }
        return new RecordConfig(spikes, traces, doublePrecision, section.flag("connections", false));
    }

    private static Map<String, Optional<Selection>> allNeurons(Section section, List<PopulationSpec> populations) {
        List<String> neurons = populations.stream()
                .filter(p -> !p.model().isSource())
                .map(PopulationSpec::name)
                .toList();
        List<String> named = section.has(SPIKES)
                ? Populations.named(section, SPIKES, populations).stream()
                        .map(PopulationSpec::name)
                        .toList()
                : section.texts(SPIKES, neurons);
        Map<String, Optional<Selection>> spikes = new LinkedHashMap<>();
        named.forEach(name -> spikes.put(name, Optional.empty()));
        return spikes;
    }

    /** A mapping of populations to their neurons. */
    private static Map<String, Optional<Selection>> someNeurons(Section section, List<PopulationSpec> populations) {
        Section named = section.section(SPIKES);
        Map<String, Optional<Selection>> spikes = new LinkedHashMap<>();
        for (String name : named.keys()) {
            if (populations.stream().noneMatch(p -> p.name().equals(name))) {
                String known = populations.stream().map(PopulationSpec::name).collect(Collectors.joining(", "));
                named.problem(name, "there is no population '" + name + "'", "there are " + known);
            }
            spikes.put(name, Optional.of(SelectionConfig.read(named, name, name, size(populations, name), "recorded")));
        }
        return spikes;
    }

    private static int size(List<PopulationSpec> populations, String name) {
        return populations.stream()
                .filter(p -> p.name().equals(name))
                .mapToInt(PopulationSpec::size)
                .findFirst()
                .orElse(0);
    }

    private static Selection neurons(Section section, boolean average, String population, int size) {
        return section.has(NEURONS)
                ? SelectionConfig.read(section, NEURONS, population, size, "recorded")
                : Selection.first(section.integer(NEURONS, average ? Math.max(1, size) : 1));
    }
}
