package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equipoise.config.Section;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.TraceSpec;
import org.equipoise.units.Dimension;

/**
 * What a configuration asks to record.
 *
 * @param spikes names of the populations whose spikes are kept
 * @param traces state variables
 * @param doublePrecision for each trace whether it is kept in float64 rather than float32
 */
record RecordConfig(List<String> spikes, List<TraceSpec> traces, List<Boolean> doublePrecision) {

    /**
     * Reads the {@code record} mapping. Without it the spikes of all neurons are recorded.
     *
     * @param places receives where each trace stands in the configuration
     */
    static RecordConfig read(Section root, List<PopulationSpec> populations, double dt, Map<String, Section> places) {
        Section section = root.sectionOrDefaults("record");
        List<String> neurons = populations.stream()
                .filter(p -> !p.model().isSource())
                .map(PopulationSpec::name)
                .toList();
        List<String> spikes = section.has("spikes")
                ? Populations.named(section, "spikes", populations).stream()
                        .map(PopulationSpec::name)
                        .toList()
                : section.texts("spikes", neurons);
        List<TraceSpec> traces = new ArrayList<>();
        List<Boolean> doublePrecision = new ArrayList<>();
        for (Section trace : section.sections("traces")) {
            if (isOfUnknownModel(trace.text("population"), populations)) {
                trace.ignoreRest();
                continue;
            }
            places.put("traces[" + traces.size() + "]", trace);
            traces.add(new TraceSpec(
                    trace.text("population"),
                    trace.texts("variables"),
                    trace.integer("neurons", 1),
                    trace.quantity("interval", Dimension.TIME, dt)));
            doublePrecision.add(
                    trace.choiceOr("precision", "float32", "float32", "float64").equals("float64"));
        }
        return new RecordConfig(spikes, traces, doublePrecision);
    }

    private static boolean isOfUnknownModel(String name, List<PopulationSpec> populations) {
        return populations.stream().anyMatch(p -> p.name().equals(name) && !PopulationConfig.hasModel(p));
    }
}
