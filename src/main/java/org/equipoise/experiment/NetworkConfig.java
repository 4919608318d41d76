package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.config.Section;
import org.equipoise.network.Finding;
import org.equipoise.network.NetworkCheck;
import org.equipoise.network.NetworkSpec;
import org.equipoise.network.PopulationSpec;
import org.equipoise.network.ProjectionSpec;
import org.equipoise.network.StimulusSpec;
import org.equipoise.units.Dimension;

/**
 * Reads a configuration of {@code kind: network}. What is wrong goes to the configuration's problems, each at its place;
 * what is read is sound if there are none.
 */
final class NetworkConfig {
    private final Section root;
    private final List<PopulationSpec> populations = new ArrayList<>();
    private final List<ProjectionSpec> projections = new ArrayList<>();
    private final List<StimulusSpec> stimuli = new ArrayList<>();
    private RecordConfig record;

    /** Where the parts of the network stand in the configuration: path in the network to section. */
    private final Map<String, Section> places = new HashMap<>();

    private NetworkConfig(Section root) {
        this.root = root;
    }

    /**
     * A network and what is recorded of it.
     *
     * @param trials how many trials; empty for one run
     * @param measures what is measured; always there for trials
     */
    record Read(NetworkSpec network, RecordConfig record, OptionalInt trials, Optional<MeasuresConfig> measures) {}

    /** Reads all keys but {@code kind}. */
    static Read read(Section root) {
        return new NetworkConfig(root).read();
    }

    private Read read() {
        double dt = root.quantity("dt", Dimension.TIME, 0.1);
        double duration = root.quantity("duration", Dimension.TIME);
        long seed = root.longInteger("seed", 1);
        if (root.has("description")) {
            root.text("description");
        }
        Section statistics = root.sectionOrDefaults("statistics");
        double from = statistics.quantity("from", Dimension.TIME, 0);
        places.put("", root);
        places.put("statistics", statistics);
        readPopulations(dt);
        readProjections(dt);
        readStimuli(duration);
        record = RecordConfig.read(root, populations, dt, places);
        OptionalInt trials =
                root.has("trials") ? OptionalInt.of(root.integer("trials", 1, Integer.MAX_VALUE)) : OptionalInt.empty();
        Optional<MeasuresConfig> measures = root.has("measures") || trials.isPresent()
                ? Optional.of(MeasuresConfig.read(root, populations, dt, duration, from, stimuli.size(), places))
                : Optional.empty();
        NetworkSpec network =
                new NetworkSpec(dt, duration, from, seed, populations, projections, stimuli, record.traces());
        List<Finding> findings = NetworkCheck.findings(
                measures.map(m -> network.withMore(m.twin())).orElse(network));
        findings.forEach(this::report);
        if (findings.isEmpty() && record.connections()) {
            long synapses = NetworkForecast.of(network).synapses();
            if (synapses > ConnectionsFile.MOST) {
                root.section("record")
                        .problem(
                                "connections",
                                "there are about " + synapses + " synapses",
                                "they can be written of networks of up to " + ConnectionsFile.MOST);
            }
        }
        return new Read(network, record, trials, measures);
    }

    private void readPopulations(double dt) {
        Section all = root.section("populations");
        places.put("populations", all);
        for (String name : all.keys()) {
            Section section = all.section(name);
            places.put("populations." + name, section);
            populations.add(PopulationConfig.read(name, section, dt));
            places.put("populations." + name + ".params", section.sectionOrDefaults("params"));
        }
    }

    private void readProjections(double dt) {
        for (Section section : root.sections("projections")) {
            for (ProjectionSpec projection : ProjectionConfig.read(section, populations, dt)) {
                places.put("projections[" + projections.size() + "]", section);
                projections.add(projection);
            }
        }
    }

    private void readStimuli(double duration) {
        for (Section section : root.sections("stimuli")) {
            for (StimulusSpec stimulus : StimulusConfig.read(section, populations, duration)) {
                StimulusConfig.place(stimuli.size(), section, places);
                stimuli.add(stimulus);
            }
        }
    }

    private void report(Finding finding) {
        String path = finding.path();
        int dot = path.lastIndexOf('.');
        // Names of populations may have dots themselves.
        while (dot >= 0 && !places.containsKey(path.substring(0, dot))) {
            dot = path.lastIndexOf('.', dot - 1);
        }
        String place = dot < 0 ? "" : path.substring(0, dot);
        places.get(place).problem(path.substring(dot + 1), finding.what(), finding.remedy());
    }
}
